import Cluster
import Testing

@testable import Systems

struct SystemsTests {
    @Test("every program declares its settings, and accepts its own defaults")
    func declarations() {
        for program in Systems.programs {
            let names = program.declarations.map(\.name)
            #expect(Set(names).count == names.count, "\(program.name)")
            #expect(!program.summary.isEmpty && !program.name.isEmpty)
        }
    }

    @Test("the source of every program is built in")
    func sources() {
        for program in Systems.programs {
            #expect(Systems.sources.contains { $0.name == "\(program).swift" }, "\(program.name)")
        }
    }

    @Test("a program reads every field that it declares of its messages, and declares none twice")
    func fields() throws {
        for program in Systems.programs {
            let source = try #require(Systems.sources.first { $0.name == "\(program).swift" }?.source)
            #expect(Set(program.messages.map(\.kind)).count == program.messages.count, "\(program.name)")
            for message in program.messages {
                #expect(Set(message.fields.map(\.name)).count == message.fields.count, "\(program.name)")
                for field in message.fields where !source.contains("[\"\(field.name)\"]") {
                    Issue.record("\(program.name) declares \(field.name) in \(message.kind), and does not read it")
                }
            }
        }
    }

    @Test("a file server keeps its files over a crash, and forgets who had the lock")
    func fileServer() throws {
        var simulation = Simulation(seed: 1)
        let server = try add("server", FileServer.self, to: &simulation)
        let ann = try add("ann", Voter.self, to: &simulation)
        simulation.apply(.send(from: ann, to: server, Message("lock", "file", "notes")))
        simulation.run(until: .zero + .milliseconds(10))
        simulation.apply(.send(from: ann, to: server, Message("append", "file", "notes")))
        simulation.run(until: .zero + .milliseconds(20))
        simulation.apply(.crash(server))
        simulation.apply(.restart(server))
        simulation.run(until: .zero + .milliseconds(30))
        let behavior = try #require(simulation.behavior(of: server) as? FileServer)
        #expect(behavior.files["notes"]?.lines == 1)
        #expect(behavior.turns.isEmpty)
    }

    @Test("a counter with dedup answers a repeated request without carrying it out again, after a crash too")
    func counter() throws {
        var simulation = Simulation(seed: 1)
        let bank = try add("bank", Counter.self, ["dedup": .flag(true)], to: &simulation)
        let shop = try add("shop", Voter.self, to: &simulation)
        for _ in 0..<2 {
            simulation.apply(.send(from: shop, to: bank, Message("charge", "request", 1)))
            simulation.run(until: .never)
            simulation.apply(.crash(bank))
            simulation.apply(.restart(bank))
            simulation.run(until: .never)
        }
        #expect((simulation.behavior(of: bank) as? Counter)?.executions == 1)
    }

    @Test("a transfer leaves the sum of both accounts as it was")
    func transfer() throws {
        var simulation = Simulation(seed: 3)
        let first = try add("a", Account.self, to: &simulation)
        let second = try add("b", Account.self, to: &simulation)
        _ = try add("mover", Mover.self, ["first": .nodes([first]), "second": .nodes([second])], to: &simulation)
        simulation.run(until: .zero + .seconds(10))
        simulation.apply(.crash(NodeID(index: 2)))
        let balances = [first, second].map { id in
            simulation.behavior(of: id).observations.first { $0.name == "balance" }?.value.int ?? 0
        }
        #expect((1990...2000).contains(balances[0] + balances[1]), "\(balances)")
    }

    private func add(
        _ name: String, _ program: any Program.Type, _ settings: SortedMap<String, Options.Argument> = [:],
        to simulation: inout Simulation
    ) throws -> NodeID {
        var options = Options(settings)
        let behavior = try program.init(options: &options)
        simulation.apply(.addNode(name, Placement(program: program.name, behavior: behavior)))
        return try #require(simulation.node(named: name))
    }
}
