import Foundation

/// What the checker found in some lessons, as `troupe check` prints it.
public struct CheckReport: Sendable, Encodable {
    public let lessons: [LessonReport]
    /// Nil where no course file was looked at.
    public var course: CourseReport?

    /// How many problems, warnings among them.
    public var problems: Int { allProblems.count }
    private var allProblems: [LessonProblem] { lessons.flatMap(\.problems) + (course?.problems ?? []) }
    public var demos: Int { lessons.reduce(0) { $0 + $1.demos } }
    public var questions: Int { lessons.reduce(0) { $0 + $1.questions } }
    /// The items of the syllabus that the lessons cover, in order.
    public var covers: [Int] { Set(lessons.flatMap(\.covers)).sorted() }

    /// Whether a lesson could not be read at all.
    public var isUnreadable: Bool { allProblems.contains(where: \.isUnreadable) }
    /// Whether there is an error, not only warnings.
    public var hasErrors: Bool { allProblems.contains { $0.severity == .error } }

    /// 0 if nothing is wrong, 1 if checks failed, 3 if a lesson could not be read.
    public var exitCode: Int32 { isUnreadable ? 3 : hasErrors ? 1 : 0 }

    /// One document, its keys in alphabetical order, so that two of them can be compared.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private enum CodingKeys: String, CodingKey {
        case lessons, course, problems, demos, questions, covers
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(lessons, forKey: .lessons)
        try container.encodeIfPresent(course, forKey: .course)
        try container.encode(problems, forKey: .problems)
        try container.encode(demos, forKey: .demos)
        try container.encode(questions, forKey: .questions)
        try container.encode(covers, forKey: .covers)
    }
}
