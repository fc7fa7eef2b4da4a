import Cluster

struct ChurnCommand: InputCommand {
    static let help = CommandHelp(
        "churn", .breakThings, "lets nodes come and go by themselves",
        usage: ["churn NODES up=TIME down=TIME", "churn NODES off"],
        example: (
            "churn n* up=exponential(90s) down=exponential(10s)",
            "each is up nine tenths of the time, and begins as it would be found on any day"
        ), on: .crowd, places: [.nodes], keywords: [.init("off", "they stay as they are now", at: 1...1)],
        options: [
            .init("up", "how long a node stays up: 90s, exponential(90s), …", .distribution),
            .init("down", "how long it stays down", .distribution),
        ])

    private let nodes: Word
    private let spells: [String: Word]
    private let isOff: Bool

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        spells = try words.takeOptions(["up", "down"])
        nodes = try words.expect("nodes")
        isOff = words.take("off")
        if !isOff, let missing = ["up", "down"].first(where: { spells[$0] == nil }) {
            throw words.missing("\(missing)=, such as \(missing)=exponential(90s)")
        }
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let ids = try session.nodes(nodes)
        if isOff {
            let text = "\(nodes.text): no node comes or goes by itself any more; those that are down stay down"
            return ([.endChurn(ids)], [.said(text, at: session.now, hint: "restart \(nodes.text)")])
        }
        let up = try spell("up", in: session)
        let down = try spell("down", in: session)
        let share = Quantity(up.mean.seconds / (up.mean.seconds + down.mean.seconds), unit: .share)
        let text = "\(nodes.text): up for \(up.source), down for \(down.source); each is up \(share.text) of the time"
        return (
            [.churn(ids, up: up, down: down)], [.said(text, at: session.now, hint: "churn \(nodes.text) off")]
        )
    }

    private func spell(_ name: String, in session: Session) throws(ScenarioError) -> Distribution {
        guard let word = spells[name], let spell = try word.datum(in: session.scope).distributionValue,
            spell.mean > .zero
        else {
            throw (spells[name] ?? nodes).error(
                "a time or a distribution above 0, such as exponential(90s), is wanted here", topic: "churn")
        }
        return spell
    }
}
