import Glibc

/// What a program wrote, and how it ended, with pipes in place of a terminal.
public struct ProgramRun: Sendable {
    public let output: String
    public let errors: String
    public let status: ExitStatus

    /// Runs `program` to its end, which must come within `limit`; `input` is what its standard input holds.
    public init(
        _ program: String, _ arguments: [String] = [], input: String = "",
        environment: [String: String] = PseudoTerminal.plainEnvironment, directory: String? = nil,
        within limit: Duration = .seconds(60)
    ) throws {
        // A program may end before it has read all of its input.
        signal(SIGPIPE, SIG_IGN)
        let pipes = try (0..<3).map { _ in try Self.makePipe() }
        let child = try ChildProcess(
            path: program, arguments: arguments, environment: environment, directory: directory,
            streams: [.descriptor(pipes[0].read), .descriptor(pipes[1].write), .descriptor(pipes[2].write)],
            startsSession: false)
        close(pipes[0].read)
        close(pipes[1].write)
        close(pipes[2].write)
        var exchange = Exchange(
            input: pipes[0].write, unwritten: Array(input.utf8)[...], outputs: [pipes[1].read, pipes[2].read])
        guard exchange.run(until: .now + limit) else {
            kill(child.id, SIGKILL)
            _ = child.reap(waiting: true)
            throw TestKitError.stillRunning(screen: exchange.text(of: 0) + exchange.text(of: 1))
        }
        output = exchange.text(of: 0)
        errors = exchange.text(of: 1)
        status = child.reap(waiting: true) ?? .signalled(0)
    }

    private static func makePipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw TestKitError.programNotStarted(path: "pipe", reason: String(cString: strerror(errno)))
        }
        // Another program started meanwhile must not hold an end of this pipe open.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }
}

/// Feeds a program and collects what it writes, whichever it does first.
private struct Exchange {
    let input: Int32
    var unwritten: ArraySlice<UInt8>
    let outputs: [Int32]
    var collected: [[UInt8]] = [[], []]

    func text(of number: Int) -> String { String(decoding: collected[number], as: UTF8.self) }

    /// False when the program still writes, or could, at `deadline`.
    mutating func run(until deadline: ContinuousClock.Instant) -> Bool {
        _ = fcntl(input, F_SETFL, O_NONBLOCK)
        var isFed = false
        var open = [true, true]
        defer {
            if !isFed { close(input) }
            for output in outputs { close(output) }
        }
        while open.contains(true) {
            if unwritten.isEmpty, !isFed {
                close(input)
                isFed = true
            }
            var entries = [pollfd(fd: isFed ? -1 : input, events: Int16(POLLOUT), revents: 0)]
            entries += (0..<2).map { pollfd(fd: open[$0] ? outputs[$0] : -1, events: Int16(POLLIN), revents: 0) }
            guard wait(for: &entries, until: deadline) else { return false }
            if entries[0].revents != 0, !feed() { unwritten = [] }
            for number in 0..<2 where entries[number + 1].revents != 0 { open[number] = collect(number) }
        }
        return true
    }

    private func wait(for entries: inout [pollfd], until deadline: ContinuousClock.Instant) -> Bool {
        let left = ContinuousClock.now.duration(to: deadline)
        return left > .zero && poll(&entries, nfds_t(entries.count), left.milliseconds) != 0
    }

    private mutating func feed() -> Bool {
        let count = unwritten.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        if count > 0 { unwritten = unwritten.dropFirst(count) }
        return count > 0 || errno == EAGAIN
    }

    private mutating func collect(_ number: Int) -> Bool {
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = read(outputs[number], &bytes, bytes.count)
        collected[number] += bytes[..<max(count, 0)]
        return count > 0
    }
}

extension Duration {
    /// Whole milliseconds, for `poll`; at least one, so that a wait is a wait.
    var milliseconds: Int32 {
        let (seconds, attoseconds) = components
        return Int32(clamping: max(1, seconds * 1000 + attoseconds / 1_000_000_000_000_000))
    }
}
