import Testing

@testable import Cluster

struct ClockTests {
    @Test("a drifting clock gains with the time that passes, on what it was ahead")
    func drift() {
        var simulation = Simulation(seed: 1)
        let node = simulation.add("a", Alarm())
        simulation.run(until: .never)
        simulation.apply(.skew(node, .milliseconds(50)))
        simulation.apply(.drift(node, 200))
        let start = simulation.now
        simulation.apply(.advance(start + .seconds(10)))
        #expect(simulation.clockError(of: node) == .milliseconds(52))
        simulation.apply(.drift(node, -1000))
        simulation.apply(.advance(start + .seconds(20)))
        #expect(simulation.clockError(of: node) == .milliseconds(42))
        #expect(simulation.localTime(of: node) == start + .seconds(20) + .milliseconds(42))
        simulation.apply(.skew(node, .zero))
        #expect(simulation.clockError(of: node) == .zero)
        #expect(simulation.drift(of: node) == -1000)
    }

    @Test("a timer by a clock that runs too fast fires early, by one that runs too slow late")
    func timers() {
        for (drift, nanoseconds) in [(250_000, 8_000_000), (-200_000, 12_500_000), (0, 10_000_000)] as [(Int32, Int64)]
        {
            var simulation = Simulation(seed: 1)
            let alarm = simulation.add("alarm", Alarm())
            simulation.apply(.drift(alarm, drift))
            simulation.run(until: .never)
            #expect(simulation.now == Instant(nanoseconds: nanoseconds))
        }
    }

    @Test("storage that is wiped is gone, what unfinished work was about to store included")
    func wipe() {
        var simulation = Simulation(seed: 1)
        let receiver = simulation.add("b", Talker(work: .milliseconds(10)))
        _ = simulation.add("a", Talker(partner: receiver, messages: 2))
        simulation.run(until: milliseconds(12))
        #expect(simulation.storage(of: receiver)["heard"] == 1)
        simulation.apply(.wipe(receiver))
        #expect(simulation.storage(of: receiver).isEmpty)
        simulation.run(until: .never)
        #expect(simulation.storage(of: receiver).isEmpty)
        #expect(simulation.talker(receiver).heard == [0, 1])
    }
}
