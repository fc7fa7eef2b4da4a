import Cluster
import Testing
import Verification

@testable import Systems

@Suite("Caches, pools, databases and cash machines")
struct ExampleTests {
    @Test("an edge answers for what it has copies of, also when the origin is down")
    func edge() throws {
        var cluster = TestCluster()
        let origin = try cluster.add("origin", Service.self)
        let edge = try cluster.add("edge", EdgeCache.self, ["origin": .nodes([origin]), "cached": .count(3)])
        cluster.simulation.apply(.crash(origin))
        var load = cluster.load(on: edge, count: 200)
        load["resources"] = .count(5)
        let viewers = try cluster.add("viewers", Client.self, load)
        cluster.run(seconds: 30)
        #expect(cluster[viewers, "reachable"] == 3)
        #expect(cluster[viewers, "answered"] == cluster[edge, "hits"])
    }

    @Test("an elastic pool serves what it saw one boot time ago")
    func elastic() throws {
        var cluster = TestCluster()
        let pool = try cluster.add("pool", ElasticPool.self, ["boot": .span(.seconds(5)), "every": .span(.seconds(1))])
        let users = try cluster.add("users", Client.self, cluster.load(on: pool, count: 100))
        cluster.run(seconds: 20)
        #expect(cluster[users, "refused"] == 60)
        #expect(cluster[users, "answered"] == 40)
    }

    @Test("a leader that acknowledges at once takes writes with it when it dies, and one that waits does not")
    func leader() throws {
        for sync in [false, true] {
            var cluster = TestCluster()
            let follower = try cluster.add("follower", Database.self)
            let leader = try cluster.add(
                "leader", Database.self,
                ["followers": .nodes([follower]), "sync": .flag(sync), "lag": .span(.milliseconds(500))])
            let app = try cluster.add("app", Client.self, cluster.load(on: leader, count: 100))
            cluster.simulation.run(until: .zero + .milliseconds(3050))
            cluster.simulation.apply(.crash(leader))
            cluster.run(seconds: 5)
            let lost = (cluster[app, "answered"] ?? 0) - (cluster[follower, "rows"] ?? 0)
            #expect(lost == (sync ? 0 : 5))
        }
    }

    @Test("reads and writes of overlapping quorums are never stale")
    func quorums() throws {
        for (read, isStale) in [(Int64(1), true), (2, false)] {
            var cluster = TestCluster()
            let copies = try (1...3).map { try cluster.add("c\($0)", Replica.self) }
            let user = try cluster.add(
                "user", QuorumClient.self,
                ["replicas": .nodes(copies), "w": .count(2), "r": .count(read), "count": .count(200)])
            cluster.run(seconds: 60)
            #expect(cluster[user, "reads"] == 200)
            #expect((StaleReads(in: cluster.simulation.history, of: user).stale > 0) == isStale)
        }
    }

    @Test("cash machines that are cut off pay up to their limits, and the bank books each payment once")
    func cash() throws {
        var cluster = TestCluster()
        let bank = try cluster.add("bank", Bank.self)
        let machines = try (1...3).map {
            try cluster.add(
                "m\($0)", CashMachine.self, ["bank": .nodes([bank]), "rate": .arrivals(.every(.seconds(31)))])
        }
        cluster.simulation.apply(.partition([[bank]] + machines.map { [$0] }))
        cluster.run(seconds: 600)
        #expect(machines.map { cluster[$0, "served"] } == [4, 4, 4])
        #expect(cluster[bank, "balance"] == 250)
        cluster.simulation.apply(.heal)
        cluster.run(seconds: 618)
        #expect(cluster[bank, "overdraft"] == 350)
        #expect(machines.map { cluster[$0, "unsettled"] } == [0, 0, 0])
    }

    @Test("a withdrawal whose reply is lost is booked once, though the machine pays it without leave")
    func lostReply() throws {
        var cluster = TestCluster()
        let bank = try cluster.add("bank", Bank.self)
        let machine = try cluster.add(
            "machine", CashMachine.self, ["bank": .nodes([bank]), "rate": .arrivals(.every(.seconds(10)))])
        cluster.simulation.apply(.cut(from: bank, to: machine))
        cluster.run(seconds: 35)
        cluster.simulation.apply(.heal)
        cluster.run(seconds: 39)
        #expect(cluster[machine, "served"] == 3)
        #expect(cluster[bank, "balance"] == 100)
        #expect(cluster[machine, "unsettled"] == 0)
    }

    @Test(
        "a leader that waits for its follower answers after one more round trip, and never while the follower is down")
    func synchronous() throws {
        var cluster = TestCluster()
        let follower = try cluster.add("follower", Database.self)
        let leader = try cluster.add(
            "leader", Database.self,
            ["followers": .nodes([follower]), "sync": .flag(true), "lag": .span(.milliseconds(500))])
        let app = try cluster.add("app", Client.self, cluster.load(on: leader, count: 10))
        cluster.simulation.run(until: .zero + .milliseconds(105))
        #expect(cluster[app, "answered"] == 1)
        cluster.simulation.apply(.crash(follower))
        cluster.run(seconds: 5)
        #expect(cluster[app, "answered"] == 1)
    }

    @Test("a local call sends no message, and ends together with its caller")
    func localCall() throws {
        var cluster = TestCluster()
        let caller = try cluster.add(
            "caller", LocalCaller.self, ["rate": .arrivals(.every(.seconds(1))), "count": .count(5)])
        cluster.run(seconds: 10)
        #expect(["called", "executed", "returned"].map { cluster[caller, $0] } == [5, 5, 5])
        #expect(cluster.simulation.traffic(from: [caller], to: [caller]).messages == 0)
    }

    @Test("a 32-bit 1 is 16777216 in the other order of bytes, and 1 with a translator")
    func byteOrder() throws {
        for (wire, latest, translators) in [("raw", 16_777_216, 0), ("pairwise", 1, 1), ("canonical", 1, 2)] {
            var cluster = TestCluster()
            let ids = (0..<2).map { NodeID(index: $0) }
            for name in ["a", "b"] {
                _ = try cluster.add(name, Endpoint.self, ["peers": .nodes(ids), "wire": .text(wire)])
            }
            cluster.run(seconds: 1)
            #expect(ids.map { cluster[$0, "latest"] } == [Int64(latest), Int64(latest)])
            #expect(ids.map { cluster[$0, "translators"] } == [Int64(translators), Int64(translators)])
        }
    }
}
