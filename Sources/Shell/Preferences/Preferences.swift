import Lessons
import Scenario
import Terminal

/// What a student keeps in `config.yaml`, for every session.
///
/// ```yaml
/// accessible: yes     # linear text for screen readers
/// ascii: no
/// color: auto         # auto, always or never
/// pager: yes          # long output a screenful at a time
/// pace: yes           # demos message by message
/// ```
public struct Preferences: Hashable, Sendable {
    public var accessible: Bool?
    public var ascii: Bool?
    public var color: Capabilities.ColorChoice?
    public var pager: Bool?
    public var pace: Bool?

    static let keys = ["accessible", "ascii", "color", "pager", "pace"]

    public init() {}

    /// Reads the text of a file; what is wrong in it is told and passed over.
    init(_ text: String, path: String, problems: inout [String]) {
        do throws(PlainSettings.Problem) {
            for entry in try PlainSettings(text).entries {
                if let problem = take(entry) { problems.append("\(path):\(entry.line): \(problem)") }
            }
        } catch {
            problems.append("\(path): \(error.message)")
        }
    }

    /// Keeps one setting, or says what is wrong with it.
    private mutating func take(_ entry: PlainSettings.Entry) -> String? {
        let flag = Preferences.flag(entry.value)
        switch entry.key {
        case "accessible": accessible = flag
        case "ascii": ascii = flag
        case "pager": pager = flag
        case "pace": pace = flag
        case "color":
            color = entry.value.flatMap { Capabilities.ColorChoice(rawValue: $0) }
            return color == nil ? "color is auto, always or never" : nil
        default:
            let near = Nearest.word(to: entry.key, among: Preferences.keys).map { " Did you mean \($0)?" } ?? ""
            return "there is no setting \(entry.key).\(near)"
        }
        return flag == nil ? "\(entry.key) is yes or no" : nil
    }

    private static func flag(_ text: String?) -> Bool? {
        switch text?.lowercased() {
        case "yes", "on", "true": true
        case "no", "off", "false": false
        default: nil
        }
    }
}
