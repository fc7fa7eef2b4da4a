import Cluster

struct CrashCommand: InputCommand {
    static let help = CommandHelp(
        "crash", .breakThings, "takes nodes down: memory is gone, storage is kept",
        usage: ["crash NODES", "crash host=HOST"], example: ("crash server", "what the server was doing is lost"),
        on: .running,
        places: [.nodes], options: [.init("host", "a machine, with all its nodes", .host)])

    private let target: NodesOrHost

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        target = try NodesOrHost(&words)
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let ids = try target.nodes(in: session).filter {
            session.isPlanning || session.stage.simulation.status(of: $0) != .down
        }
        guard !ids.isEmpty else { throw target.word.error("\(target.word.text) is down already", topic: "crash") }
        let inbound = session.stage.simulation.flights.filter { ids.contains($0.to) }
        var text = "\(session.list(ids)) \(ids.count == 1 ? "is" : "are") down. Memory gone, storage kept."
        if !inbound.isEmpty {
            let names =
                inbound.prefix(5).map { "m\($0.number)" }.joined(separator: " ") + (inbound.count > 5 ? " …" : "")
            let count = inbound.count == 1 ? "1 message" : "\(inbound.count) messages"
            let they = ids.count == 1 ? "it is" : "they are"
            text += " \(count) in flight will be dropped unless \(they) up again: \(names)"
        }
        let inputs = try target.host(in: session).map { [Input.failHost($0)] } ?? ids.map { .crash($0) }
        return (inputs, [.said(text, at: session.now, hint: session.undo)])
    }
}
