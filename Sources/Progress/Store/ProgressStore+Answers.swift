import GRDB
import Quiz

extension ProgressStore {
    /// Adds an entry to the log. It is on disk when this returns, so that no mark is shown that could be lost.
    ///
    /// - Parameters:
    ///   - sitting: the quiz or exam that it belongs to. An answer that has been given there meanwhile, in another
    ///     terminal, stands: `ProgressError.answeredElsewhere` is thrown.
    ///   - review: what the end of an attempt says of memory; it is kept together with the entry or not at all.
    @discardableResult
    public func record(
        _ entry: AttemptEntry, lesson: String, seed: UInt64? = nil, contentHash: String, secondsSpent: Int = 0,
        sitting: Int64? = nil, review: Review? = nil
    ) throws(ProgressError) -> LoggedAnswer {
        let sequence = try write { database in
            if let sitting, try entry.isOvertaken(in: sitting, database) { throw ProgressError.answeredElsewhere }
            try database.execute(
                sql: """
                    INSERT INTO answer (lesson, question, verdict, answer, attempt, hints, unsure, earned, possible,
                        seed, content_hash, seconds_spent, sitting)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    lesson, entry.question, entry.verdict.rawValue, entry.answer, entry.attempt, entry.hints,
                    entry.isUnsure, entry.earned?.fraction, entry.possible?.fraction, seed.map { String($0) },
                    contentHash, secondsSpent, sitting,
                ]
            )
            let sequence = database.lastInsertedRowID
            if let review {
                try database.execute(
                    sql: "INSERT INTO review (question, day, rating, confident_error) VALUES (?, ?, ?, ?)",
                    arguments: [review.question, review.day, review.rating.rawValue, review.isConfidentError]
                )
            }
            return sequence
        }
        return LoggedAnswer(
            sequence: sequence, lesson: lesson, entry: entry, seed: seed, contentHash: contentHash,
            secondsSpent: secondsSpent, sitting: sitting
        )
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

extension AttemptEntry {
    /// Whether its question, or this try at it, has been answered in the sitting already.
    fileprivate func isOvertaken(in sitting: Int64, _ database: Database) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM answer WHERE sitting = ? AND question = ?
                AND (earned IS NOT NULL OR (verdict IN ('right', 'partly', 'wrong', 'locked') AND attempt >= ?)))
            """
        return try Bool.fetchOne(database, sql: sql, arguments: [sitting, question, attempt]) ?? false
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
