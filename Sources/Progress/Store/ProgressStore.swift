import GRDB
import Quiz
import Synchronization

/// What is kept of a student's work: every answer, and where they are in each lesson.
///
/// It is one SQLite file. Whatever `record` and `save` return from is on disk and outlives a crash of the program or the
/// machine. Two programs may use the file at once.
///
///     let (store, notice) = ProgressStore.open(at: path)
///     for entry in attempt.takeNewEntries() {
///         try store.record(entry, lesson: "concurrency", contentHash: hash)
///     }
///
/// The methods are in `ProgressStore+Answers`, `+Positions`, `+Settings` and `+Sittings`.
public final class ProgressStore: Sendable {
    /// Where the file is; nil for a store in memory, which ends with the program.
    public let path: String?
    private let database: DatabaseQueue
    /// Answers that could not be saved when they were given, oldest first.
    private let waiting = Mutex<[NewAnswer]>([])

    init(path: String?, database: DatabaseQueue) {
        self.path = path
        self.database = database
    }

    /// Whether something that was answered is not saved: on a full disk, say, or for want of a file.
    public var hasUnsaved: Bool { path == nil || waiting.withLock { !$0.isEmpty } }

    /// Tries once more to save what could not be.
    public func saveWaiting() throws(ProgressError) { try saveWaiting { _ in } }

    func wait(_ answer: NewAnswer) {
        waiting.withLock { $0.append(answer) }
    }

    /// Saves what waits, and what `body` writes, or neither.
    func saveWaiting<Value>(_ body: (Database) throws -> Value) throws(ProgressError) -> Value {
        let old = waiting.withLock(\.self)
        let value = try write { database in
            for answer in old {
                do {
                    _ = try answer.insert(into: database)
                } catch is ProgressError {
                    // Overtaken in another terminal while it waited.
                }
            }
            return try body(database)
        }
        waiting.withLock { $0.removeFirst(old.count) }
        return value
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(ProgressError) -> Value {
        do {
            return try database.write(body)
        } catch let error as ProgressError {
            throw error
        } catch {
            throw .notSaved(path: path ?? "in memory", reason: ProgressStore.reason(for: error))
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(ProgressError) -> Value {
        do {
            return try database.read(body)
        } catch {
            throw .notRead(path: path ?? "in memory", reason: ProgressStore.reason(for: error))
        }
    }

    /// What went wrong, in words that name no statement and no value.
    static func reason(for error: any Error) -> String {
        guard let error = error as? DatabaseError else { return FileTrouble(error).description }
        return switch error.resultCode {
        case .SQLITE_FULL: "the disk is full"
        case .SQLITE_READONLY, .SQLITE_PERM: "no permission to write"
        case .SQLITE_CANTOPEN: "the file cannot be opened; look at the permissions of its folder"
        case .SQLITE_BUSY, .SQLITE_LOCKED: "another program is using the file"
        case .SQLITE_IOERR: "the disk reports a fault, or is full"
        default: error.message ?? "\(error.resultCode)"
        }
    }
}
