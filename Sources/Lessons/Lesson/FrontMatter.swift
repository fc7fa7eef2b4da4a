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
    /// Items of the syllabus.
    public var covers: [Int]
    /// Where `id` is said.
    public var idLocation: SourceLocation
    /// Where `requires` is said, for a lesson that is not in the course.
    public var requiresLocation: SourceLocation
}
