import GRDB

extension ProgressStore {
    /// Keeps where the student is in a lesson, and makes that lesson the one to resume; nobody gets past answers that could
    /// not be saved.
    public func save(_ position: LessonPosition) throws(ProgressError) {
        try saveWaiting { database in
            try database.execute(
                sql: """
                    INSERT INTO position (lesson, step, stop, finished, activity)
                    VALUES (?, ?, ?, ?, (SELECT coalesce(max(activity), 0) + 1 FROM position))
                    ON CONFLICT (lesson) DO UPDATE SET step = excluded.step, stop = excluded.stop,
                        finished = excluded.finished, activity = excluded.activity
                    """,
                arguments: [position.lesson, position.step, position.stop, position.isFinished]
            )
        }
    }

    /// Where the student is in a lesson; nil where it was never begun.
    public func position(in lesson: String) throws(ProgressError) -> LessonPosition? {
        try read { database in
            try Row.fetchOne(
                database, sql: "SELECT lesson, step, stop, finished FROM position WHERE lesson = ?",
                arguments: [lesson]
            ).map(LessonPosition.init)
        }
    }

    /// Where the student is in every lesson that was begun, the most recent first.
    public func positions() throws(ProgressError) -> [LessonPosition] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT lesson, step, stop, finished FROM position ORDER BY activity DESC"
            ).map(LessonPosition.init)
        }
    }

    /// The lesson that was last worked on, unless it is finished.
    public func lessonToResume() throws(ProgressError) -> LessonPosition? {
        guard let latest = try positions().first, !latest.isFinished else { return nil }
        return latest
    }
}

extension LessonPosition {
    fileprivate init(_ row: Row) {
        self.init(lesson: row["lesson"], step: row["step"], stop: row["stop"], isFinished: row["finished"])
    }
}
