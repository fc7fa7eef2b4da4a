import Cluster
import Testing

@testable import Systems

@Suite("Clients, servers, peers and proxies")
struct ArchitectureTests {
    @Test("all peers of a swarm have the file in the end, and the server has sent it little more than once")
    func swarm() throws {
        let (simulation, peers, server) = try swarm(share: true)
        #expect(peers.allSatisfy { simulation.number("missing", of: $0) == 0 })
        #expect((simulation.number("uploaded", of: server) ?? 0) < 40)
    }

    @Test("peers that do not share get all chunks from the server")
    func clientServer() throws {
        let (simulation, peers, server) = try swarm(share: false)
        #expect(peers.allSatisfy { simulation.number("missing", of: $0) == 0 })
        #expect(simulation.number("uploaded", of: server) == 100)
    }

    @Test("whichever peer dies, and whenever, the others have the file in the end", arguments: 0..<5)
    func deadPeer(number: Int) throws {
        for instant in [2, 6, 10, 14, 18, 22, 26, 30] as [Int64] {
            var (simulation, peers, server) = try swarm(share: true, until: instant)
            simulation.apply(.crash(peers[number]))
            simulation.run(until: .zero + .seconds(1000))
            let alive = peers.filter { $0 != peers[number] }
            #expect(alive.map { simulation.number("missing", of: $0) } == [0, 0, 0, 0], "died at \(instant)s")
            let sent = try #require(simulation.number("uploaded", of: server))
            #expect(sent < 80, "died at \(instant)s")
        }
    }

    @Test("a peer that died and came back empty has the file in the end")
    func restartedPeer() throws {
        var (simulation, peers, _) = try swarm(share: true, until: 6)
        simulation.apply(.crash(peers[0]))
        simulation.run(until: .zero + .seconds(30))
        simulation.apply(.restart(peers[0]))
        simulation.run(until: .zero + .seconds(1000))
        #expect(peers.map { simulation.number("missing", of: $0) } == [0, 0, 0, 0, 0])
    }

    @Test("a peer that was cut off, and left an offer unanswered, has the file after the cut is mended")
    func silentPeer() throws {
        var (simulation, peers, _) = try swarm(share: true, until: 6)
        simulation.apply(.partition([[peers[0]]]))
        simulation.run(until: .zero + .seconds(40))
        simulation.apply(.heal)
        simulation.run(until: .zero + .seconds(2000))
        #expect(peers.map { simulation.number("missing", of: $0) } == [0, 0, 0, 0, 0])
    }

    @Test("a directory answers each lookup with one message, and none when it is down")
    func directory() throws {
        var simulation = Simulation(seed: 1)
        let directory = try simulation.place("directory", Directory.self)
        let peers = try peers(4, of: DirectoryPeer.self, ["directory": .nodes([directory])], in: &simulation)
        simulation.apply(.crash(directory))
        simulation.run(until: .zero + .seconds(60))
        #expect(peers.map { simulation.number("failed", of: $0) } == [5, 5, 5, 5])
        simulation.apply(.restart(directory))
        let late = try simulation.place(
            "late", DirectoryPeer.self, ["directory": .nodes([directory]), "peers": .nodes(peers)])
        simulation.run(until: .zero + .seconds(120))
        #expect(simulation.number("queries", of: late) == simulation.number("answers", of: directory))
    }

    @Test("a flooded question crosses 2E−N+1 links, and its answer finds the way back")
    func flooding() throws {
        var simulation = Simulation(seed: 1)
        let ids = (0..<8).map { NodeID(index: UInt32($0)) }
        var topology = Topology()
        var random = RandomStream(seed: 1)
        topology.join(ids, in: .random, degree: 4, random: &random)
        _ = try peers(8, of: FloodingPeer.self, [:], in: &simulation)
        simulation.apply(.topology(topology))
        simulation.run(until: .zero + .seconds(60))
        let queries = ids.compactMap { simulation.number("queries", of: $0) }.reduce(0, +)
        #expect(ids.allSatisfy { simulation.number("found", of: $0) == 5 })
        #expect(queries == 8 * 5 * (32 - 8 + 1))
    }

    @Test("a lookup on the ring takes half of log₂N steps, give or take 0.4")
    func chord() throws {
        var simulation = Simulation(seed: 1)
        let ids = try peers(64, of: ChordPeer.self, ["lookups": .count(30)], in: &simulation)
        simulation.run(until: .zero + .seconds(300))
        let queries = ids.compactMap { simulation.number("queries", of: $0) }.reduce(0, +)
        #expect(ids.allSatisfy { simulation.number("found", of: $0) == 30 })
        #expect(abs(Double(queries) / (64 * 30) - 3) < 0.4)
    }

    @Test("what a peer that died kept of who has which file is not found, though the peer with the file lives")
    func chordWithoutOwner() throws {
        var simulation = Simulation(seed: 1)
        let ids = try peers(8, of: ChordPeer.self, ["lookups": .count(20)], in: &simulation)
        simulation.run(until: .zero + .milliseconds(10))
        simulation.apply(.crash(ids[7]))
        simulation.run(until: .zero + .seconds(300))
        let failed = ids.dropLast().compactMap { simulation.number("failed", of: $0) }.reduce(0, +)
        let found = ids.dropLast().compactMap { simulation.number("found", of: $0) }.reduce(0, +)
        #expect(failed > 0)
        #expect(found > 0)
        #expect(found + failed == 7 * 20)
    }

    @Test("a proxy keeps the pages asked for last, refuses some, and shows the server its own address alone")
    func proxy() throws {
        var simulation = Simulation(seed: 1)
        let origin = try simulation.place("origin", WebServer.self)
        let proxy = try simulation.place(
            "proxy", CachingProxy.self, ["server": .nodes([origin]), "size": .count(2), "deny": .count(1)])
        let ann = try simulation.place("ann", Voter.self)
        for page in [2, 3, 2, 4, 3, 1] as [Int64] {
            simulation.apply(.send(from: ann, to: proxy, Message("get", "page", .int(page))))
            simulation.run(until: simulation.now + .seconds(1))
        }
        #expect(simulation.number("hits", of: proxy) == 1)
        #expect(simulation.number("misses", of: proxy) == 4)
        #expect(simulation.number("refused", of: proxy) == 1)
        #expect((simulation.behavior(of: origin) as? WebServer)?.log.keys == [proxy])
    }

    private func peers(
        _ count: Int, of program: any Program.Type, _ settings: SortedMap<String, Options.Argument>,
        in simulation: inout Simulation
    ) throws -> [NodeID] {
        let first = UInt32(simulation.nodeIDs.count)
        let ids = (0..<UInt32(count)).map { NodeID(index: first + $0) }
        var settings = settings
        settings["peers"] = .nodes(ids)
        settings["lookups"] = settings["lookups"] ?? .count(5)
        for number in 1...count { try simulation.place("n\(number)", program, settings) }
        return ids
    }

    private func swarm(share: Bool, until end: Int64 = 1000) throws -> (Simulation, [NodeID], NodeID) {
        var simulation = Simulation(seed: 1)
        let ids = (0..<5).map { NodeID(index: UInt32($0)) }
        let settings: SortedMap<String, Options.Argument> = [
            "peers": .nodes(ids), "chunks": .count(20), "chunk-time": .span(.seconds(1)), "share": .flag(share),
        ]
        for number in 1...5 { try simulation.place("p\(number)", SwarmPeer.self, settings) }
        var seed = settings
        seed["seed"] = .flag(true)
        seed["share"] = .flag(true)
        let server = try simulation.place("server", SwarmPeer.self, seed)
        simulation.run(until: .zero + .seconds(end))
        return (simulation, ids, server)
    }
}
