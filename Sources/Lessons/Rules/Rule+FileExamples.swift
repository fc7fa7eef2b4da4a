extension Rule {
    /// Of a file and its front matter.
    static let fileExamples: [Rule: RuleExample] = [
        .frontMatterMissing: RuleExample(.file, wrong: body, right: "---\n\(head())\n---\n\n\(body)"),
        .frontMatterUnclosed: RuleExample(
            .file, wrong: "---\n\(head())\n\n\(body)", right: "---\n\(head())\n---\n\n\(body)"),
        .frontMatterSyntax: RuleExample(.frontMatter, wrong: head(more: "requires: [one, two"), right: head()),
        .newerFormat: RuleExample(.frontMatter, wrong: head(format: "9"), right: head()),
        .yamlAlias: RuleExample(
            .frontMatter, wrong: head(summary: "&words A lesson.", more: "objectives: [*words]"),
            right: head(summary: "A lesson.")),
        .unknownKey: RuleExample(.frontMatter, wrong: head(more: "minuts: 20"), right: head(more: "minutes: 20")),
        .duplicateKey: RuleExample(
            .frontMatter, wrong: head(more: "minutes: 20\nminutes: 25"), right: head(more: "minutes: 25")),
        .missingKey: RuleExample(.frontMatter, wrong: "format: 1\nid: example\ntitle: Example", right: head()),
        .wrongType: RuleExample(.frontMatter, wrong: head(more: "minutes: some"), right: head(more: "minutes: 20")),
        .malformedName: RuleExample(
            .question, wrong: "id: Example_First\nkind: text\nask: What is it called?\naccept: [lease]",
            right: "id: example-first\nkind: text\nask: What is it called?\naccept: [lease]"),
        .fileName: RuleExample(.frontMatter, wrong: head(id: "leases"), right: head()),
        .unknownLesson: RuleExample(
            .frontMatter, wrong: head(more: "requires: [concurency]"), right: head(more: "requires: []")),
        .requiresCycle: RuleExample(
            .frontMatter, wrong: head(more: "requires: [example]"), right: head(more: "requires: []")),
        .unknownStep: RuleExample(
            .frontMatter, wrong: head(more: "covers: {1: Two}"), right: head(more: "covers: {1: One}")),
        .objectiveUnasked: RuleExample(
            .file, wrong: asking("What is it called that only one may hold?"),
            right: asking("What is a lock called that runs out: a lease, or a key?")),
    ]

    private static let body = "# Example\n\n## One\n\nText."

    /// Sound front matter, but for what is said otherwise.
    private static func head(
        format: String = "1", id: String = "example", summary: String = "A lesson to look at.", more: String = ""
    ) -> String {
        "format: \(format)\nid: \(id)\ntitle: Example\nsummary: \(summary)" + (more.isEmpty ? "" : "\n" + more)
    }

    private static func asking(_ question: String) -> String {
        "---\n\(head(more: "objectives: [Tell a lease from a lock.]"))\n---\n\n# Example\n\n## One\n\n"
            + "```quiz\nid: example-one\nkind: text\nask: \"\(question)\"\naccept: [lease]\n```"
    }
}
