import Foundation
import GRDB
import Glibc

extension ProgressStore {
    /// Opens the store of a student, and begins one where there is none.
    ///
    /// It always opens: a file that is damaged, or was written by a newer troupe, is set aside under another name, and
    /// where nothing can be written the store is kept in memory. `notice` then says so to the student.
    public static func open(at path: String?) -> (store: ProgressStore, notice: String?) {
        guard let path else {
            return (inMemory(), "There is no home folder to keep your progress in. This session goes on without.")
        }
        do {
            if let trouble = Folders.make(above: path) { throw trouble }
            return (try attachPatiently(path), nil)
        } catch let error where isUnusable(error) {
            return replace(path, because: error)
        } catch {
            return (inMemory(), "Your progress \(cannotBeKept(in: path, because: error))")
        }
    }

    /// A store that ends with the program.
    public static func inMemory() -> ProgressStore {
        do {
            let database = try DatabaseQueue(named: nil, configuration: Configuration())
            try Migrations.migrator.migrate(database)
            return ProgressStore(path: nil, database: database)
        } catch {
            preconditionFailure("SQLite could not begin a store in memory: \(error)")
        }
    }
}

extension ProgressStore {
    /// A file that a newer troupe has written to.
    private struct WrittenByNewer: Error {}

    /// Others may be beginning the same file, or replacing it, at this moment, and who migrates it while they do runs into
    /// their tables: looks again, after longer and longer, before the file is held to be damaged.
    private static func attachPatiently(_ path: String) throws -> ProgressStore {
        for milliseconds in [0, 10, 20, 50, 100, 200] as [UInt32] {
            do {
                return try attach(path)
            } catch let error where !(error is WrittenByNewer) {
                usleep(milliseconds * 1000)
            }
        }
        return try attach(path)
    }

    private static func attach(_ path: String) throws -> ProgressStore {
        let database = try DatabaseQueue(path: path, configuration: configuration)
        let migrator = Migrations.migrator
        let (isCurrent, isNewer) = try database.read { database in
            (try migrator.hasCompletedMigrations(database), try migrator.hasBeenSuperseded(database))
        }
        if isNewer { throw WrittenByNewer() }
        if !isCurrent { try migrator.migrate(database) }
        return ProgressStore(path: path, database: database)
    }

    /// A write-ahead log lets a second terminal read while one writes; full synchronisation has every commit on disk.
    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            let problem = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
            if problem != "ok" { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: problem) }
        }
        return configuration
    }

    /// Whether it is the file itself that is at fault, rather than the place or the moment.
    private static func isUnusable(_ error: any Error) -> Bool {
        guard let error = error as? DatabaseError else { return error is WrittenByNewer }
        return [.SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_ERROR].contains(error.resultCode)
    }

    private static func replace(_ path: String, because error: any Error) -> (store: ProgressStore, notice: String?) {
        let isNewer = error is WrittenByNewer
        let fault = isNewer ? "was written by a newer troupe" : "is damaged"
        do {
            let kept = try setAside(path, as: isNewer ? "newer" : "damaged")
            let wayBack = isNewer ? " Under its old name, a newer troupe reads it." : ""
            let notice = "Your progress file \(fault). It is kept as \(kept); a fresh one begins.\(wayBack)"
            return (try attachPatiently(path), notice)
        } catch {
            return (inMemory(), "Your progress file \(fault). Progress \(cannotBeKept(in: path, because: error))")
        }
    }

    /// Gives a file a name that none has yet, and its log the same, and returns it. Nothing is overwritten.
    private static func setAside(_ path: String, as word: String) throws -> String {
        let files = FileManager.default
        var number = 1
        while ["", "-wal", "-shm"].contains(where: { files.fileExists(atPath: "\(path).\(word)-\(number)\($0)") }) {
            number += 1
        }
        let kept = "\(path).\(word)-\(number)"
        for part in ["", "-wal", "-shm"] where files.fileExists(atPath: path + part) {
            try files.moveItem(atPath: path + part, toPath: kept + part)
        }
        return kept
    }

    private static func cannotBeKept(in path: String, because error: any Error) -> String {
        "cannot be kept in \(path): \(reason(for: error)). This session goes on without."
    }
}
