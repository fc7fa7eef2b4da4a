import Glibc

/// A program in a terminal of its own, as a student would run it: keys go in, and a screen comes out.
///
/// ```swift
/// let terminal = try PseudoTerminal("/bin/cat")
/// terminal.send("hello\n")
/// try terminal.expect("hello")
/// ```
public final class PseudoTerminal {
    /// An environment that does not depend on whoever runs the tests, with UTF-8 and colours.
    public static let plainEnvironment = [
        "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "TERM": "xterm-256color",
        "LANG": "C.UTF-8", "INPUTRC": "/dev/null",
    ]

    /// Everything the program wrote, escape sequences and all.
    public private(set) var bytes: [UInt8] = []
    /// Everything the program wrote, as `expect` reads it.
    public var transcript: String { String(decoding: text.bytes, as: UTF8.self) }

    private let master: Int32
    private let child: ChildProcess
    private var emulator: Screen
    private var status: ExitStatus?
    private var isClosed = false
    private var text = PlainText()
    /// How much of the plain text earlier expectations have used up.
    private var seen = 0

    public init(
        _ program: String, _ arguments: [String] = [], environment: [String: String] = plainEnvironment,
        directory: String? = nil, columns: Int = 80, rows: Int = 24
    ) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var number: Int32 = 0
        var isLocked: Int32 = 0
        guard ioctl(master, Self.unlock, &isLocked) == 0, ioctl(master, Self.getNumber, &number) == 0
        else { throw TestKitError.programNotStarted(path: program, reason: String(cString: strerror(errno))) }
        let path = "/dev/pts/\(number)"
        emulator = Screen(columns: columns, rows: rows)
        Self.setSize(of: master, columns: columns, rows: rows)
        child = try ChildProcess(
            path: program, arguments: arguments, environment: environment, directory: directory,
            streams: [.path(path), .descriptor(0), .descriptor(0)], startsSession: true)
    }

    // `TIOCSPTLCK` and `TIOCGPTN`, whose macros Swift cannot read; glibc hides `ptsname` and its kin from it.
    private static let unlock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    deinit {
        if status == nil {
            Glibc.kill(child.id, SIGKILL)
            _ = child.reap(waiting: true)
        }
        close(master)
    }

    /// The process, for signals and `/proc`.
    public var processID: Int32 { child.id }

    // MARK: In

    /// Types `text`; `\n` is not Enter, which is `\r`, but the terminal takes it for one too.
    public func send(_ text: String) {
        send(bytes: Array(text.utf8))
    }

    public func send(bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Types `text` and waits until a program that reads nothing else has read it: a terminal signal sent sooner would
    /// throw it away.
    public func sendAndWait(_ text: String, within limit: Duration = .seconds(20)) throws {
        let goal = bytesRead + text.utf8.count
        let deadline = ContinuousClock.now + limit
        send(text)
        while bytesRead < goal {
            guard ContinuousClock.now < deadline else { throw TestKitError.stillRunning(screen: screen) }
            read(for: .milliseconds(5))
        }
    }

    /// How many bytes the program has read since it was started, from wherever.
    private var bytesRead: Int {
        guard let file = fopen("/proc/\(child.id)/io", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 64)
        guard fgets(&line, 64, file) != nil else { return 0 }
        let digits = line.compactMap { UInt8(exactly: $0) }.filter { (48...57).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self)) ?? 0
    }

    /// Presses a key together with Ctrl: `send(control: "c")`.
    public func send(control key: Character) {
        guard let code = key.uppercased().utf8.first else { return }
        send(bytes: [code & 0x1F])
    }

    /// Pastes `text` as terminals do for programs that ask for it, between marks.
    public func paste(_ text: String) {
        send("\u{1B}[200~" + text + "\u{1B}[201~")
    }

    public func resize(columns: Int, rows: Int) {
        emulator.resize(columns: columns, rows: rows)
        Self.setSize(of: master, columns: columns, rows: rows)
    }

    public func kill(_ signal: Int32) {
        Glibc.kill(child.id, signal)
    }

    /// Takes the terminal away, as closing its window does.
    public func hangUp() {
        // `deinit` closes the number, so something must stand behind it until then.
        let null = open("/dev/null", O_RDWR | O_CLOEXEC)
        dup2(null, master)
        close(null)
        isClosed = true
    }

    // MARK: Out

    /// The lines of the screen, without blanks at their ends and without the empty lines below the last one.
    public var screen: String { emulator.text }

    /// Waits until `text` appears in what the program writes, escape sequences left out, after what the last
    /// expectation found.
    public func expect(_ text: String, within limit: Duration = .seconds(20)) throws {
        let wanted = Array(text.utf8)
        try wait(for: text, within: limit) {
            guard let end = self.text.bytes[self.seen...].end(of: wanted) else { return false }
            self.seen = end
            return true
        }
    }

    /// Waits until the screen shows `text`, within one line or over several.
    public func expectScreen(_ text: String, within limit: Duration = .seconds(20)) throws {
        try wait(for: text, within: limit) { self.screen.contains(text) }
    }

    /// Waits until the screen shows exactly `text`, from its first line to its last.
    public func expectScreen(is text: String, within limit: Duration = .seconds(20)) throws {
        try wait(for: text, within: limit) { self.screen == text }
    }

    /// Waits until the screen shows `text` from its first line to its last, whatever numbers and times stand in it: how
    /// far a run has come depends on the computer.
    public func expectScreen(isLike text: String, within limit: Duration = .seconds(20)) throws {
        let wanted = Self.withoutNumbers(text)
        try wait(for: text, within: limit) { Self.withoutNumbers(self.screen) == wanted }
    }

    private static func withoutNumbers(_ text: String) -> String {
        text.replacing(/[0-9][0-9.]*( (h|min|s|ms)\b)?( [0-9]+ (min|s)\b)?/, with: "#").replacing(/[ ]+/, with: " ")
    }

    /// Reads until the program ends.
    public func waitForExit(within limit: Duration = .seconds(20)) throws -> ExitStatus {
        let deadline = ContinuousClock.now + limit
        while true {
            if let status { return status }
            status = child.reap(waiting: false)
            guard status == nil else {
                // What it wrote last may still be on its way.
                while !isClosed, read(for: .milliseconds(50)) {}
                continue
            }
            guard ContinuousClock.now < deadline else { throw TestKitError.stillRunning(screen: screen) }
            read(for: .milliseconds(20))
        }
    }

    /// Takes in what there is to read now, and more until `limit`; how the program ended, if it has.
    public func takeOutput(within limit: Duration = .zero) -> ExitStatus? {
        let deadline = ContinuousClock.now + limit
        while read(for: max(.zero, ContinuousClock.now.duration(to: deadline))) {}
        if status == nil { status = child.reap(waiting: false) }
        return status
    }

    private func wait(for text: String, within limit: Duration, _ isThere: () -> Bool) throws {
        let deadline = ContinuousClock.now + limit
        while !isThere() {
            let left = ContinuousClock.now.duration(to: deadline)
            guard left > .zero, !isClosed else {
                if isThere() { return }
                let output = String(decoding: self.text.bytes[seen...], as: UTF8.self)
                throw TestKitError.notSeen(text: text, screen: screen, output: output)
            }
            read(for: left)
        }
    }

    /// Takes in what the program writes, waiting for it for at most `limit`; false when there was nothing.
    @discardableResult
    private func read(for limit: Duration) -> Bool {
        var entry = pollfd(fd: isClosed ? -1 : master, events: Int16(POLLIN), revents: 0)
        guard poll(&entry, 1, limit.milliseconds) > 0 else { return false }
        var chunk = [UInt8](repeating: 0, count: 65536)
        let count = Glibc.read(master, &chunk, chunk.count)
        // The last program that held the terminal open has ended.
        guard count > 0 else {
            isClosed = true
            return false
        }
        bytes += chunk[..<count]
        for byte in chunk[..<count] {
            emulator.put(byte)
            text.put(byte)
        }
        return true
    }

    private static func setSize(of master: Int32, columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }
}

extension ArraySlice<UInt8> {
    /// Where the first occurrence of `wanted` ends.
    fileprivate func end(of wanted: [UInt8]) -> Int? {
        guard count >= wanted.count else { return nil }
        for start in startIndex...(endIndex - wanted.count) where self[start...].starts(with: wanted) {
            return start + wanted.count
        }
        return nil
    }
}
