import Testing

@testable import Cluster

struct TimelineTests {
    private func busyTimeline() -> (Timeline, NodeID) {
        var simulation = Simulation(seed: 7)
        var link = Link()
        link.latency = .exponential(mean: .milliseconds(1))
        link.loss = 0.01
        simulation.apply(.setNetwork(link))
        let receiver = simulation.add("b", Talker(work: .microseconds(10)))
        _ = simulation.add("a", Talker(partner: receiver, messages: 40_000))
        return (Timeline(simulation), receiver)
    }

    @Test("going back and forward reaches the same bytes")
    func backAndForward() {
        var (timeline, receiver) = busyTimeline()
        timeline.run(until: milliseconds(100))
        let before = timeline.simulation.trace.digest
        timeline.apply(.crash(receiver))
        timeline.run(until: milliseconds(200))
        timeline.apply(.restart(receiver))
        timeline.run(until: milliseconds(300))
        let end = timeline.simulation.trace.digest
        let there = timeline.position

        timeline.go(to: milliseconds(100))
        #expect(timeline.simulation.trace.digest == before || timeline.simulation.status(of: receiver) == .down)
        timeline.goForward()
        #expect(timeline.position == there)
        #expect(timeline.simulation.trace.digest == end)
        #expect(timeline.simulation.now == milliseconds(300))
    }

    @Test("it goes to a time at which nothing happens, and what is done there is done then, also when it is repeated")
    func betweenEvents() {
        var simulation = Simulation(seed: 7)
        let receiver = simulation.add("b", Talker(work: .zero))
        _ = simulation.add("a", Talker(partner: receiver, messages: 1))
        var timeline = Timeline(simulation)
        timeline.run(until: milliseconds(100))
        timeline.go(to: .zero)
        timeline.go(to: milliseconds(70))
        #expect(timeline.simulation.now == milliseconds(70))
        timeline.go(to: milliseconds(30))
        #expect(timeline.simulation.now == milliseconds(30))
        timeline.apply(.crash(receiver))
        timeline.run(until: milliseconds(50))
        let digest = timeline.simulation.trace.digest
        timeline.go(to: .zero)
        timeline.goForward()
        #expect(timeline.simulation.now == milliseconds(50))
        #expect(timeline.simulation.trace.digest == digest)
        let crash = timeline.simulation.trace.events().first {
            if case .fault(.crash) = $0.kind { true } else { false }
        }
        #expect(crash?.time == milliseconds(30))
    }

    @Test("between two events of a run that was counted in events there is time too")
    func betweenCountedEvents() {
        var (timeline, _) = busyTimeline()
        timeline.step(2000)
        let end = timeline.simulation.now
        timeline.go(to: .zero)
        let half = Instant(nanoseconds: end.nanoseconds / 2)
        timeline.go(to: half)
        #expect(timeline.simulation.now == half)
        timeline.goForward()
        #expect(timeline.simulation.events == 2000)
        timeline.go(to: milliseconds(1_000_000))
        #expect(timeline.simulation.now == end)
    }

    @Test("the moment before the latest command is found, past the passing of time")
    func beforeLastInput() throws {
        var (timeline, receiver) = busyTimeline()
        timeline.run(until: milliseconds(10))
        let digest = timeline.simulation.trace.digest
        timeline.apply(.crash(receiver))
        timeline.run(until: milliseconds(20))
        timeline.go(to: try #require(timeline.beforeLastInput).position)
        #expect(timeline.simulation.now == milliseconds(10))
        #expect(timeline.simulation.trace.digest == digest)
        #expect(timeline.isInThePast)
        timeline.apply(.heal)
        #expect(!timeline.isInThePast)
    }

    @Test("every number of events back is reached")
    func eventsBack() {
        var (timeline, _) = busyTimeline()
        timeline.run(until: .never)
        let all = timeline.simulation.events
        #expect(all > 50_000)
        for back in [1, 9_999, 10_001, 33_333] as [UInt64] {
            timeline.goForward()
            timeline.go(to: timeline.position(eventsAgo: back))
            #expect(timeline.simulation.events == all - back)
        }
    }
}

struct SnapshotTests {
    @Test("every moment of a long run is reached again to the same bytes, in whatever order one goes there")
    func everyMoment() {
        var simulation = Simulation(seed: 7)
        var link = Link()
        link.latency = .exponential(mean: .milliseconds(1))
        link.loss = 0.01
        link.duplicate = 0.05
        simulation.apply(.setNetwork(link))
        let receiver = simulation.add("b", Talker(work: .microseconds(10)))
        _ = simulation.add("a", Talker(partner: receiver, messages: 100_000))
        var timeline = Timeline(simulation)
        var digests: [(position: Timeline.Position, digest: Digest)] = []
        for round in 0..<100 as Range<Int64> {
            timeline.step(2000)
            if round % 10 == 3 { timeline.apply(.skew(receiver, .milliseconds(round))) }
            if round % 25 == 7 { timeline.apply(.plan(timeline.simulation.now + .milliseconds(2), .pause(receiver))) }
            if round % 25 == 9 { timeline.apply(.resume(receiver)) }
            digests.append((timeline.position, timeline.simulation.trace.digest))
        }
        var random = RandomStream(seed: 1)
        for entry in digests.shuffled(using: &random) {
            timeline.go(to: entry.position)
            #expect(timeline.position == entry.position)
            #expect(timeline.simulation.trace.digest == entry.digest)
        }
    }
}
