import Scenario

/// That a lesson covers an item of the syllabus, and in which of its steps.
public struct Coverage: Hashable, Sendable {
    /// The item's number, from 1.
    public let item: Int
    public let location: SourceLocation
    /// The titles of the steps, each where it is named.
    let places: [Located<String>]

    /// The titles of the steps; none where the lesson covers the item as a whole.
    public var steps: [String] { places.map(\.value) }
}
