/// Something in a file of questions that is wrong, or that could not be taken over.
public struct ExchangeRemark: Error, Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// From one.
    public let line: Int
    public let message: String

    public init(file: String, line: Int, _ message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    public var description: String { "\(file):\(line): \(message)" }
}
