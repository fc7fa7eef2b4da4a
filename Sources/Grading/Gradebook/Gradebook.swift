import Quiz

/// What a class has earned, and what there is to say about its files.
public struct Gradebook: Sendable {
    /// A student, and what they earned.
    public struct Student: Sendable {
        public let identity: String
        /// The file that counts; where several were handed in, the one that earns most.
        public let file: String
        /// The others.
        public let otherFiles: [String]
        /// The folder that a learning platform gave the student, if any: there stands a name.
        public let folder: String?
        public let minutes: Int
        public let marks: [MarkedQuestion]
        /// What each lesson brought, in the order of `lessons`.
        public let lessons: [Points]
        /// Nil where no exam was taken.
        public let exam: Score?
        public let remarks: [String]

        public var earned: Points { lessons.reduce(exam?.earned ?? .zero, +) }
    }

    /// Points out of those that there were.
    public struct Score: Hashable, Sendable {
        public let earned: Points
        public let possible: Points
    }

    /// A lesson, and what it can bring.
    public struct Column: Hashable, Sendable {
        public let lesson: String
        /// The number of its file, or else its id.
        public let label: String
        public let possible: Points
    }

    /// A file that cannot be marked, and why.
    public struct DamagedFile: Hashable, Sendable {
        public let file: String
        public let reason: String
    }

    /// Work on a lesson that several files hold, down to the seconds that each answer took.
    public struct SharedWork: Hashable, Sendable {
        public let lesson: String
        public let identities: [String]
        public let files: [String]
    }

    /// A question that was edited since some answered it.
    public struct EditedQuestion: Hashable, Sendable {
        public let question: String
        public let students: Int
        /// Whose mark rose or fell by it.
        public let changed: [String]
    }

    public let title: String?
    public let courseHash: String
    public let columns: [Column]
    /// In the order of their identities.
    public let students: [Student]
    public let items: [ItemStatistics]
    public let damaged: [DamagedFile]
    public let shared: [SharedWork]
    public let edited: [EditedQuestion]
    /// How many files were looked at.
    public let files: Int
    /// How many different runs they were marked by.
    public let runs: Int

    /// What a student can earn, the exam apart.
    public var possible: Points { columns.reduce(.zero) { $0 + $1.possible } }
}
