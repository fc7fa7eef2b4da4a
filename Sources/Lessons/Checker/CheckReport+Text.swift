extension CheckReport {
    /// The problems, a line each, and a line that counts.
    public var lines: [String] {
        (lessons.flatMap(\.problems) + (course?.problems ?? [])).map(\.description) + [summary]
    }

    /// “14 lessons, 55 demos, 215 questions: 1 error, 2 warnings”
    public var summary: String {
        let all = lessons.flatMap(\.problems) + (course?.problems ?? [])
        let errors = all.count { $0.severity == .error }
        let found = [(errors, "error"), (all.count - errors, "warning")].filter { $0.0 > 0 }.map(Self.count)
        let counted = [(lessons.count, "lesson"), (demos, "demo"), (questions, "question")].map(Self.count)
        return counted.joined(separator: ", ") + ": "
            + (found.isEmpty ? "no problems" : found.joined(separator: ", "))
    }

    private static func count(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }
}
