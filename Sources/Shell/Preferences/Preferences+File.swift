import Foundation
import Progress

extension Preferences {
    /// `$XDG_CONFIG_HOME/troupe/config.yaml`, by default below `~/.config`; nil without a home.
    static func standardPath(environment: [String: String]) -> String? {
        let end = "troupe/config.yaml"
        if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return "\(folder)/\(end)" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return "\(home)/.config/\(end)"
    }

    /// Reads the student's file, if there is one; `problems` are to be shown, and nothing fails for them.
    public static func load(environment: [String: String]) -> (preferences: Preferences, problems: [String]) {
        var problems: [String] = []
        guard let path = standardPath(environment: environment), FileManager.default.fileExists(atPath: path) else {
            return (Preferences(), [])
        }
        let text: String
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            guard let decoded = String(data: data, encoding: .utf8) else {
                return (Preferences(), ["\(path) cannot be read: it is no text in UTF-8"])
            }
            text = decoded
        } catch {
            return (Preferences(), ["\(path) cannot be read: \(FileTrouble(error))"])
        }
        return (Preferences(text, path: path, problems: &problems), problems)
    }

    /// Keeps the wish for linear text, or against it, and leaves the rest of the file as it is. What to say about it.
    public static func keep(accessible: Bool, environment: [String: String]) -> String {
        guard let path = standardPath(environment: environment) else { return "There is no home folder to keep it in." }
        let line = "accessible: \(accessible ? "yes" : "no")"
        let before = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        var lines = before.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        if let place = lines.firstIndex(where: { $0.hasPrefix("accessible:") }) {
            lines[place] = line
        } else {
            lines.append(line)
        }
        let text = lines.joined(separator: "\n") + "\n"
        var problems: [String] = []
        guard Preferences(text, path: path, problems: &problems).accessible == accessible else {
            return "It lasts for this session only: mend or remove \(path) first."
        }
        do {
            if let trouble = Folders.make(above: path) { throw trouble }
            let file = URL(fileURLWithPath: path)
            try Data(text.utf8).write(to: file, options: .atomic)
        } catch {
            return "It lasts for this session only: \(path): \(FileTrouble(error))."
        }
        let other = accessible ? "--no-accessible" : "--accessible"
        return "Kept in \(path). \(other) takes it back."
    }
}
