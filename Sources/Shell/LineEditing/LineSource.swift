import Cluster
import Glibc
import Progress

/// Reads lines from a pipe or a file, one at a time, whatever is in them.
///
/// `LF`, `CR LF` and the end of the input end a line. What is no UTF-8, and NUL, is replaced.
struct LineSource {
    /// The bytes that a line of a script may have.
    static let lineBytesMaximum = 1 << 20

    /// As it is named in errors: `-` for standard input.
    let name: String
    private(set) var lineNumber = 0
    /// Why reading ended before the end of the input, if it did.
    private(set) var failure: String?

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var consumed = 0
    private var isAtEnd = false

    init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// Opens a file; nil when it cannot be read, and `errno` says why.
    init?(path: String) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        self.init(descriptor: file, name: path)
    }

    /// The next line without its end; nil at the end, after a failure, and when Ctrl-C or a signal asks to stop.
    mutating func next() -> String? {
        var searched = consumed
        while failure == nil {
            if let newline = buffer[searched...].firstIndex(of: 10) {
                return take(upTo: newline, goingOnAt: newline + 1)
            }
            if isAtEnd { return consumed < buffer.count ? take(upTo: buffer.count, goingOnAt: buffer.count) : nil }
            guard buffer.count - consumed <= Self.lineBytesMaximum else {
                failure = "line \(lineNumber + 1) is longer than a megabyte"
                return nil
            }
            guard waitForInput() else { return nil }
            searched = buffer.count - consumed
            fill()
        }
        return nil
    }

    /// False when a signal asks to stop.
    private func waitForInput() -> Bool {
        while !Signals.shared.interrupt.isRaised {
            guard InputWait.on(descriptor) == .woken else { return true }
            _ = Signals.shared.take()
        }
        return false
    }

    /// Reads more behind what is not yet consumed, which moves to the start of the buffer.
    private mutating func fill() {
        buffer.removeFirst(consumed)
        consumed = 0
        var chunk = [UInt8](repeating: 0, count: 65536)
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0, errno != EINTR, errno != EAGAIN { failure = "\(FileTrouble(errno: errno))" }
        isAtEnd = count == 0
        buffer += chunk[..<max(count, 0)]
    }

    private mutating func take(upTo end: Int, goingOnAt next: Int) -> String {
        var bytes = buffer[consumed..<end]
        consumed = next
        lineNumber += 1
        if bytes.last == 13 { bytes.removeLast() }
        // Some editors put a byte order mark before the first line.
        if lineNumber == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        return String(decoding: bytes, as: UTF8.self).replacing("\0", with: "\u{FFFD}")
    }
}
