import Cluster
import Testing

@testable import Systems

@Suite("Clients and services")
struct ServiceTests {
    @Test("a service that needs two of three answers while one is down, and fails while two are")
    func quorum() throws {
        var cluster = TestCluster()
        let copies = try (1...3).map { try cluster.add("n\($0)", Service.self) }
        let front = try cluster.add("front", Service.self, ["calls": .nodes(copies), "needs": .count(2)])
        cluster.simulation.apply(.crash(copies[0]))
        let client = try cluster.add("client", Client.self, cluster.load(on: front, count: 10))
        cluster.run(seconds: 5)
        #expect(cluster[client, "answered"] == 10)
        cluster.simulation.apply(.crash(copies[1]))
        let other = try cluster.add("other", Client.self, cluster.load(on: front, count: 10))
        cluster.run(seconds: 10)
        #expect(cluster[other, "refused"] == 10)
    }

    @Test("what a service can do without makes its answers partial, not failed")
    func optional() throws {
        var cluster = TestCluster()
        let needed = try cluster.add("needed", Service.self)
        let nice = try cluster.add("nice", Service.self, ["availability": .number(0)])
        let page = try cluster.add("page", Service.self, ["calls": .nodes([needed]), "optional": .nodes([nice])])
        let client = try cluster.add("client", Client.self, cluster.load(on: page, count: 5))
        cluster.run(seconds: 5)
        #expect(cluster[client, "answered"] == 5)
        #expect(cluster[client, "partial"] == 5)
    }

    @Test("a pool that hangs refuses the rest, unless each service has a part of it")
    func bulkhead() throws {
        for isolate in [false, true] {
            var cluster = TestCluster()
            let slow = try cluster.add("slow", Service.self, ["delay": .distribution(.constant(.seconds(60)))])
            let fast = try cluster.add("fast", Service.self)
            let gate = try cluster.add(
                "gate", Service.self,
                [
                    "calls": .nodes([slow, fast]), "threads": .count(4), "isolate": .flag(isolate),
                    "timeout": .span(.seconds(50)),
                ])
            _ = try cluster.add("a", Client.self, cluster.load(on: gate, count: 10, for: slow))
            let client = try cluster.add("b", Client.self, cluster.load(on: gate, count: 10, for: fast))
            cluster.run(seconds: 10)
            #expect((cluster[client, "refused"] == 0) == isolate)
        }
    }

    @Test("an open breaker fails at once instead of waiting, and after its rest one call tries")
    func breaker() throws {
        var cluster = TestCluster()
        let down = try cluster.add("down", Service.self)
        cluster.simulation.apply(.crash(down))
        let gate = try cluster.add(
            "gate", Service.self,
            [
                "calls": .nodes([down]), "breaker": .count(3), "rest": .span(.seconds(2)),
                "timeout": .span(.milliseconds(50)),
            ])
        let client = try cluster.add(
            "client", Client.self, ["servers": .nodes([gate]), "rate": .arrivals(.every(.milliseconds(100)))])
        cluster.run(seconds: 2)
        #expect(cluster.simulation.traffic(from: [gate], to: [down]).messages == 3)
        cluster.run(seconds: 3)
        #expect(cluster.simulation.traffic(from: [gate], to: [down]).messages == 4)
        cluster.simulation.apply(.restart(down))
        cluster.run(seconds: 10)
        #expect(cluster[client, "answered"] ?? 0 > 40)
    }

    @Test("a breaker opens after failures in a row, lets one call try after its rest, and closes if that is done")
    func breakerStates() {
        let start = Instant.zero
        var breaker = CircuitBreaker(limit: 2, rest: .seconds(10))
        let isOpened = [1, 2].map { breaker.conclude($0, isDone: false, at: start) }
        #expect(isOpened == [false, true])
        let isLetThrough = [(3, 9), (4, 10), (5, 10)].map { breaker.lets($0, at: start + .seconds($1)) }
        #expect(isLetThrough == [false, true, false])
        #expect(breaker.state == .halfOpen(trial: 4))
        breaker.abandon(4, at: start + .seconds(11))
        let isNextLetThrough = breaker.lets(6, at: start + .seconds(11))
        #expect(isNextLetThrough)
        let isOpenedAgain = breaker.conclude(6, isDone: true, at: start + .seconds(12))
        #expect(!isOpenedAgain)
        #expect(breaker.state == .closed(failures: 0))
    }

    @Test("a client knows which resources it reaches")
    func reachable() throws {
        var cluster = TestCluster()
        let nodes = try (1...4).map { try cluster.add("n\($0)", Service.self) }
        let client = try cluster.add(
            "client", Client.self,
            ["servers": .nodes(nodes), "resources": .count(8), "rate": .arrivals(.poisson(perSecond: 100))])
        cluster.run(seconds: 5)
        #expect(cluster[client, "reachable"] == 8)
        cluster.simulation.apply(.crash(nodes[0]))
        cluster.run(seconds: 15)
        #expect(cluster[client, "reachable"] == 6)
    }

    @Test("controllers pass on the newest rule, and one that is cut off goes by the old one")
    func controllers() throws {
        var cluster = TestCluster()
        let ids = (0..<3).map { NodeID(index: $0) }
        let nodes = try (1...3).map { try cluster.add("c\($0)", Controller.self, ["peers": .nodes(ids)]) }
        cluster.simulation.apply(.partition([[nodes[0]], [nodes[1], nodes[2]]]))
        cluster.simulation.apply(.send(from: nodes[1], to: nodes[2], Message("rule", "number", 2)))
        cluster.run(seconds: 5)
        #expect(nodes.map { cluster[$0, "rule"] } == [1, 2, 2])
        cluster.simulation.apply(.heal)
        cluster.run(seconds: 10)
        #expect(nodes.map { cluster[$0, "rule"] } == [2, 2, 2])
    }
}
