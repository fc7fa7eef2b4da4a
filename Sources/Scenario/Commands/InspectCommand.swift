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
        let host = simulation.host(of: id).map { "\($0.name), \($0.cores) cores" } ?? "its own"
        let general = [
            fact("program", simulation.program(of: id)), fact("state", simulation.status(of: id).text),
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
