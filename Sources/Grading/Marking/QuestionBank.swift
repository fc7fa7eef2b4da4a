import Lessons
import Quiz

/// The questions of a course with their keys, by id: what submissions are marked by.
public struct QuestionBank: Sendable {
    /// A question, and where it stands.
    public struct Item: Sendable {
        public let question: Question
        public let lesson: String
        /// The number of the lesson's file, or else its id.
        public let lessonLabel: String
        /// A hash of what matters when it is marked.
        public let content: String
        /// The same of the question as the paper of an exam has it.
        public let sealedContent: String
        /// Whether it is asked only in quizzes.
        public let isInQuiz: Bool
    }

    public let lessons: [Lesson]
    public let course: Course
    /// In the order of the course.
    public let items: [Item]
    private let places: [String: Int]

    public init(lessons: [Lesson], course: Course) {
        self.lessons = lessons
        self.course = course
        let items = lessons.flatMap { lesson in
            lesson.steps.flatMap(\.questions).map { Item($0, of: lesson, isInQuiz: false) }
                + lesson.quizQuestions.map { Item($0, of: lesson, isInQuiz: true) }
        }
        self.items = items
        places = Dictionary(items.indices.map { (items[$0].question.id, $0) }, uniquingKeysWith: min)
    }

    public subscript(question: String) -> Item? { places[question].map { items[$0] } }

    /// A hash over the lessons' files, in their order.
    public var hash: String {
        ContentHash(lessons.map(\.contentHash.description).joined(separator: "\n").utf8).description
    }

    /// Whether a question brings points, as the course says.
    public func counts(_ item: Item) -> Bool { course.counting.includes(item.question, isInQuiz: item.isInQuiz) }
}

extension QuestionBank.Item {
    fileprivate init(_ question: Question, of lesson: Lesson, isInQuiz: Bool) {
        self.question = question
        self.lesson = lesson.id
        lessonLabel = lesson.number.map { "\($0)" } ?? lesson.id
        content = lesson.contentHash(of: question).description
        sealedContent = lesson.contentHash(of: question, isSealed: true).description
        self.isInQuiz = isInQuiz
    }
}
