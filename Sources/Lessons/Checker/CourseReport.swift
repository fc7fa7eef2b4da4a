/// What the checker found in `course.yaml`.
public struct CourseReport: Sendable, Encodable {
    public let path: String
    /// In the order of the file.
    public let problems: [LessonProblem]

    public init(path: String, problems: [LessonProblem]) {
        self.path = path
        self.problems = problems
    }
}
