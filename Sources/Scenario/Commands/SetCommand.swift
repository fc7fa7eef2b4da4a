import Cluster

struct SetCommand: Command {
    static let help = CommandHelp(
        "set", .build, "changes settings of nodes, which start anew and keep their storage",
        usage: ["set NODES key=value…"], example: ("set bank dedup=yes", "the bank remembers requests from now on"),
        on: .shop, places: [.nodes], settings: .ofNodes)

    private let nodes: Word
    private let options: [String: Word]

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        nodes = try words.expect("the nodes to change")
        options = try words.takeOptions(nil)
        if options.isEmpty { throw words.missing("what to set, as key=value") }
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let ids = try session.nodes(nodes)
        var inputs: [Input] = []
        for id in ids {
            let name = session.stage.simulation.program(of: id)
            guard session.stage.settings[id] != nil, let program = session.programs.program(named: name) else {
                throw nodes.error("\(session.name(id)) runs no program that has settings", topic: "set")
            }
            let reader = OptionReader(session: session, upcoming: [])
            let (behavior, given) = try reader.remake(program, of: id, options, at: nodes)
            let host = session.stage.simulation.host(of: id)?.name
            session.stage.settings[id] = given
            inputs.append(
                .replaceNode(id, Placement(program: name, behavior: behavior, host: host), keepsStorage: true))
        }
        session.apply(inputs)
        let settings = options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.text)" }
        control.report(
            .said("\(session.list(ids)) set to \(settings.joined(separator: " "))", at: session.now, hint: session.undo)
        )
    }
}
