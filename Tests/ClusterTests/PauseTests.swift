import Testing

@testable import Cluster

struct PauseTests {
    @Test("what reaches a paused node waits, and is handled in order when it goes on")
    func waiting() {
        var simulation = Simulation(seed: 1)
        let receiver = simulation.add("b", Talker())
        simulation.apply(.pause(receiver))
        _ = simulation.add("a", Talker(partner: receiver, messages: 3))
        simulation.run(until: milliseconds(50))
        #expect(simulation.status(of: receiver) == .paused)
        #expect(simulation.talker(receiver).heard == [])
        #expect(simulation.waitingCount(of: receiver) == 4)
        simulation.apply(.resume(receiver))
        #expect(simulation.talker(receiver).heard == [0, 1, 2])
        #expect(simulation.status(of: receiver) == .up)
    }

    @Test("work takes longer by as long as the node stood still during it", arguments: [5, 12, 40] as [Int64])
    func workTakesLonger(pause: Int64) {
        var simulation = Simulation(seed: 1)
        let receiver = simulation.add("b", Talker(work: .milliseconds(10)))
        _ = simulation.add("a", Talker(partner: receiver, messages: 1))
        simulation.apply(.plan(milliseconds(4), .pause(receiver)))
        simulation.apply(.plan(milliseconds(4 + pause), .resume(receiver)))
        simulation.run(until: .never)
        #expect(simulation.storage(of: receiver)["heard"] == 1)
        #expect(simulation.now == milliseconds(11 + pause))
    }

    @Test("two pauses during one work add up")
    func twoPauses() {
        var simulation = Simulation(seed: 1)
        let receiver = simulation.add("b", Talker(work: .milliseconds(10)))
        _ = simulation.add("a", Talker(partner: receiver, messages: 1))
        for time in [2, 5] as [Int64] {
            simulation.apply(.plan(milliseconds(time), .pause(receiver)))
            simulation.apply(.plan(milliseconds(time + 1), .resume(receiver)))
        }
        simulation.run(until: .never)
        #expect(simulation.now == milliseconds(13))
    }

    @Test("timers that come due during a pause fire when the node goes on")
    func timers() {
        var simulation = Simulation(seed: 1)
        let alarm = simulation.add("alarm", Alarm())
        simulation.apply(.plan(milliseconds(5), .pause(alarm)))
        simulation.apply(.plan(milliseconds(25), .resume(alarm)))
        simulation.run(until: .never)
        #expect((simulation.behavior(of: alarm) as? Alarm)?.rings == [milliseconds(25)])
    }

    @Test("a paused node of a shared host gives its turn away, and takes one again later")
    func sharedHost() {
        var simulation = Simulation(seed: 1)
        simulation.apply(.addHost(Host(name: "h")))
        let first = simulation.add("first", Talker(work: .milliseconds(10)), host: "h")
        let second = simulation.add("second", Talker(work: .milliseconds(10)), host: "h")
        simulation.run(until: milliseconds(0))
        simulation.apply(.pause(first))
        for id in [first, second] { simulation.apply(.send(from: id, to: id, Message("number", "n", 1))) }
        simulation.run(until: milliseconds(100))
        #expect(simulation.storage(of: second)["heard"] == 1)
        #expect(simulation.storage(of: first)["heard"] == .null)
        simulation.apply(.resume(first))
        simulation.run(until: .never)
        #expect(simulation.storage(of: first)["heard"] == 1)
    }

    @Test("a crash ends a pause")
    func crash() {
        var simulation = Simulation(seed: 1)
        let receiver = simulation.add("b", Talker(work: .milliseconds(10)))
        _ = simulation.add("a", Talker(partner: receiver, messages: 2))
        simulation.run(until: milliseconds(5))
        simulation.apply(.pause(receiver))
        simulation.run(until: milliseconds(30))
        simulation.apply(.crash(receiver))
        simulation.apply(.restart(receiver))
        simulation.apply(.resume(receiver))
        simulation.run(until: .never)
        #expect(simulation.status(of: receiver) == .up)
        #expect(simulation.talker(receiver).heard == [])
    }
}
