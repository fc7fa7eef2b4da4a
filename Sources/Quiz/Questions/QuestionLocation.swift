/// Where a question stands in its lesson file, so that an error can point at it.
public struct QuestionLocation: Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// Counted from one.
    public let line: Int
    /// Counted from one.
    public let column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    public var description: String { "\(file):\(line):\(column)" }
}
