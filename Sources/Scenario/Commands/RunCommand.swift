import Cluster

struct RunCommand: RunningCommand {
    static let help = CommandHelp(
        "run", .time, "lets time pass",
        usage: ["run [FOR]", "run until EXPR [limit FOR]", "run until idle [limit FOR]"],
        example: (
            "run until shop.answered == 10 limit 1min", "stops when ten requests are answered, or after a minute"
        ),
        on: .shop, places: [.time],
        keywords: [
            .init("until", "until something holds", then: [.expression]),
            .init("idle", "until nothing is left to happen", after: "until"),
            .init("limit", "but no longer than this", at: 1...Int.max, after: "until", then: [.time]),
            .init("limit", "but no longer than this", after: "idle", then: [.time]),
        ])

    private let verb: Word
    private var span: Word?
    private var condition: Expression?
    private var isUntilIdle = false
    private var limit: Word?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        verb = words.line.verb
        guard words.take("until") else {
            span = words.next()
            return
        }
        if words.take("idle") { isUntilIdle = true } else { condition = try words.expression(before: ["limit"]) }
        if words.take("limit") { limit = try words.expect("a time, such as 1h") }
    }

    func run(in session: Session) throws(ScenarioError) -> Run {
        var end = Instant.never
        if let limit { end = session.now + (try session.span(limit)) }
        if isUntilIdle { return Run(goal: .idle(limit: end), location: verb.location, length: verb.length) }
        if let condition {
            return Run(goal: .condition(condition, limit: end), location: verb.location, length: verb.length)
        }
        let length = if let span { try session.span(span, "a time, such as 10s,") } else { Span.seconds(1) }
        return Run(goal: .time(session.now + length), location: verb.location, length: verb.length)
    }
}
