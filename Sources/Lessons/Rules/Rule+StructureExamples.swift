extension Rule {
    /// Of steps, blocks and texts.
    static let structureExamples: [Rule: RuleExample] = [
        .titleMissing: body(wrong: "## One\n\nText.", right: "# Example\n\n## One\n\nText."),
        .titleTwice: body(
            wrong: "# Example\n\n## One\n\nText.\n\n# Two\n\nText.",
            right: "# Example\n\n## One\n\nText.\n\n## Two\n\nText."
        ),
        .titleDiffers: body(wrong: "# An example\n\n## One\n\nText.", right: "# Example\n\n## One\n\nText."),
        .stepMissing: body(wrong: "# Example\n\nText.", right: "# Example\n\n## One\n\nText."),
        .stepEmpty: step(wrong: "## Two\n\nText.", right: "Text.\n\n## Two\n\nText."),
        .stepUntitled: step(wrong: "Text.\n\n##\n\nText.", right: "Text.\n\n## Two\n\nText."),
        .fenceUnclosed: step(wrong: "```text\nann   bob", right: "```text\nann   bob\n```"),
        .fenceMalformed: step(wrong: "```demo\nrun 1s\n```", right: "```demo first\nrun 1s\n```"),
        .fenceMisspelt: step(wrong: "```dmeo first\nrun 1s\n```", right: "```demo first\nrun 1s\n```"),
        .fenceNested: step(
            wrong: "- Play it:\n\n  ```demo first\n  run 1s\n  ```", right: "- Play it:\n\n```demo first\nrun 1s\n```"),
        .blockOutsideStep: body(
            wrong: "# Example\n\n```demo first\nrun 1s\n```\n\n## One\n\nText.",
            right: "# Example\n\n## One\n\n```demo first\nrun 1s\n```\n\nText."),
        .demoTwiceInStep: step(
            wrong: "```demo first\nrun 1s\n```\n\n```demo second\nrun 2s\n```",
            right: "```demo first\nrun 1s\n```\n\n## Two\n\n```demo second\nrun 2s\n```"),
        .duplicateDemo: step(
            wrong: "```demo first\nrun 1s\n```\n\n## Two\n\n```demo first\nrun 2s\n```",
            right: "```demo first\nrun 1s\n```\n\n## Two\n\n```demo second\nrun 2s\n```"),
        .demoInQuiz: step(
            wrong: "Text.\n\n## Quiz\n\n```demo first\nrun 1s\n```",
            right: "```demo first\nrun 1s\n```\n\n## Quiz\n\n\(quiz)"),
        .quizNotLast: step(
            wrong: "Text.\n\n## Quiz\n\n\(quiz)\n\n## Two\n\nText.",
            right: "Text.\n\n## Two\n\nText.\n\n## Quiz\n\n\(quiz)"),
        .duplicateQuestion: step(
            wrong: "\(quiz)\n\n\(quiz)", right: "\(quiz)\n\n\(quiz.replacing("example-one", with: "example-two"))"),
        .brokenLink: step(
            wrong: "It follows from [what was said](#two).", right: "It follows from [what was said](#one)."),
        .typedCommand: step(
            wrong: "```demo first\nrun 1s\n```\n\nGo on with `run 10 seconds`.",
            right: "```demo first\nrun 1s\n```\n\nGo on with `run 10s`."),
    ]

    private static let quiz = "```quiz\nid: example-one\nkind: text\nask: What is it called?\naccept: [lease]\n```"

    private static func body(wrong: String, right: String) -> RuleExample {
        RuleExample(.body, wrong: wrong, right: right)
    }

    private static func step(wrong: String, right: String) -> RuleExample {
        RuleExample(.body, wrong: "# Example\n\n## One\n\n" + wrong, right: "# Example\n\n## One\n\n" + right)
    }
}
