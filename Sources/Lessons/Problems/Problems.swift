import Scenario

/// The problems found so far; readers go on after one where that is sensible.
struct Problems {
    private(set) var list: [LessonProblem]
    private(set) var areUnreadable: Bool

    /// More of one lesson than this help nobody, and what breaks one rule a million times must not take all memory.
    private static let countKept = 200

    init(_ list: [LessonProblem] = []) {
        self.list = list
        areUnreadable = list.contains(where: \.isUnreadable)
    }

    mutating func report(
        _ rule: Rule, at location: SourceLocation, length: Int = 1, _ message: String, hint: String? = nil
    ) {
        areUnreadable = areUnreadable || rule.stopsReading
        // What keeps a lesson from being read is never left out.
        guard list.count < Self.countKept || rule.stopsReading else { return }
        list.append(LessonProblem(location: location, length: length, rule: rule, message: message, hint: hint))
    }

    /// “Did you mean `title`?”, or the whole list where it is short and nothing is near.
    static func suggestion(for word: String, among known: [String]) -> String? {
        if let near = Nearest.word(to: word, among: known) { return "Did you mean `\(near)`?" }
        return known.isEmpty ? nil : "Known here: \(known.map { "`\($0)`" }.joined(separator: ", "))."
    }
}
