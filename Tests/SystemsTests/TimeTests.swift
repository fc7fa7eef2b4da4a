import Cluster
import Testing

@testable import Systems
@testable import Verification

@Suite("Clocks and stamps")
struct TimeTests {
    @Test("a client finds out how far its clock is off, exactly where both ways take the same time")
    func cristian() throws {
        var cluster = TestCluster()
        let server = try cluster.add("server", TimeServer.self)
        let client = try cluster.add("client", TimeClient.self, ["server": .nodes([server])])
        cluster.simulation.apply(.skew(client, .milliseconds(70)))
        cluster.run(seconds: 3)
        #expect(cluster[client, "best_offset"] == -70_000_000)
    }

    @Test("by the clock a later write is dropped when its author’s clock is behind, and by a counter it is not")
    func stamps() throws {
        for stamp in ["clock", "counter"] {
            var cluster = TestCluster()
            let register = try cluster.add("register", Register.self)
            let writers = try ["ann", "bob"].map {
                try cluster.add($0, Writer.self, ["register": .nodes([register]), "stamp": .text(stamp)])
            }
            cluster.simulation.apply(.skew(writers[0], .milliseconds(500)))
            cluster.run(seconds: 60)
            let inversions = Inversions(in: cluster.simulation.history, of: register)
            #expect(inversions.writes > 1000)
            #expect((inversions.inverted == 0) == (stamp == "counter"))
        }
    }

    @Test("Lamport’s times never put an event before what caused it, whatever the clocks say")
    func lamport() throws {
        var cluster = TestCluster()
        let ids = (1...3).map { NodeID(index: $0) }
        let monitor = try cluster.add("monitor", Monitor.self)
        for name in ["a", "b", "c"] {
            _ = try cluster.add(
                name, Process.self, ["peers": .nodes(ids), "monitor": .nodes([monitor]), "count": .count(10)])
        }
        cluster.simulation.apply(.skew(ids[0], .milliseconds(-200)))
        cluster.run(seconds: 60)
        #expect(cluster[monitor, "lamport_wrong"] == 0)
        #expect(cluster[monitor, "clock_wrong"] ?? 0 > 0)
        #expect(cluster[monitor, "concurrent"] ?? 0 > 0)
    }

    @Test("a failure detector suspects a node that is slow, trusts it again, and suspects one that is down for good")
    func detector() throws {
        var cluster = TestCluster()
        let server = try cluster.add("server", Service.self, ["delay": .distribution(.constant(.milliseconds(300)))])
        let detector = try cluster.add("detector", FailureDetector.self, ["watch": .nodes([server])])
        cluster.simulation.run(until: .zero + .milliseconds(200))
        #expect((cluster.simulation.behavior(of: detector) as? FailureDetector)?.suspects == true)
        cluster.simulation.run(until: .zero + .milliseconds(400))
        #expect((cluster.simulation.behavior(of: detector) as? FailureDetector)?.suspects == false)
        cluster.simulation.apply(.crash(server))
        cluster.run(seconds: 10)
        #expect((cluster.simulation.behavior(of: detector) as? FailureDetector)?.suspects == true)
    }
}
