import ArgumentParser
import Cluster
import Workloads

/// Messages a second of nodes in pairs.
struct MeasurePingPong: ParsableCommand {
    enum Runtime: String, EnumerableFlag {
        case simulation
        case traced

        static func help(for runtime: Runtime) -> ArgumentHelp? {
            switch runtime {
            case .simulation: "In virtual time."
            case .traced: "In virtual time, recording every event."
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "ping-pong", abstract: "Prints the messages a second that nodes in pairs exchange.")

    @Argument(help: "How many nodes, an even number.")
    var nodes: Int

    @Argument(help: "How long to count.")
    var seconds: Double

    @Flag
    var runtime = Runtime.simulation

    func validate() throws {
        guard nodes >= 2, nodes.isMultiple(of: 2) else { throw ValidationError("\(nodes) nodes do not make pairs") }
        guard seconds > 0 else { throw ValidationError("counting takes time") }
    }

    func run() {
        switch runtime {
        case .simulation: print(simulate(isTraced: false))
        case .traced: print(simulate(isTraced: true))
        }
    }

    private func simulate(isTraced: Bool) -> Int {
        var simulation = PingPong.simulation(nodes: nodes, isTraced: isTraced)
        let before = simulation.events
        let start = ContinuousClock.now
        repeat { simulation.run(until: .never, atMost: 100_000) } while start.secondsToNow < seconds
        return Int(Double(simulation.events - before) / start.secondsToNow)
    }
}
