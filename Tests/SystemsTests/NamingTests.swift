import Cluster
import Testing

@testable import Systems

@Suite("Names and addresses")
struct NamingTests {
    @Test("no two devices have one address at a time, and one that is used up is refused")
    func addresses() throws {
        var simulation = Simulation(seed: 1)
        let lender = try simulation.place("dhcp", AddressServer.self, ["first": .count(1), "addresses": .count(2)])
        let registry = try simulation.place("shop", NameServer.self)
        let devices = try (1...3).map {
            try simulation.place(
                "d\($0)", Device.self, ["addresses": .nodes([lender]), "registry": .nodes([registry])])
        }
        simulation.run(until: .zero + .seconds(1))
        #expect(devices.map { simulation.number("address", of: $0) } == [1, 2, 0])
    }

    @Test("a lease that is not renewed runs out, and its address is lent again")
    func expiry() throws {
        var simulation = Simulation(seed: 1)
        let lender = try simulation.place(
            "dhcp", AddressServer.self, ["first": .count(1), "addresses": .count(1), "lease": .span(.seconds(60))])
        let registry = try simulation.place("shop", NameServer.self)
        let settings: SortedMap<String, Options.Argument> = [
            "addresses": .nodes([lender]), "registry": .nodes([registry]),
        ]
        let first = try simulation.place("d1", Device.self, settings)
        simulation.run(until: .zero + .seconds(1))
        let second = try simulation.place("d2", Device.self, settings)
        simulation.run(until: .zero + .seconds(100))
        #expect(simulation.number("address", of: second) == 0)
        simulation.apply(.crash(first))
        simulation.run(until: .zero + .seconds(200))
        #expect(simulation.number("address", of: second) == 1)
    }

    @Test("a name is found from the root down, and again without asking anybody")
    func resolving() throws {
        var scene = try Scene()
        #expect(scene.lookUp("www.shop.example") == "answer")
        #expect(scene.asked == ["root", "example", "shop"])
        #expect(scene.lookUp("www.shop.example") == "answer")
        #expect(scene.asked == [])
    }

    @Test("that a name does not exist is kept, too")
    func negative() throws {
        var scene = try Scene()
        #expect(scene.lookUp("mail.shop.example") == "no-such-name")
        #expect(scene.lookUp("mail.shop.example") == "no-such-name")
        #expect(scene.asked == [])
    }

    @Test("without the root, zones that are known are found, and others are not")
    func rootFailure() throws {
        var scene = try Scene()
        _ = scene.lookUp("www.shop.example")
        scene.simulation.apply(.crash(scene.root))
        #expect(scene.lookUp("mail.shop.example") == "no-such-name")
        #expect(scene.asked == ["shop"])
        #expect(scene.lookUp("www.shop.test") == "failed")
    }

    @Test("a round has a collision when two identifiers in it are the same, whoever made them")
    func collisions() throws {
        var simulation = Simulation(seed: 1)
        let registry = try simulation.place("registry", IdRegistry.self, ["makers": .count(2)])
        let hand = try ["a", "b"].map { try simulation.place($0, Voter.self) }
        for (round, lists) in [([1, 2], [3, 4]), ([5, 6], [6, 7]), ([8, 8], [9, 10])].enumerated() {
            for (maker, list) in zip(hand, [lists.0, lists.1]) {
                let ids = Value.list(list.map { .int(Int64($0)) })
                simulation.apply(
                    .send(from: maker, to: registry, Message("ids", "round", .int(Int64(round)), "list", ids)))
            }
        }
        simulation.run(until: .zero + .seconds(1))
        #expect(simulation.number("rounds", of: registry) == 3)
        #expect(simulation.number("collisions", of: registry) == 2)
    }

    /// A resolver, the three name servers above `www.shop.example`, and one who asks.
    private struct Scene {
        var simulation = Simulation(seed: 1)
        let root: NodeID
        private let resolver: NodeID
        private let client: NodeID
        private var queries: Int64 = 0
        /// The servers that the resolver asked for the latest lookup, in order.
        private(set) var asked: [String] = []

        init() throws {
            let shop = try simulation.place("shop", NameServer.self, ["zone": .text("shop.example")])
            let example = try simulation.place(
                "example", NameServer.self, ["zone": .text("example"), "delegates": .nodes([shop])])
            root = try simulation.place("root", NameServer.self, ["delegates": .nodes([example])])
            resolver = try simulation.place("resolver", Resolver.self, ["root": .nodes([root])])
            client = try simulation.place("client", Voter.self)
            simulation.apply(
                .send(from: client, to: shop, Message("register", "name", "www.shop.example", "address", 7)))
            simulation.run(until: .zero + .seconds(1))
        }

        /// Looks a name up, and says of what kind the reply is.
        mutating func lookUp(_ name: String) -> String? {
            queries += 1
            let seen = Array(simulation.trace.events()).count
            simulation.apply(
                .send(from: client, to: resolver, Message("query", "query", .int(queries), "name", .string(name))))
            simulation.run(until: simulation.now + .seconds(5))
            let events = Array(simulation.trace.events()).dropFirst(seen)
            let sent = events.filter { event in if case .sent = event.kind { true } else { false } }
            asked = []
            for event in sent where event.node == resolver && event.peer != client {
                if let peer = event.peer { asked.append(simulation.name(of: peer)) }
            }
            return sent.last { $0.node == resolver && $0.peer == client }?.message?.kind.text
        }
    }
}
