extension Rule {
    /// Of demos.
    static let demoExamples: [Rule: RuleExample] = [
        .demoSyntax: demo(wrong: "rnu 1s", right: "run 1s"),
        .unknownName: demo(
            wrong: "when 1 > 2\n  node ann editr\nend", right: "when 1 > 2\n  node ann editor\nend"),
        .demoFailed: demo(wrong: "run 1s\nmeasure share = 5ms + 3", right: "run 1s\nmeasure share = 5ms + 3ms"),
        .expectationFailed: demo(wrong: "run 1s\nexpect now == 2s", right: "run 1s\nexpect now == 1s"),
        .unusedParameter: demo(
            wrong: "param long = 1s   # how long it runs\nrun 1s",
            right: "param long = 1s   # how long it runs\nrun $long"),
        .unusedLet: demo(
            wrong: "run 1s\nlet half = now / 2\nmeasure time = now",
            right: "run 1s\nlet half = now / 2\nmeasure time = half"),
        .parameterWithoutHelp: demo(
            wrong: "param long = 1s\nrun $long", right: "param long = 1s   # how long it runs\nrun $long"),
    ]

    private static func demo(wrong: String, right: String) -> RuleExample {
        RuleExample(.demo, wrong: wrong, right: right)
    }
}
