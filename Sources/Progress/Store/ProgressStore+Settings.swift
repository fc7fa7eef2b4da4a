import GRDB

extension ProgressStore {
    /// What was kept under a name; nil where nothing was.
    public func setting(_ key: String) throws(ProgressError) -> String? {
        try read { database in
            try String.fetchOne(database, sql: "SELECT value FROM setting WHERE key = ?", arguments: [key])
        }
    }

    /// Keeps a text under a name, or forgets the name where the text is nil.
    public func set(_ key: String, to value: String?) throws(ProgressError) {
        try write { database in
            guard let value else {
                return try database.execute(sql: "DELETE FROM setting WHERE key = ?", arguments: [key])
            }
            try database.execute(
                sql: "INSERT INTO setting VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                arguments: [key, value]
            )
        }
    }
}
