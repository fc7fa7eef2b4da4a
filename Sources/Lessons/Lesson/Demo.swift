import Scenario

/// A scenario that a lesson plays.
public struct Demo: Hashable, Sendable {
    public let name: String
    /// The lines between the fences, as they stand in the file.
    public let source: String
    /// Where the first of them stands.
    public let location: SourceLocation
}
