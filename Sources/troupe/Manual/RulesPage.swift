import Lessons

/// `docs/checks.md`: every rule of the checker, with an example that breaks it and what is then said.
struct RulesPage {
    let checker: Checker

    var markdown: String {
        var text = """
            # Checks

            `troupe check` proves lessons by these rules. An error has to be put right (exit code 1, or 3 where the lesson cannot
            even be read); a warning is advice. Each finding is one line, `FILE:LINE:COLUMN: SEVERITY: MESSAGE [RULE]`.
            This page is written by `make docs`, by the checker itself.

            """
        for rule in Rule.allCases {
            if let group = Rule.groups.first(where: { $0.first == rule }) { text += "\n## \(group.title)\n" }
            text += "\n### \(rule.rawValue)\n\n"
            text += "\(rule.severity == .warning ? "Warning. " : "")\(rule.explanation)\n"
            if let example = rule.example { text += markdown(of: example, breaking: rule) }
        }
        return text
    }

    private func markdown(of example: RuleExample, breaking rule: Rule) -> String {
        let found = example.problems(example.wrong, by: checker).filter { $0.rule == rule }.map { "\($0)\n" }.joined()
        let wrong = Self.fenced(example.wrong, example.frame)
        let right = Self.fenced(example.right, example.frame)
        return "\n\(Self.caption(example.frame)):\n\n\(wrong)\n```text\n\(found)```\n\nRight:\n\n\(right)"
    }

    private static func caption(_ frame: RuleExample.Frame) -> String {
        switch frame {
        case .file, .body: "Wrong"
        case .frontMatter: "Wrong, in the front matter"
        case .question: "Wrong, in a question"
        case .demo: "Wrong, in a demo"
        case .course: "Wrong, in `course.yaml`"
        }
    }

    private static func fenced(_ text: String, _ frame: RuleExample.Frame) -> String {
        let language =
            switch frame {
            case .file, .body: "markdown"
            case .frontMatter, .question, .course: "yaml"
            case .demo: "text"
            }
        let fence = text.contains("```") ? "````" : "```"
        return "\(fence)\(language)\n\(text)\n\(fence)\n"
    }
}
