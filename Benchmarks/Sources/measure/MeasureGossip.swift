import ArgumentParser
import Cluster
import Foundation
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
        let theory = log2(Double(nodes)) + log(Double(nodes))
        print(
            """
            \(nodes) nodes, \(gossip.simulation.events) events
            \(gossip.rounds) rounds; log2 n + ln n is \((theory * 10).rounded() / 10)
            \(start.secondsToNow) s, of which \(setUp) s to set up
            \(Memory.peak / 1_000_000) MB at most
            """)
    }
}
