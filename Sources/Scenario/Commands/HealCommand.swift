import Cluster

struct HealCommand: InputCommand {
    static let help = CommandHelp(
        "heal", .breakThings, "ends all partitions and cuts", usage: ["heal"],
        example: ("heal", "every node reaches every other again; what was destroyed stays lost"),
        after: ["cut server ann"])

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        ([.heal], [.said("healed: no partition, no cut", at: session.now)])
    }
}
