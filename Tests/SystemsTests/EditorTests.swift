import Cluster
import Testing

@testable import Systems

@Suite("Editors and their file server")
struct EditorTests {
    @Test("a refusal that comes again after the save has succeeded is not tried again")
    func lateRefusal() throws {
        var (simulation, server, editor) = try file(mode: "cas")
        simulation.run(until: .zero + .seconds(1))
        let refusal = Message(
            "refused", fields: [.init("save", .int(1)), .init("lines", .int(1)), .init("version", .int(1))])
        simulation.apply(.send(from: server, to: editor, refusal))
        simulation.run(until: .zero + .seconds(2))
        #expect(simulation.number("attempts", of: editor) == 1)
        #expect(simulation.number("lines", of: server) == 1)
    }

    @Test("a lock stays with an editor that died, and the server shows whose it is")
    func deadHolder() throws {
        var (simulation, server, editor) = try file(mode: "lock")
        simulation.run(until: .zero + .milliseconds(30))
        simulation.apply(.crash(editor))
        simulation.run(until: .zero + .seconds(60))
        let holder = simulation.behavior(of: server).observations.first { $0.name == "holder" }?.value
        #expect(holder == .list([.node(editor)]))
    }

    /// A file server, and an editor that begins one save after 10 ms and thinks for 50 ms.
    private func file(mode: String) throws -> (Simulation, server: NodeID, editor: NodeID) {
        var simulation = Simulation(seed: 1)
        let server = try simulation.place("server", FileServer.self)
        let editor = try simulation.place(
            "ann", Editor.self,
            [
                "server": .nodes([server]), "mode": .text(mode), "count": .count(1),
                "rate": .arrivals(.every(.milliseconds(10))),
            ])
        return (simulation, server, editor)
    }
}
