import Lessons
import Quiz

/// What a student hands in: who they are, and everything that they answered, as it was logged.
///
/// It is one JSON document, described in docs/submissions.md. It holds no clock times and no names but the identity that
/// the course asks for. Marks in it are what the student was shown; nobody trusts them.
public struct Submission: Hashable, Sendable, Codable {
    public static let format = "troupe-submission"
    public static let version = 1

    /// The course as it was when the work was handed in.
    public struct Course: Hashable, Sendable, Codable {
        public let title: String?
        /// A hash over the lessons' files.
        public let hash: String
    }

    /// How far a lesson has come.
    public struct Lesson: Hashable, Sendable, Codable {
        public let id: String
        public let minutes: Int
    }

    /// A quiz or an exam that questions were asked in.
    public struct Sitting: Hashable, Sendable, Codable {
        /// What entries of the log call it by.
        public let number: Int64
        /// `quiz` or `exam`.
        public let mode: String
        public let seed: String
        /// The ids of its questions, in the order in which they were asked.
        public let questions: [String]
        /// How long it lasted, for an exam.
        public let seconds: Int?
        /// Whether the computer's clock was moved meanwhile.
        public let clockMoved: Bool?

        enum CodingKeys: String, CodingKey {
            case number, mode, seed, questions, seconds
            case clockMoved = "clock_moved"
        }
    }

    public let format: String
    public let version: Int
    /// The version of the program that wrote it.
    public let troupe: String
    public let identity: String
    public let course: Course
    public let minutes: Int
    public let lessons: [Lesson]
    public let sittings: [Sitting]
    /// Everything that happened to questions, in the order in which it happened.
    public let log: [SubmittedEntry]

    public init(
        troupe: String, identity: String, course: Course, lessons: [Lesson], sittings: [Sitting],
        log: [SubmittedEntry]
    ) {
        format = Submission.format
        version = Submission.version
        self.troupe = troupe
        self.identity = identity
        self.course = course
        minutes = lessons.reduce(0) { $0 + $1.minutes }
        self.lessons = lessons
        self.sittings = sittings
        self.log = log
    }
}

/// One thing that happened to a question: an entry of the log, as it is handed in.
public struct SubmittedEntry: Hashable, Sendable, Codable {
    public let lesson: String
    public let question: String
    /// A hash of the question as it was asked.
    public let content: String
    public let verdict: String
    /// In the form that is marked: ids and quantities, a task's commands one a line.
    public let answer: String?
    public let attempt: Int
    public let hints: Int
    public let unsure: Bool
    /// Where the random numbers of the run began that it was marked against, in digits.
    public let seed: String?
    public let seconds: Int
    /// The quiz or exam that it belongs to; nil in a lesson.
    public let sitting: Int64?
    /// What the student was shown: `1/2` of `1/1`.
    public let earned: String?
    public let possible: String?

    public init(
        lesson: String, question: String, content: String, verdict: String, answer: String?, attempt: Int, hints: Int,
        unsure: Bool, seed: String?, seconds: Int, sitting: Int64?, earned: String?, possible: String?
    ) {
        self.lesson = lesson
        self.question = question
        self.content = content
        self.verdict = verdict
        self.answer = answer
        self.attempt = attempt
        self.hints = hints
        self.unsure = unsure
        self.seed = seed
        self.seconds = seconds
        self.sitting = sitting
        self.earned = earned
        self.possible = possible
    }
}
