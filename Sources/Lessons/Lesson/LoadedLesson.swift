/// What came of reading a lesson file: the lesson as far as it could be read, and what is wrong with it.
public struct LoadedLesson: Sendable {
    public let path: String
    /// Nil if the file could not be read as a lesson; questions that could not be read are left out of it.
    public let lesson: Lesson?
    /// In the order of the file.
    public let problems: [LessonProblem]

    public init(path: String, lesson: Lesson?, problems: [LessonProblem]) {
        self.path = path
        self.lesson = lesson
        self.problems = problems
    }

    /// What has to be put right before the lesson is played.
    public var errors: [LessonProblem] { problems.filter { $0.severity == .error } }

    /// Reads a lesson from the bytes of its file; `path` is used for its number and in messages.
    public static func reading(_ bytes: [UInt8], path: String) -> LoadedLesson {
        LessonReader.read(bytes, path: path)
    }
}
