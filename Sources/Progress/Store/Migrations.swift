import GRDB

/// The shape of the store, as the steps that lead to it. A step that has been released is never changed.
enum Migrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 answers, positions, settings", migrate: createFirstTables)
        migrator.registerMigration("2 sittings, reviews", migrate: addSittingsAndReviews)
        return migrator
    }

    /// The tables are strict, so that a row can be read back without doubting its types.
    private static func createFirstTables(in database: Database) throws {
        try database.create(table: "answer", options: .strict) { table in
            table.autoIncrementedPrimaryKey("sequence")
            table.column("lesson", .text).notNull()
            table.column("question", .text).notNull()
            table.column("verdict", .text).notNull()
            table.column("answer", .text)
            table.column("attempt", .integer).notNull()
            table.column("hints", .integer).notNull()
            table.column("unsure", .integer).notNull()
            table.column("earned", .text)
            table.column("possible", .text)
            table.column("seed", .text)
            table.column("content_hash", .text).notNull()
            table.column("seconds_spent", .integer).notNull()
        }
        try database.create(index: "answer_of_lesson", on: "answer", columns: ["lesson", "question"])
        try database.create(table: "position", options: .strict) { table in
            table.primaryKey("lesson", .text)
            table.column("step", .integer).notNull()
            table.column("stop", .integer).notNull()
            table.column("finished", .integer).notNull()
            table.column("activity", .integer).notNull()
        }
        try database.create(table: "setting", options: .strict) { table in
            table.primaryKey("key", .text)
            table.column("value", .text).notNull()
        }
    }
    /// Quizzes and exams, and the log from which is told when a question comes back.
    private static func addSittingsAndReviews(in database: Database) throws {
        try database.create(table: "sitting", options: .strict) { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("mode", .text).notNull()
            table.column("name", .text).notNull()
            table.column("seed", .text).notNull()
            table.column("questions", .text).notNull()
            table.column("day", .integer).notNull()
            table.column("over", .integer).notNull()
            table.column("wall", .integer)
            table.column("uptime", .integer)
            table.column("boot", .text)
            table.column("spent", .integer)
            table.column("moved", .integer)
        }
        try database.alter(table: "answer") { table in
            table.add(column: "sitting", .integer)
        }
        try database.create(index: "answer_of_sitting", on: "answer", columns: ["sitting", "question"])
        try database.create(table: "review", options: .strict) { table in
            table.autoIncrementedPrimaryKey("sequence")
            table.column("question", .text).notNull()
            table.column("day", .integer).notNull()
            table.column("rating", .integer).notNull()
            table.column("confident_error", .integer).notNull()
        }
    }
}
