import Quiz

/// What an instructor decides about a course: `course.yaml`, beside the lessons.
///
/// A course without such a file has the values that stand here.
public struct Course: Hashable, Sendable {
    public var title: String?
    /// The ids of the lessons in the order in which they are taken; empty for all, in the order of their files.
    public var lessons: [String] = []
    public var identity: Identity?
    /// When each lesson is to be done, by its id.
    public var due: [String: DueDate] = [:]
    /// Where it is not allowed, `skip` leaves a question open.
    public var allowsSkip = true
    public var allowsHints = true
    /// What the course is to teach, in the order in which it is listed.
    public var syllabus: [Item] = []
    /// What the misconceptions that questions look for are called, by the words that the lessons use for them.
    public var misconceptions: [String: String] = [:]
    public var counting = Counting()
    public var exam = Exam()
    public var standard = Standard()

    public init() {}

    /// Under which rules the questions of lessons and quizzes are answered.
    public var rules: AttemptRules {
        AttemptRules(tries: 2, allowsHints: allowsHints, allowsSkip: allowsSkip)
    }

    /// What a student is asked for before a submission is written.
    public struct Identity: Hashable, Sendable {
        /// What it is called, such as `Student number`.
        public var ask: String
        /// A regular expression that the whole of it matches; nil where anything will do.
        public var pattern: String?

        public init(ask: String, pattern: String? = nil) {
            self.ask = ask
            self.pattern = pattern
        }

        public func accepts(_ text: String) -> Bool {
            guard let pattern else { return !text.isEmpty }
            return (try? Regex(pattern).wholeMatch(in: text)) != nil
        }
    }

    /// An item of the syllabus.
    public struct Item: Hashable, Sendable {
        /// From 1; lessons name it by this.
        public var number: Int
        public var text: String

        public init(number: Int, text: String) {
            self.number = number
            self.text = text
        }
    }

    /// Which questions bring points.
    public struct Counting: Hashable, Sendable {
        /// Those in the steps of the lessons.
        public var steps = true
        /// Those under `## Quiz`.
        public var quiz = true
        /// A prediction that was made before its demo ran brings its points, right or wrong.
        public var predictions = false
        /// The ids of questions that bring none.
        public var except: Set<String> = []

        public init() {}

        /// Whether a question brings points.
        ///
        /// - Parameter isInQuiz: whether it stands under `## Quiz`.
        public func includes(_ question: Question, isInQuiz: Bool) -> Bool {
            if except.contains(question.id) { return false }
            if question.isPrediction { return predictions }
            return isInQuiz ? quiz : steps
        }
    }

    /// What `quiz --exam` asks.
    public struct Exam: Hashable, Sendable {
        public var questions = 20
        public var minutes = 40
        /// The lessons that it is about; empty for all.
        public var from: [String] = []
        /// Nil where each session brings its own.
        public var seed: UInt64?
        /// Whether it asks tasks as well.
        public var hasTasks = false

        public init() {}
    }

    /// What each lesson has at least, where the course asks for it.
    public struct Standard: Hashable, Sendable {
        public var questions = 0
        /// Different kinds of questions.
        public var kinds = 0
        public var tasks = 0
        /// Hints on each task.
        public var hints = 0
        /// Whether something is asked before each demo.
        public var predictions = false

        public init() {}
    }
}
