import GRDB
import Quiz

extension ProgressStore {
    /// Keeps a new quiz or exam, so that it can be taken up after a crash. An exam that was begun under the same name,
    /// in another terminal perhaps, is returned instead: it is sat once.
    public func begin(
        _ mode: Sitting.Mode, name: String, paper: Paper, day: Int, clock: ExamClock? = nil
    ) throws(ProgressError) -> SittingRecord {
        try write { database in
            if mode == .exam, let begun = try SittingRecord.latest(database, mode, name: name) { return begun }
            try database.execute(
                sql: """
                    INSERT INTO sitting (mode, name, seed, questions, day, over, wall, uptime, boot, spent, moved)
                    VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    mode.rawValue, name, String(paper.seed), paper.questions.joined(separator: "\n"), day,
                    clock?.latest.wall, clock?.latest.uptime, clock?.latest.boot, clock?.spent, clock?.wasMoved,
                ]
            )
            return SittingRecord(
                id: database.lastInsertedRowID, mode: mode, name: name, paper: paper, day: day, isOver: false,
                clock: clock
            )
        }
    }

    /// The last quiz, or the exam, of a name; nil where there was none.
    public func latestSitting(_ mode: Sitting.Mode, name: String) throws(ProgressError) -> SittingRecord? {
        try read { try SittingRecord.latest($0, mode, name: name) }
    }

    /// Every quiz and exam, oldest first.
    public func sittings() throws(ProgressError) -> [SittingRecord] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM sitting ORDER BY id").map(SittingRecord.init)
        }
    }

    /// Says that a sitting is over, or was given up. What an exam says of memory is kept only then: it would tell marks
    /// before the end.
    public func end(_ sitting: Int64, reviews: [Review] = []) throws(ProgressError) {
        try saveWaiting { database in
            try database.execute(sql: "UPDATE sitting SET over = 1 WHERE id = ? AND over = 0", arguments: [sitting])
            guard database.changesCount > 0 else { return }
            for review in reviews { try review.insert(into: database) }
        }
    }

    /// Keeps how long an exam has lasted.
    public func keep(_ clock: ExamClock, of sitting: Int64) throws(ProgressError) {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE sitting SET wall = ?, uptime = ?, boot = ?, spent = max(spent, ?), moved = max(moved, ?)
                    WHERE id = ?
                    """,
                arguments: [
                    clock.latest.wall, clock.latest.uptime, clock.latest.boot, clock.spent, clock.wasMoved, sitting,
                ]
            )
        }
    }

    /// What was answered in a sitting, oldest first.
    public func answers(sitting: Int64) throws(ProgressError) -> [LoggedAnswer] {
        try read { try LoggedAnswer.fetch($0, "WHERE sitting = ?", arguments: [sitting]) }
    }

    /// The review log, oldest first: how well each question was recalled, and when.
    public func reviews() throws(ProgressError) -> [Review] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT question, day, rating, confident_error FROM review ORDER BY sequence"
            ).map(Review.init)
        }
    }
}

extension SittingRecord {
    fileprivate static func latest(_ database: Database, _ mode: Sitting.Mode, name: String) throws -> SittingRecord? {
        let sql = "SELECT * FROM sitting WHERE mode = ? AND name = ? ORDER BY id DESC LIMIT 1"
        return try Row.fetchOne(database, sql: sql, arguments: [mode.rawValue, name]).map(SittingRecord.init)
    }

    fileprivate init(_ row: Row) throws {
        guard let mode = Sitting.Mode(rawValue: row["mode"]), let seed = UInt64(row["seed"] as String) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no sitting is of this kind")
        }
        let questions = (row["questions"] as String).split(separator: "\n").map(String.init)
        var clock: ExamClock?
        if let wall = row["wall"] as Int?, let uptime = row["uptime"] as Int?, let boot = row["boot"] as String? {
            clock = ExamClock(
                latest: ClockReading(wall: wall, uptime: uptime, boot: boot), spent: row["spent"] ?? 0,
                wasMoved: row["moved"] ?? false)
        }
        self.init(
            id: row["id"], mode: mode, name: row["name"], paper: Paper(seed: seed, questions: questions),
            day: row["day"], isOver: row["over"], clock: clock)
    }
}

extension Review {
    fileprivate init(_ row: Row) throws {
        guard let rating = Rating(rawValue: row["rating"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no rating has this number")
        }
        self.init(
            question: row["question"], day: row["day"], rating: rating, isConfidentError: row["confident_error"])
    }
}
