import Cluster

struct WarmupCommand: RunningCommand {
    static let help = CommandHelp(
        "warmup", .time, "lets time pass, then forgets what was measured", usage: ["warmup FOR"],
        example: ("warmup 10s", "measures only what comes after the first ten seconds"), places: [.time])

    private let verb: Word
    private let span: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        verb = words.line.verb
        span = try words.expect("a time, such as 10s")
    }

    func run(in session: Session) throws(ScenarioError) -> Run {
        Run(
            goal: .time(session.now + (try session.span(span))), location: verb.location, length: verb.length,
            clearsStatistics: true)
    }
}
