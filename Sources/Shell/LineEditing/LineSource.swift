import Glibc

/// Reads lines from a pipe or a file, one at a time.
struct LineSource {
    /// As it is named in errors: `-` for standard input.
    let name: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isAtEnd = false
    private(set) var lineNumber = 0

    init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// Opens a file; nil when it cannot be read.
    init?(path: String) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        self.init(descriptor: file, name: path)
    }

    /// The next line without its end, what is no UTF-8 replaced; nil at the end.
    mutating func next() -> String? {
        while true {
            if let newline = buffer.firstIndex(of: 10) {
                defer { buffer.removeSubrange(...newline) }
                return text(buffer[..<newline])
            }
            guard !isAtEnd else {
                guard !buffer.isEmpty else { return nil }
                defer { buffer = [] }
                return text(buffer[...])
            }
            var chunk = [UInt8](repeating: 0, count: 65536)
            let count = read(descriptor, &chunk, chunk.count)
            if count > 0 {
                buffer += chunk[..<count]
            } else if count == 0 || errno != EINTR {
                isAtEnd = true
            }
        }
    }

    private mutating func text(_ bytes: ArraySlice<UInt8>) -> String {
        lineNumber += 1
        return String(decoding: bytes.last == 13 ? bytes.dropLast() : bytes, as: UTF8.self)
    }
}
