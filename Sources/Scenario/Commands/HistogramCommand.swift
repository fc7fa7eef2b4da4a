import Cluster

struct HistogramCommand: Command {
    static let help = CommandHelp(
        "histogram", .measure, "draws how the numbers of a sample are spread, with p50, p90, p99 and the greatest",
        usage: ["histogram NODE.SAMPLE", "histogram EXPR"],
        example: ("histogram server.window", "how many windows were how long; `e*.waiting` pools the editors"),
        after: ["run 60s"], places: [.expression])

    private let expression: Expression

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        expression = try words.expression()
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        var evaluation = Evaluation(session.scope)
        let series = Series(pooling: try evaluation.series(expression))
        guard series.dimension != nil else { throw expression.error("these are not all quantities of one kind") }
        guard let histogram = SampleHistogram(of: series, subject: expression.text) else {
            return control.report(.said("nothing of this was sampled yet: run"))
        }
        control.report(.histogram(histogram))
    }
}
