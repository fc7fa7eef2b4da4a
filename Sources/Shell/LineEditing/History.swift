import CReadline
import Glibc
import Progress

/// The lines entered before, in memory and in a file that a crash leaves whole.
///
/// Each line is appended as soon as it is entered. The file can be read by its owner only, and two terminals may share
/// it. Where it cannot be kept, the session goes on with a history in memory.
struct History {
    static let linesKept = 5000

    private let path: String?
    /// Why lines are not kept for another session.
    private(set) var failure: String?

    /// Reads the file, which is made if it is not there; nil keeps lines in memory only.
    init(path: String?, linesKept: Int = History.linesKept) {
        using_history()
        clear_history()
        self.path = path
        failure = path.map { Self.prepare($0) ?? Self.load($0, linesKept) } ?? "There is no home folder."
    }

    /// False when there is no file to keep lines in.
    var isKept: Bool { failure == nil }

    /// `$XDG_STATE_HOME/troupe/history`, or below `~/.local/state`; nil without a home.
    static func standardPath(environment: [String: String]) -> String? {
        // The XDG specification has relative paths ignored.
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/troupe/history" }
        if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.local/state/troupe/history" }
        return nil
    }

    /// Adds a line that is neither blank nor the same as the one before.
    mutating func add(_ line: String) {
        guard line.contains(where: { !$0.isWhitespace }), line != Self.last else { return }
        add_history(line)
        guard let path, isKept else { return }
        failure = Self.append(line, to: path)
    }

    /// The line remembered last.
    static var last: String? {
        guard let entry = history_get(readline_history_base() + readline_history_count() - 1) else { return nil }
        return String(cString: entry.pointee.line)
    }

    // MARK: The file

    /// Makes the file and the folders above it; answers the reason when that fails.
    private static func prepare(_ path: String) -> String? {
        if let trouble = Folders.make(above: path) { return "\(path): \(trouble)" }
        let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
        guard file >= 0 else { return reason(path) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return reason(path) }
        guard status.st_mode & S_IFMT == S_IFREG else { return "\(path): it is no ordinary file" }
        fchmod(file, 0o600)
        return nil
    }

    private static func load(_ path: String, _ linesKept: Int) -> String? {
        stifle_history(Int32(clamping: linesKept))
        let failure = read_history(path)
        guard failure == 0 else { return reason(path, failure) }
        if readline_history_count() >= linesKept { history_truncate_file(path, Int32(clamping: linesKept)) }
        return nil
    }

    /// Appends with a single write, so that lines from two terminals never mix.
    private static func append(_ line: String, to path: String) -> String? {
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { return reason(path) }
        defer { close(file) }
        let bytes = Array((line + "\n").utf8)
        return write(file, bytes, bytes.count) == bytes.count ? nil : reason(path)
    }

    private static func reason(_ path: String, _ code: Int32 = errno) -> String {
        "\(path): \(FileTrouble(errno: code))"
    }
}
