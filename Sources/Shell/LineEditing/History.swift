import CReadline
import Glibc

/// The lines entered before, in memory and in a file that a crash leaves whole.
///
/// Each line is appended as soon as it is entered. The file can be read by its owner only.
struct History {
    private static let linesKept = 5000

    private let path: String?
    private var latest = ""

    /// Reads the file; the notice says why there will be none.
    init(path: String?) {
        self.path = path.flatMap { History.prepare($0) ? $0 : nil }
        guard let path = self.path else { return }
        read_history(path)
        if troupe_history_length() > Int32(History.linesKept) {
            stifle_history(Int32(History.linesKept))
            write_history(path)
            unstifle_history()
        }
    }

    /// False when there is no file to keep lines in.
    var isKept: Bool { path != nil }

    /// `$XDG_STATE_HOME/troupe/history`, or below `~/.local/state`; nil without a home.
    static func standardPath(environment: [String: String]) -> String? {
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/troupe/history" }
        return environment["HOME"].map { $0 + "/.local/state/troupe/history" }
    }

    /// Adds a line that is neither blank nor the same as the one before.
    mutating func add(_ line: String) {
        guard line.contains(where: { !$0.isWhitespace }), line != latest else { return }
        latest = line
        add_history(line)
        guard let path else { return }
        let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        var bytes = Array((line + "\n").utf8)
        _ = write(file, &bytes, bytes.count)
        close(file)
    }

    /// Makes the folders and the file; false when it cannot be written.
    private static func prepare(_ path: String) -> Bool {
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
        let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { return false }
        close(file)
        return true
    }
}
