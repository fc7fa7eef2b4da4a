import Scenario

/// One thing that is wrong with a lesson: where it stands, what it is, and what would be right.
public struct LessonProblem: Error, Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable, Encodable {
        case error, warning
    }

    public let location: SourceLocation
    /// How many characters from the location on are meant, at least one.
    public let length: Int
    public let rule: Rule
    /// One or two sentences.
    public let message: String
    /// What to do about it, where that can be said.
    public let hint: String?

    public init(location: SourceLocation, length: Int = 1, rule: Rule, message: String, hint: String? = nil) {
        self.location = location
        self.length = max(1, length)
        self.rule = rule
        self.message = message
        self.hint = hint
    }

    public var severity: Severity { rule.severity }

    /// Whether the lesson cannot be read at all, rather than read and found wanting.
    public var isUnreadable: Bool { rule.stopsReading }
}

extension LessonProblem: CustomStringConvertible {
    /// `FILE:LINE:COLUMN: error: MESSAGE HINT [RULE]`, on one line.
    public var description: String {
        let place = "\(location.file):\(location.line):\(location.column)"
        return "\(place): \(severity.rawValue): \(message)\(hint.map { " " + $0 } ?? "") [\(rule.rawValue)]"
    }
}

extension LessonProblem: Comparable {
    /// In the order of the file.
    public static func < (left: LessonProblem, right: LessonProblem) -> Bool {
        let one = (left.location.file, left.location.line, left.location.column, left.rule.rawValue, left.message)
        return one < (
            right.location.file, right.location.line, right.location.column, right.rule.rawValue, right.message
        )
    }
}
