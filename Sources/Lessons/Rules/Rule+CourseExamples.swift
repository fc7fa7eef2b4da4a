extension Rule {
    /// Of the course file. The lesson beside it has a demo, and below it a question.
    static let courseExamples: [Rule: RuleExample] = [
        .courseSyntax: course(wrong: "lessons: [example", right: "lessons: [example]"),
        .patternMalformed: course(
            wrong: "identity: {ask: Number, pattern: '[0-9'}", right: "identity: {ask: Number, pattern: '[0-9]{8}'}"),
        .dateMalformed: course(wrong: "due: {example: 30 February}", right: "due: {example: 2027-02-28}"),
        .unknownQuestion: course(
            wrong: "count: {except: [example-two]}", right: "count: {except: [example-one]}"),
        .examTooLarge: course(wrong: "exam: {questions: 20}", right: "exam: {questions: 1}"),
        .itemUncovered: course(wrong: "syllabus: {1: Leases, 2: Locks}", right: "syllabus: {1: Leases}"),
        .belowStandard: course(wrong: "standard: {questions: 8}", right: "standard: {questions: 1}"),
        .demoUnpredicted: course(wrong: "standard: {predictions: yes}", right: "standard: {predictions: no}"),
    ]

    private static func course(wrong: String, right: String) -> RuleExample {
        RuleExample(.course, wrong: wrong, right: right)
    }
}
