import Glibc
import Synchronization

/// The settings of the terminal as they were at the start, put back on every way out of the program.
///
/// Once `remember` has been called, everything here is safe in a signal handler: system calls, no memory, no lock.
public enum TerminalMode {
    private static let found: termios? = {
        var settings = termios()
        return tcgetattr(STDIN_FILENO, &settings) == 0 ? settings : nil
    }()

    private static let understandsEscapes: Bool = {
        let kind = getenv("TERM").map { String(cString: $0) } ?? ""
        return isatty(STDOUT_FILENO) == 1 && kind != "dumb" && !kind.isEmpty
    }()

    private static let isChanged = Atomic(false)

    /// Whether standard input is a terminal.
    static var isTerminal: Bool { found != nil }

    /// Remembers the settings of standard input.
    public static func remember() {
        _ = (found, understandsEscapes, isChanged.load(ordering: .relaxed))
    }

    /// Puts the settings back, if they were changed.
    public static func restore() {
        guard var settings = found, isChanged.exchange(false, ordering: .relaxed) else { return }
        tcsetattr(STDIN_FILENO, TCSANOW, &settings)
        guard understandsEscapes else { return }
        // Bracketed paste off, plain style, cursor shown.
        let plain: StaticString = "\u{1B}[?2004l\u{1B}[0m\u{1B}[?25h\r\n"
        _ = write(STDOUT_FILENO, plain.utf8Start, plain.utf8CodeUnitCount)
    }

    /// Puts the settings back and forgets what was typed and not yet read.
    static func restoreDiscardingInput() {
        guard var settings = found else { return }
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
        isChanged.store(false, ordering: .relaxed)
    }

    /// Puts the settings back; what was typed and not yet read stays for whoever reads next.
    static func restoreKeepingInput() {
        guard var settings = found else { return }
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
        isChanged.store(false, ordering: .relaxed)
    }

    /// Keeps from the screen what is typed while nobody reads it; the next prompt shows it.
    static func hideTyping() {
        guard var settings = found else { return }
        settings.c_lflag &= ~tcflag_t(ECHO)
        // As the end of a line that nobody reads, a Ctrl-D would be lost; as a character it waits for the prompt.
        withUnsafeMutableBytes(of: &settings.c_cc) { $0[Int(VEOF)] = 0 }
        isChanged.store(true, ordering: .relaxed)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }

    /// Says whether readline has settings of its own in force, which it also puts back itself.
    static func noteChange(_ changed: Bool) {
        isChanged.store(changed, ordering: .relaxed)
    }

    /// Runs `body` with the settings of the start, then sets those in force now again.
    static func whileRestored(_ body: () -> Void) {
        var current = termios()
        guard var settings = found, isChanged.load(ordering: .relaxed), tcgetattr(STDIN_FILENO, &current) == 0 else {
            return body()
        }
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
        body()
        tcsetattr(STDIN_FILENO, TCSADRAIN, &current)
    }

    /// Keys come singly and are not shown; a read never waits. Ctrl-C and Ctrl-Z stay signals.
    static func readSingleKeys() {
        guard var settings = found else { return }
        settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
        neverBlock(&settings)
        isChanged.store(true, ordering: .relaxed)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }

    /// Keeps a read from waiting, whatever the settings are otherwise.
    ///
    /// Ctrl-C throws away what was typed, maybe between the poll that found it and the read, which would then wait
    /// for ever.
    static func neverBlockInRead() {
        var settings = termios()
        guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
        neverBlock(&settings)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
    }

    private static func neverBlock(_ settings: inout termios) {
        withUnsafeMutableBytes(of: &settings.c_cc) { characters in
            characters[Int(VMIN)] = 0
            characters[Int(VTIME)] = 0
        }
    }
}
