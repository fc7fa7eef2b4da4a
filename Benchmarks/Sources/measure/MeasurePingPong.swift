import ArgumentParser
import Cluster
import Workloads

/// Messages a second of nodes in pairs.
struct MeasurePingPong: ParsableCommand {
    enum Runtime: String, EnumerableFlag {
        case simulation
        case traced
        case live
        case apart

        static func help(for runtime: Runtime) -> ArgumentHelp? {
            switch runtime {
            case .simulation: "In virtual time."
            case .traced: "In virtual time, recording every event."
            case .live: "In real time, on every core; partners share a worker."
            case .apart: "In real time, on every core; partners are on different workers."
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
        case .live: print(live(apart: false))
        case .apart: print(live(apart: true))
        }
    }

    private func live(apart: Bool) -> Int {
        var cluster = PingPong.live(nodes: nodes, apart: apart)
        let before = cluster.simulation.events
        let start = ContinuousClock.now
        cluster.run(until: cluster.simulation.now + (Span(seconds: seconds) ?? .zero))
        return Int(Double(cluster.simulation.events - before) / start.secondsToNow)
    }

    private func simulate(isTraced: Bool) -> Int {
        var simulation = PingPong.simulation(nodes: nodes, isTraced: isTraced)
        let before = simulation.events
        let start = ContinuousClock.now
        repeat { simulation.run(until: .never, atMost: 100_000) } while start.secondsToNow < seconds
        return Int(Double(simulation.events - before) / start.secondsToNow)
    }
}
