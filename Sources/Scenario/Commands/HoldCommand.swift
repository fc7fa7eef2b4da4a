import Cluster

struct HoldCommand: InputCommand {
    static let help = CommandHelp(
        "hold", .talk, "keeps messages from one node to another back, in this direction only", usage: ["hold A B"],
        example: ("hold server ann", "replies to ann wait on the wire until release server ann"),
        places: [.nodes, .nodes])

    private let link: OneWayLinks

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        link = try OneWayLinks(&words)
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let pairs = try link.pairs(in: session)
        let text = "messages from \(link.from.text) to \(link.to.text) are kept back"
        return (
            pairs.map { .hold(from: $0.from, to: $0.to) },
            [.said(text, at: session.now, hint: "release \(link.from.text) \(link.to.text)")]
        )
    }
}
