import ArgumentParser
import Cluster
import Workloads

/// What it takes to spread a rumor.
struct MeasureGossip: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gossip", abstract: "Spreads a rumor among many nodes, and says what that took.")

    @Argument(help: "How many nodes.")
    var nodes = 1_000_000

    func run() throws {
        let start = ContinuousClock.now
        var gossip = try Gossip(nodes: nodes)
        let setUp = start.secondsToNow
        gossip.run()
        print(
            """
            nodes    \(nodes)
            rounds   \(gossip.rounds)
            events   \(gossip.simulation.events)
            set-up   \(setUp) s
            seconds  \(start.secondsToNow)
            memory   \(Memory.peak / 1_000_000) MB at most
            """)
    }
}
