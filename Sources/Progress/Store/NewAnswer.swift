import GRDB
import Quiz

/// An entry that is to be added to the log.
struct NewAnswer: Sendable {
    let entry: AttemptEntry
    let lesson: String
    let seed: UInt64?
    let contentHash: String
    let secondsSpent: Int
    let sitting: Int64?
    let review: Review?

    func insert(into database: Database) throws -> LoggedAnswer {
        if let sitting {
            if try isOver(sitting, database) { throw ProgressError.handedInElsewhere }
            if try isOvertaken(in: sitting, database) { throw ProgressError.answeredElsewhere }
        }
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
        try review?.insert(into: database)
        return LoggedAnswer(
            sequence: sequence, lesson: lesson, entry: entry, seed: seed, contentHash: contentHash,
            secondsSpent: secondsSpent, sitting: sitting
        )
    }

    private func isOver(_ sitting: Int64, _ database: Database) throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT over FROM sitting WHERE id = ?", arguments: [sitting]) ?? false
    }

    /// Whether its question, or this try at it, has been answered in the sitting already.
    private func isOvertaken(in sitting: Int64, _ database: Database) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM answer WHERE sitting = ? AND question = ?
                AND (earned IS NOT NULL OR (verdict IN ('right', 'partly', 'wrong', 'locked') AND attempt >= ?)))
            """
        return try Bool.fetchOne(database, sql: sql, arguments: [sitting, entry.question, entry.attempt]) ?? false
    }
}

extension Review {
    func insert(into database: Database) throws {
        try database.execute(
            sql: "INSERT INTO review (question, day, rating, confident_error) VALUES (?, ?, ?, ?)",
            arguments: [question, day, rating.rawValue, isConfidentError]
        )
    }
}
