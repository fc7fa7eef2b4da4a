import Glibc

extension Signals {
    /// Installs the handlers of the process, and remembers how its terminal was found.
    ///
    /// - `SIGINT` raises `interrupt`; `SIGTERM` and `SIGHUP` also set `endingSignal`, and a second one ends the program.
    /// - `SIGTSTP` suspends the program with its terminal as it was found, and sets its modes again afterwards.
    /// - `SIGQUIT` and the signals of a crash put the terminal back, then end the program as they always do.
    /// - `SIGPIPE` and `SIGXFSZ` are ignored: a write that nobody reads, or that a quota forbids, fails instead.
    public func install() {
        TerminalMode.remember()
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH] {
            Self.handle(signal, flags: SA_RESTART) { signal in
                let before = errno
                Signals.shared.receive(signal)
                errno = before
            }
        }
        Self.giveCrashesTheirOwnStack()
        for signal in [SIGQUIT, SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGTRAP, SIGFPE] {
            Self.handle(signal, flags: SA_ONSTACK) { signal in
                TerminalMode.restore()
                Signals.dieOf(signal)
            }
        }
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        atexit { TerminalMode.restore() }
    }

    private static func handle(_ signal: Int32, flags: Int32, with handler: @escaping @convention(c) (Int32) -> Void) {
        var action = sigaction()
        // What a parent chose to ignore, as `nohup` does with SIGHUP, stays ignored.
        guard sigaction(signal, nil, &action) == 0 else { return }
        if signal == SIGHUP, action.__sigaction_handler.sa_handler.map(isIgnore) == true { return }
        action = sigaction()
        action.__sigaction_handler.sa_handler = handler
        action.sa_flags = flags
        sigaction(signal, &action, nil)
    }

    private static func isIgnore(_ handler: @convention(c) (Int32) -> Void) -> Bool {
        unsafeBitCast(handler, to: Int.self) == 1
    }

    /// Endless recursion leaves no room for a handler on the stack that overflowed.
    private static func giveCrashesTheirOwnStack() {
        let size = 64 * 1024
        var stack = stack_t()
        stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        stack.ss_size = size
        sigaltstack(&stack, nil)
    }

    /// Stops the process as if it had never handled `SIGTSTP`; comes back when it is continued.
    static func suspend() {
        raiseByDefault(SIGTSTP)
    }

    /// Ends the process with `signal`, so that its parent sees the true cause.
    static func dieOf(_ signal: Int32) {
        raiseByDefault(signal)
    }

    /// Raises `signal` with its default action, at once even where it is blocked, then handles it as before.
    private static func raiseByDefault(_ signal: Int32) {
        var standard = sigaction()
        var before = sigaction()
        sigaction(signal, &standard, &before)
        var only = sigset_t()
        var blocked = sigset_t()
        sigemptyset(&only)
        sigaddset(&only, signal)
        pthread_sigmask(SIG_UNBLOCK, &only, &blocked)
        _ = raise(signal)
        pthread_sigmask(SIG_SETMASK, &blocked, nil)
        sigaction(signal, &before, nil)
    }
}
