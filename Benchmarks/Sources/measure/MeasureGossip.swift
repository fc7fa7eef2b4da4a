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

    @Flag(help: "Fail unless rounds are within 2 of log2 n + ln n, in less than 20 s and 2 GB.")
    var check = false

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
        let isGood = abs(Double(gossip.rounds) - theory) <= 2 && start.secondsToNow < 20 && Memory.peak < 2_000_000_000
        if check, !isGood { throw ExitCode.failure }
    }
}
