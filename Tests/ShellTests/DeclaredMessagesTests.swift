import Cluster
import Foundation
import Lessons
import Scenario
import Systems
import Testing

/// Whether `programs NAME` and Tab tell of every message that the course sends.
struct DeclaredMessagesTests {
    /// Later in a demo nothing new is said.
    private static let eventsLookedAt: UInt64 = 3_000

    private struct Sent: Hashable {
        let program: String
        let kind: String
    }

    @Test("each kind of message that nodes of a demo send each other is declared by the program that receives it")
    func kinds() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let library = try Library(searching: [LibraryPlace(folder: root + "/lessons")])
        let demos = library.loadAll().compactMap(\.lesson).flatMap(\.playableDemos)
        #expect(demos.count > 50)
        var sent: Set<Sent> = []
        for demo in demos { sent.formUnion(try messages(of: demo)) }
        #expect(sent.count > 60)
        let declared = Set(
            Systems.programs.flatMap { program in
                program.messages.map { Sent(program: program.name, kind: $0.kind.text) }
            })
        // The student's own node, which asks, runs no program.
        let programs = Set(Systems.programs.map { $0.name })
        let missing = sent.subtracting(declared).filter { programs.contains($0.program) }
            .map { "\($0.program): \($0.kind)" }
        #expect(missing.sorted() == [])
    }

    /// What the nodes send each other at the beginning of a demo.
    private func messages(of demo: Demo) throws -> Set<Sent> {
        var session = Session(programs: ProgramRegistry(Systems.programs), demos: [demo])
        var control = RunControl()
        control.watcher = { simulation, _, isLive in
            let left = Self.eventsLookedAt.subtractingReportingOverflow(simulation.events)
            return isLive || left.overflow || left.partialValue == 0 ? .hold : .events(left.partialValue)
        }
        try session.begin(demo, parameters: [], control)
        try session.play(control)
        let simulation = session.stage.simulation
        var found: Set<Sent> = []
        for event in simulation.trace.events(from: 0) {
            guard case .sent = event.kind, let message = event.message, let receiver = event.peer,
                receiver != event.node
            else { continue }
            found.insert(Sent(program: simulation.program(of: receiver), kind: message.kind.text))
        }
        return found
    }
}
