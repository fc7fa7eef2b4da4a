import Cluster

struct NetworkCommand: InputCommand {
    static let help = CommandHelp(
        "network", .build, "sets how all links treat messages",
        usage: ["network latency= loss= bandwidth= duplicate= reorder= corrupt="],
        example: ("network latency=exponential(10ms) loss=30%", "slow, and three messages in ten are lost"), on: .empty,
        options: linkOptions)

    private let options: [String: Word]
    private let line: CommandLine

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        line = words.line
        options = try words.takeOptions(linkOptions.map(\.name))
        if options.isEmpty, words.isAtEnd { throw words.missing("what to set, such as latency=10ms") }
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let link = try session.link(session.stage.simulation.standardLink, changedBy: options)
        return ([.setNetwork(link)], [.said("network: \(link.text)", at: session.now)])
    }
}
