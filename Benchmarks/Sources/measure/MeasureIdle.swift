import ArgumentParser
import Cluster
import Workloads

/// The memory that a node takes while nothing happens on it.
struct MeasureIdle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "idle", abstract: "Prints the bytes of memory that an idle node takes.")

    @Argument(help: "How many nodes.")
    var nodes = 1_000_000

    func run() {
        let before = Memory.resident
        let crowd = Idle.simulation(nodes: nodes)
        print((Memory.resident - before) / crowd.nodeCount)
    }
}
