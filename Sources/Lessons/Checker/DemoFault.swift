import Scenario

/// What is wrong with a line of a demo, with its place in the lesson file.
public struct DemoFault: Hashable, Sendable {
    public let location: SourceLocation
    /// In characters.
    public let length: Int
    public let message: String
    public let hint: String?

    public init(location: SourceLocation, length: Int = 1, message: String, hint: String? = nil) {
        self.location = location
        self.length = length
        self.message = message
        self.hint = hint
    }
}
