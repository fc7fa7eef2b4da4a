import ArgumentParser
import Cluster
import Workloads

/// The memory that a node takes while nothing happens on it.
struct MeasureIdle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "idle", abstract: "Prints the bytes of memory that an idle node takes.")

    @Argument(help: "How many nodes.")
    var nodes = 1_000_000

    @Flag(help: "Fail unless it is less than 300 bytes.")
    var check = false

    func run() throws {
        let before = Memory.resident
        let crowd = Idle.simulation(nodes: nodes)
        let bytes = (Memory.resident - before) / crowd.nodeCount
        print(bytes)
        if check, bytes >= 300 { throw ExitCode.failure }
    }
}
