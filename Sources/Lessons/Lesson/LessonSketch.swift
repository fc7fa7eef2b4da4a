/// A lesson whose questions have been found, and not read: enough to draw a paper from thousands of them at once.
public struct LessonSketch: Sendable {
    public let path: String
    public let frontMatter: FrontMatter
    /// In the order of the file; of two with one id the first.
    public let questions: [QuestionSketch]
    public let demos: [DemoBlock]

    public var id: String { frontMatter.id }
    public var title: String { frontMatter.title }

    /// The questions that can be asked outside the lesson: all but those that need their place in it.
    public var quizPool: [QuestionSketch] { questions.filter(\.standsAlone) }

    /// The questions that an exam can ask.
    public func pool(of exam: Course.Exam) -> [QuestionSketch] {
        questions.filter { $0.standsAlone || exam.hasTasks && $0.isTask }
    }

    /// Looks for a lesson in the bytes of its file; nil if they hold none that can be read.
    public static func reading(_ bytes: [UInt8], path: String) -> LessonSketch? {
        LessonReader.sketch(bytes, path: path)
    }
}
