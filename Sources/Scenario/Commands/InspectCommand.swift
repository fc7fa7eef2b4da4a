import Cluster

struct InspectCommand: Command {
    static let help = CommandHelp(
        "inspect", .look, "shows all of a node: its state, its storage, what it measured", usage: ["inspect NODE"],
        example: ("inspect server", "the files it keeps, and what survives a crash"), on: .running,
        places: [.node])

    private let node: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        node = try words.expect("a node")
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let id = try session.node(node)
        let simulation = session.stage.simulation
        func fact(_ name: String, _ value: String) -> Report.Facts.Fact { .init(name: name, value: value) }
        let host = simulation.host(of: id)?.text ?? "its own"
        let settings = session.settings(of: id)
        let general = [
            fact("program", simulation.program(of: id)), fact("settings", settings.isEmpty ? "none" : settings),
            fact("state", simulation.status(of: id).text),
            fact("host", host), fact("clock", simulation.localTime(of: id).text),
            fact("Lamport time", "\(simulation.lamportTime(of: id))"),
        ]
        let memory = simulation.behavior(of: id).observations.map {
            fact($0.name.text, Datum($0.value, unit: $0.unit, in: simulation).text)
        }
        let storage = simulation.storage(of: id).entries.map { fact($0.name.text, $0.value.text(in: simulation)) }
        let measured = simulation.measurements.meters(of: id).map { meter in
            fact(meter.name.text, meter.text(at: simulation.now))
        }
        let sections: [Report.Facts.Section] = [
            .init(title: "", facts: general), .init(title: "memory", facts: memory),
            .init(title: "storage", facts: storage), .init(title: "measured", facts: measured),
        ]
        control.report(.facts(.init(title: simulation.name(of: id), sections: sections.filter { !$0.facts.isEmpty })))
    }
}

extension Session {
    /// Every setting of a node as `set` takes it, given or not.
    fileprivate func settings(of id: NodeID) -> String {
        guard let given = stage.settings[id] else { return "" }
        let declarations = programs.program(named: stage.simulation.program(of: id))?.declarations ?? []
        return declarations.compactMap { declaration in
            (given[declaration.name] ?? declaration.standard).map {
                "\(declaration.name)=\(declaration.text($0, in: stage.simulation))"
            }
        }.joined(separator: " ")
    }
}

extension Host {
    /// `laptop, 2 cores, speed 4`; what is as it is without being said is left out.
    fileprivate var text: String {
        let bandwidths = [("up", up), ("down", down)].compactMap { name, value in
            value.flatMap { Quantity($0, .bandwidth) }.map { "\(name) \($0.text)" }
        }
        return
            ([name, cores == 1 ? "1 core" : "\(cores) cores"]
            + (speed == 1 ? [] : ["speed \(Quantity.number(speed).text)"])
            + bandwidths).joined(separator: ", ")
    }
}
