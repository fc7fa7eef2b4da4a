import Scenario

/// What the checker found in one lesson.
public struct LessonReport: Sendable, Encodable {
    /// From the front matter, or from the file's name if that could not be read.
    public let id: String
    public let path: String
    public let steps: Int
    public let demos: Int
    public let questions: Int
    public let covers: [Int]
    /// In the order of the file.
    public let problems: [LessonProblem]

    init(_ loaded: LoadedLesson, problems: [LessonProblem]) {
        let lesson = loaded.lesson
        id = lesson.map(\.id).flatMap { $0.isEmpty ? nil : $0 } ?? LessonFileName(path: loaded.path)?.id ?? loaded.path
        path = loaded.path
        steps = lesson?.steps.count ?? 0
        demos = lesson?.demos.count ?? 0
        questions = lesson?.questions.count ?? 0
        covers = lesson?.covers ?? []
        self.problems = problems
    }

    private enum CodingKeys: String, CodingKey {
        case id, path, steps, demos, questions, problems
    }
}

extension LessonProblem: Encodable {
    private enum CodingKeys: String, CodingKey {
        case line, column, severity, rule, message, hint
    }

    /// A missing hint is written as null, so that every problem has the same keys.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(location.line, forKey: .line)
        try container.encode(location.column, forKey: .column)
        try container.encode(severity, forKey: .severity)
        try container.encode(rule, forKey: .rule)
        try container.encode(message, forKey: .message)
        try container.encode(hint, forKey: .hint)
    }
}
