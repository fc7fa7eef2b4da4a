extension Rule {
    /// Of questions.
    static let questionExamples: [Rule: RuleExample] = [
        .yamlSyntax: question(
            wrong: "kind: text\nask: What is it called\n  accept: [lease]",
            right: "kind: text\nask: What is it called?\naccept: [lease]"),
        .unknownKind: question(
            wrong: "kind: choise\nask: Which?", right: "kind: choice\nask: Which?\n\(options)"),
        .optionTwice: question(
            wrong: "kind: choice\nask: Which?\n\(options)\n  - {text: This one., why: Twice.}",
            right: "kind: choice\nask: Which?\n\(options)"),
        .rightOption: question(
            wrong:
                "kind: choice\nask: Which?\noptions:\n  - {text: This one., why: No.}\n  - {text: That one., why: No.}",
            right: "kind: choice\nask: Which?\n\(options)"),
        .optionWithoutWhy: question(
            wrong: "kind: choice\nask: Which?\noptions:\n  - {text: This one., correct: true}\n  - {text: That one.}",
            right: "kind: choice\nask: Which?\n\(options)"),
        .answerMissing: question(
            wrong: "kind: number\nask: How long?\nunit: ms",
            right: "kind: number\nask: How long?\nanswer: 50ms\nunit: ms"),
        .answerMalformed: question(
            wrong: "kind: number\nask: How long?\nanswer: fifty", right: "kind: number\nask: How long?\nanswer: 50ms"),
        .answerUnknown: predicting(from: "example:tme", tolerance: "5%", right: "example:time"),
        .toleranceTight: RuleExample(
            .body, wrong: prediction(from: "example:time", tolerance: "1%"),
            right: prediction(from: "example:time", tolerance: "5%")),
        .trapAccepted: question(
            wrong:
                "kind: number\nask: How often?\nanswer: 99.9%\ntolerance: 5%\ntraps: [{value: 99%, why: Two copies.}]",
            right:
                "kind: number\nask: How often?\nanswer: 99.9%\ntolerance: 0.1%\ntraps: [{value: 99%, why: Two copies.}]"
        ),
        .answerRejected: question(
            wrong: "kind: number\nask: How often?\nanswer: 50ms\nunit: /s",
            right: "kind: number\nask: How often?\nanswer: 20/s\nunit: /s"),
        .acceptMalformed: question(
            wrong: "kind: text\nask: What is it called?\naccept: [\"/lease(s?/\"]",
            right: "kind: text\nask: What is it called?\naccept: [lease, \"/leases?/\"]"),
        .orderImpossible: question(
            wrong: "\(order)\nbefore: [[read, save], [save, read]]", right: "\(order)\nbefore: [[read, save]]"),
        .decoyRight: question(wrong: "\(match)\ndecoys: [memory]", right: "\(match)\ndecoys: [the time]"),
        .taskSyntax: task(setup: "rnu 1s", goal: "end == 3s", rightSetup: "run 1s", rightGoal: "end == 3s"),
        .taskMetAtOnce: task(setup: "run 1s", goal: "end > 1s", rightSetup: "run 1s", rightGoal: "end == 3s"),
        .taskUnsolved: task(setup: "run 1s", goal: "end == 5s", rightSetup: "run 1s", rightGoal: "end == 3s"),
    ]

    private static let options =
        "options:\n  - {text: This one., correct: true}\n  - {text: That one., why: It is late.}"
    private static let order =
        "kind: order\nask: In which order?\nitems: {read: Ann reads., think: Ann thinks., save: Ann saves.}"
    private static let match =
        "kind: match\nask: What is lost?\npairs:\n  - {left: a crash, right: memory}\n  - {left: a wipe, right: storage}"

    private static func question(wrong: String, right: String) -> RuleExample {
        RuleExample(.question, wrong: "id: example-one\n" + wrong, right: "id: example-one\n" + right)
    }

    /// A demo of which theory is 4% beside what is measured, and a question about it.
    private static func prediction(from measure: String, tolerance: String) -> String {
        """
        # Example

        ## One

        ```quiz
        id: example-one
        kind: number
        ask: How long does it take?
        answer-from: \(measure)
        tolerance: \(tolerance)
        ```

        ```demo example
        run 100s
        measure time = now
        theory time = 104s
        expect time == theory within 5%
        ```
        """
    }

    private static func predicting(from wrong: String, tolerance: String, right: String) -> RuleExample {
        RuleExample(
            .body, wrong: prediction(from: wrong, tolerance: tolerance),
            right: prediction(from: right, tolerance: tolerance))
    }

    private static func task(setup: String, goal: String, rightSetup: String, rightGoal: String) -> RuleExample {
        func lines(_ setup: String, _ goal: String) -> String {
            """
            kind: task
            ask: Let three seconds pass, with the one of the trial.
            setup: \(setup)
            trial: |
              run 1s
              measure end = now
            goal: [\(goal)]
            allow: [run]
            solution: run 1s
            """
        }
        return question(wrong: lines(setup, goal), right: lines(rightSetup, rightGoal))
    }
}
