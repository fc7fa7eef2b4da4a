import Glibc

/// Writes lines to a file descriptor, at once and in whole: nothing is kept in a buffer.
public struct Output: Sendable {
    public let descriptor: Int32
    public var capabilities: Capabilities

    public init(descriptor: Int32, capabilities: Capabilities) {
        self.descriptor = descriptor
        self.capabilities = capabilities
    }

    /// Makes a write to a closed pipe an `OutputError.closed` rather than the end of the process. Call once, first.
    public static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
    }

    public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    public func write(_ lines: [StyledLine]) throws(OutputError) {
        let palette = Palette(capabilities)
        try write(raw: lines.map { palette.text($0) + "\n" }.joined())
    }

    public func write(_ line: StyledLine) throws(OutputError) {
        try write([line])
    }

    /// Writes bytes as they are, such as a JSON document. Text from outside must not come this way to a terminal.
    public func write(raw text: String) throws(OutputError) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else {
                try recover(from: errno)
            }
        }
    }

    /// Waits where the descriptor is only busy; throws where writing again is of no use.
    private func recover(from error: Int32) throws(OutputError) {
        switch error {
        case EINTR: return
        case EAGAIN:
            var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            _ = poll(&request, 1, -1)
        case EPIPE: throw .closed
        default: throw .failed(errno: error)
        }
    }
}
