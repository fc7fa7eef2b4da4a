import Cluster

struct NodeCommand: Command {
    static let help = CommandHelp(
        "node", .build, "puts a program on new nodes, or another one on old ones",
        usage: ["node NAMES PROGRAM key=value… [on=HOSTS]"],
        example: ("node ann,bob editor server=server", "two editors who use the node called server"),
        on: .empty,
        after: ["node server file-server"], places: [.newName, .program],
        options: [.init("on", "the hosts to place them on, in turn", .hosts)], settings: .ofProgram)

    private let names: Word
    private let program: Word
    private let options: [String: Word]

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        names = try words.expect("a name")
        program = try words.expect("a program")
        options = try words.takeOptions(nil)
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let program = try session.program(self.program)
        let names = try session.names(self.names)
        let hosts = try hosts(in: session)
        var settings = options
        settings["on"] = nil
        let reader = OptionReader(session: session, upcoming: names)
        let arguments = try reader.arguments(program, settings)
        var inputs: [Input] = []
        var replaced: [String] = []
        var seen: Set<String> = []
        for (place, name) in names.enumerated() {
            try session.checkNew(name, self.names)
            guard seen.insert(name).inserted else {
                throw self.names.error("\(name) is named twice", topic: "node")
            }
            let behavior = try reader.make(program, arguments, settings, at: self.program)
            let host = hosts.isEmpty ? nil : hosts[place % hosts.count]
            let placement = Placement(program: program.name, behavior: behavior, host: host)
            if let old = session.stage.simulation.node(named: name) {
                inputs.append(.replaceNode(old, placement, keepsStorage: false))
                replaced.append(name)
            } else {
                inputs.append(.addNode(name, placement))
            }
        }
        session.apply(inputs)
        for name in names {
            if let id = session.stage.simulation.node(named: name) { session.stage.settings[id] = arguments }
        }
        if !replaced.isEmpty {
            control.report(.said(replaced.joined(separator: ", ") + " replaced", at: session.now, hint: session.undo))
        }
    }

    private func hosts(in session: Session) throws(ScenarioError) -> [String] {
        guard let word = options["on"] else { return [] }
        let known = session.stage.simulation.hostList.map(\.name)
        let names = try session.names(word)
        for name in names where !known.contains(name) {
            throw word.error("no host \(name)", suggestion: Nearest.word(to: name, among: known), topic: "host")
        }
        return names
    }
}
