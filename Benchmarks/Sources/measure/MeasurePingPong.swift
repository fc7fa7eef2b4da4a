import ArgumentParser
import Cluster
import Workloads

/// Messages a second of pairs in the simulation.
struct MeasurePingPong: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ping-pong", abstract: "Prints the messages a second that pairs of nodes exchange.")

    @Argument(help: "How many nodes, an even number.")
    var nodes: Int

    @Argument(help: "How long to count.")
    var seconds: Double

    @Flag(help: "Record every event.")
    var traced = false

    func validate() throws {
        guard nodes >= 2, nodes.isMultiple(of: 2) else { throw ValidationError("\(nodes) nodes do not make pairs") }
    }

    func run() {
        var simulation = PingPong.simulation(nodes: nodes, isTraced: traced)
        let before = simulation.events
        let start = ContinuousClock.now
        repeat { simulation.run(until: .never, atMost: 100_000) } while start.secondsToNow < seconds
        print(Int(Double(simulation.events - before) / start.secondsToNow))
    }
}
