import Testing

@testable import Cluster

struct ByHandTests {
    private func threeOnTheWay() -> (Simulation, NodeID, NodeID) {
        var simulation = Simulation(seed: 1)
        let receiver = simulation.add("b", Talker())
        let sender = simulation.add("a", Talker(partner: receiver, messages: 3))
        simulation.run(until: .zero)
        return (simulation, sender, receiver)
    }

    @Test("a message delivered by hand overtakes those before it")
    func deliver() {
        var (simulation, _, receiver) = threeOnTheWay()
        #expect(simulation.flights.map(\.number) == [1, 2, 3])
        simulation.apply(.deliver(2))
        #expect(simulation.talker(receiver).heard == [1])
        simulation.run(until: .never)
        #expect(simulation.talker(receiver).heard == [1, 0, 2])
    }

    @Test("a message dropped by hand is gone, and the trace says so")
    func drop() {
        var (simulation, _, receiver) = threeOnTheWay()
        simulation.apply(.drop(1))
        simulation.run(until: .never)
        #expect(simulation.talker(receiver).heard == [1, 2])
        let dropped = simulation.trace.events().first { if case .dropped(.hand) = $0.kind { true } else { false } }
        #expect(dropped?.messageNumber == 1)
        #expect(dropped?.message == Message("number", "n", 0))
    }

    @Test("a message doubled by hand arrives twice")
    func duplicate() {
        var (simulation, _, receiver) = threeOnTheWay()
        simulation.apply(.duplicate(3))
        simulation.run(until: .never)
        #expect(simulation.talker(receiver).heard == [0, 1, 2, 2])
    }

    @Test("messages on a held link wait until it is released, then arrive in order")
    func hold() {
        var (simulation, sender, receiver) = threeOnTheWay()
        simulation.apply(.hold(from: sender, to: receiver))
        simulation.run(until: milliseconds(20))
        #expect(simulation.talker(receiver).heard == [])
        #expect(simulation.flights.map(\.due) == [nil, nil, nil])
        simulation.apply(.deliver(3))
        #expect(simulation.talker(receiver).heard == [2])
        simulation.apply(.drop(1))
        simulation.apply(.release(from: sender, to: receiver))
        #expect(simulation.talker(receiver).heard == [2, 1])
        simulation.apply(.send(from: sender, to: receiver, Message("number", "n", 9)))
        simulation.run(until: .never)
        #expect(simulation.talker(receiver).heard == [2, 1, 9])
    }

    @Test("a hold goes one way")
    func oneWay() {
        var (simulation, sender, receiver) = threeOnTheWay()
        simulation.apply(.hold(from: receiver, to: sender))
        simulation.apply(.send(from: receiver, to: sender, Message("number", "n", 9)))
        simulation.run(until: .never)
        #expect(simulation.talker(receiver).heard == [0, 1, 2])
        #expect(simulation.talker(sender).heard == [])
    }

    @Test("a timer fires by hand once")
    func timer() {
        var simulation = Simulation(seed: 1)
        let alarm = simulation.add("alarm", Alarm())
        simulation.run(until: milliseconds(1))
        simulation.apply(.advance(milliseconds(1)))
        simulation.apply(.fireTimer(alarm, Message("ring"), name: "alarm"))
        simulation.run(until: .never)
        #expect((simulation.behavior(of: alarm) as? Alarm)?.rings == [milliseconds(1)])
    }
}
