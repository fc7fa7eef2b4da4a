import GRDB
import Quiz

extension ProgressStore {
    /// Adds an entry to the log. It is on disk when this returns, so that no mark is shown that could be lost. What cannot
    /// be saved waits, and is saved with the next entry or position that can be.
    ///
    /// - Parameters:
    ///   - sitting: the quiz or exam that it belongs to. An answer that has been given there meanwhile, in another
    ///     terminal, stands: `ProgressError.answeredElsewhere` is thrown; so is `handedInElsewhere` once the sitting is over.
    ///   - review: what the end of an attempt says of memory; it is kept together with the entry or not at all.
    @discardableResult
    public func record(
        _ entry: AttemptEntry, lesson: String, seed: UInt64? = nil, contentHash: String, secondsSpent: Int = 0,
        sitting: Int64? = nil, review: Review? = nil
    ) throws(ProgressError) -> LoggedAnswer {
        let new = NewAnswer(
            entry: entry, lesson: lesson, seed: seed, contentHash: contentHash, secondsSpent: secondsSpent,
            sitting: sitting, review: review)
        do {
            return try saveWaiting { try new.insert(into: $0) }
        } catch .notSaved(let path, let reason) {
            wait(new)
            throw .notSaved(path: path, reason: reason)
        }
    }

    /// The log of a lesson, oldest first: what `Attempt(of:replaying:)` rebuilds its questions from. What was answered in
    /// quizzes and exams is not part of it.
    public func answers(lesson: String) throws(ProgressError) -> [LoggedAnswer] {
        try read { try LoggedAnswer.fetch($0, "WHERE lesson = ? AND sitting IS NULL", arguments: [lesson]) }
    }

    /// The whole log, oldest first.
    public func answers() throws(ProgressError) -> [LoggedAnswer] {
        try read { try LoggedAnswer.fetch($0, "", arguments: []) }
    }

    /// The predictions of a lesson that wait for their demo, oldest first.
    public func lockedPredictions(lesson: String) throws(ProgressError) -> [LoggedAnswer] {
        let log = try answers(lesson: lesson)
        let last = Dictionary(log.map { ($0.entry.question, $0.sequence) }, uniquingKeysWith: max)
        return log.filter { $0.entry.verdict == .locked && last[$0.entry.question] == $0.sequence }
    }

    /// What each lesson has brought, by id, in quizzes too. The first mark of a question stands: its answer has been
    /// seen since. Exams are marked apart.
    public func marks() throws(ProgressError) -> [LessonMarks] {
        let exams = Set(try sittings().filter { $0.mode == .exam }.map(\.id))
        var counted: Set<[String]> = []
        var marks: [String: LessonMarks] = [:]
        for logged in try answers() {
            guard let earned = logged.entry.earned, let possible = logged.entry.possible,
                logged.sitting.map(exams.contains) != true,
                counted.insert([logged.lesson, logged.entry.question]).inserted
            else { continue }
            let before = marks[logged.lesson]
            marks[logged.lesson] = LessonMarks(
                lesson: logged.lesson, earned: (before?.earned ?? .zero) + earned,
                possible: (before?.possible ?? .zero) + possible, questions: (before?.questions ?? 0) + 1
            )
        }
        return marks.values.sorted { $0.lesson < $1.lesson }
    }
}

extension LoggedAnswer {
    static func fetch(
        _ database: Database, _ condition: String, arguments: StatementArguments
    ) throws -> [LoggedAnswer] {
        let columns = """
            sequence, lesson, question, verdict, answer, attempt, hints, unsure, earned, possible, seed,
            content_hash, seconds_spent, sitting
            """
        let sql = "SELECT \(columns) FROM answer \(condition) ORDER BY sequence"
        return try Row.fetchAll(database, sql: sql, arguments: arguments).map(LoggedAnswer.init)
    }

    private init(_ row: Row) throws {
        let entry = AttemptEntry(
            question: row["question"], verdict: try Verdict(stored: row["verdict"]), answer: row["answer"],
            attempt: row["attempt"], hints: row["hints"], isUnsure: row["unsure"],
            earned: (row["earned"] as String?).flatMap(Points.init(fraction:)),
            possible: (row["possible"] as String?).flatMap(Points.init(fraction:))
        )
        self.init(
            sequence: row["sequence"], lesson: row["lesson"], entry: entry,
            seed: (row["seed"] as String?).flatMap { UInt64($0) }, contentHash: row["content_hash"],
            secondsSpent: row["seconds_spent"], sitting: row["sitting"]
        )
    }
}

extension Verdict {
    fileprivate init(stored: String) throws {
        guard let verdict = Verdict(rawValue: stored) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no verdict is called \(stored)")
        }
        self = verdict
    }
}
