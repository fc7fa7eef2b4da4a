import Cluster
import Testing
import Verification

@testable import Systems

@Suite("Logs and their consumers")
struct LogTests {
    @Test("a consumer that was down works off what came meanwhile, and nothing is lost")
    func outage() throws {
        var cluster = TestCluster()
        let (log, consumer, client) = try pipeline(in: &cluster)
        cluster.simulation.run(until: .zero + .milliseconds(1050))
        cluster.simulation.apply(.crash(consumer))
        cluster.run(seconds: 3)
        #expect(cluster[log, "backlog"] ?? 0 > 15)
        cluster.simulation.apply(.restart(consumer))
        cluster.run(seconds: 10)
        #expect(cluster[client, "answered"] == 50)
        #expect(cluster[log, "backlog"] == 0)
        let repeated = Int64(Duplicates(in: cluster.simulation.history, of: consumer).repeated)
        #expect((cluster[consumer, "executed"] ?? 0) - repeated == 50)
    }

    @Test("committed after its work, a record is repeated by a crash; committed before, it is lost")
    func commit() throws {
        // The eleventh record is in work from 1102 ms to 1152 ms, and its effect comes in the middle.
        for (commit, crash, executed, repeated) in [
            ("after", Int64(1_140), Int64(51), 1), ("before", 1_110, 49, 0), ("after", 1_110, 50, 0),
        ] {
            var cluster = TestCluster()
            let (_, consumer, _) = try pipeline(in: &cluster, ["commit": .text(commit)])
            cluster.simulation.run(until: .zero + .milliseconds(crash))
            cluster.simulation.apply(.crash(consumer))
            cluster.simulation.apply(.restart(consumer))
            cluster.run(seconds: 10)
            #expect(Duplicates(in: cluster.simulation.history, of: consumer).repeated == repeated)
            #expect(cluster[consumer, "executed"] == executed)
        }
    }

    @Test("a log in memory only forgets what it accepted; a durable one does not")
    func durable() throws {
        for durable in [true, false] {
            var cluster = TestCluster()
            let log = try cluster.add("log", Log.self, ["durable": .flag(durable)])
            _ = try cluster.add("client", Client.self, cluster.load(on: log, count: 10))
            cluster.run(seconds: 2)
            cluster.simulation.apply(.crash(log))
            cluster.simulation.apply(.restart(log))
            cluster.run(seconds: 3)
            #expect(cluster[log, "backlog"] == (durable ? 10 : 0))
        }
    }

    @Test("a log forgets old records that are dealt with, and their offsets go on")
    func retention() throws {
        var cluster = TestCluster()
        let (log, _, _) = try pipeline(in: &cluster, keep: 5)
        cluster.run(seconds: 10)
        #expect(cluster[log, "records"] == 50)
        #expect(cluster[log, "committed"] == 50)
        #expect((cluster.simulation.behavior(of: log) as? Log)?.records.count ?? 0 <= 10)
    }

    /// A client that leaves ten events a second in a log, 50 in all, and a consumer that takes 50 ms for each.
    private func pipeline(
        in cluster: inout TestCluster, _ settings: SortedMap<String, Options.Argument> = [:], keep: Int64 = 100
    ) throws -> (log: NodeID, consumer: NodeID, client: NodeID) {
        let log = try cluster.add("log", Log.self, ["keep": .count(keep)])
        var consuming = settings
        consuming["log"] = .nodes([log])
        consuming["work"] = .distribution(.constant(.milliseconds(50)))
        let consumer = try cluster.add("consumer", Consumer.self, consuming)
        return (log, consumer, try cluster.add("client", Client.self, cluster.load(on: log, count: 50)))
    }
}
