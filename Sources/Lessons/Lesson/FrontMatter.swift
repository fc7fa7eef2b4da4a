import Scenario

/// What a lesson says about itself before its text begins.
public struct FrontMatter: Hashable, Sendable {
    /// The version of the lesson format that this program reads and writes.
    public static let format = 1

    public var id: String
    public var title: String
    public var summary: String
    /// How long a student takes, if the author says so.
    public var minutes: Int?
    /// The ids of lessons that come before.
    public var requires: [String]
    public var objectives: [String]
    /// The items of the syllabus, as the file lists them.
    public var coverage: [Coverage]
    /// Where `id` is said.
    public var idLocation: SourceLocation
    /// Where `requires` is said, for a lesson that is not in the course.
    public var requiresLocation: SourceLocation
    /// Where each objective is said.
    public var objectiveLocations: [SourceLocation]

    /// The numbers of the items of the syllabus.
    public var covers: [Int] { coverage.map(\.item) }
}
