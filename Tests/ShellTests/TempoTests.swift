import Cluster
import Scenario
import Testing

@testable import Shell

/// How long things stay on the screen, reckoned without any clock.
struct TempoTests {
    @Test("twelve exchanges are shown singly, each no longer than the one before, in five seconds at most")
    func exchanges() {
        var tempo = Tempo()
        var pauses: [Duration] = []
        while tempo.phase == .singly { pauses.append(tempo.pauseAfterExchange()) }
        let expected = [600, 600, 600, 600, 300, 300, 300, 300, 150, 150, 150, 150]
        #expect(pauses == expected.map { .milliseconds($0) })
    }

    @Test("a run whose end is known reaches it in frames that grow, before ten seconds are over")
    func knownEnd() {
        var tempo = Tempo()
        var spent = Duration.seconds(5)
        tempo.note(spent: spent)
        tempo.goFaster()
        var now = Instant.zero
        let end = Instant.zero + .seconds(600)
        var spans: [Span] = []
        while now < end, spans.count < 1000 {
            tempo.note(spent: spent)
            guard case .until(let time) = tempo.stretch(from: now, to: end) else { break }
            spans.append(time - now)
            now = time
            spent += Tempo.frame
        }
        #expect(now >= end)
        #expect(spent < .seconds(8))
        #expect(spans == spans.sorted())
        #expect(spans[0] < .seconds(4))
    }

    @Test("a run whose end nobody knows gets ever more events, and all that can be done when the time is up")
    func unknownEnd() {
        var tempo = Tempo()
        tempo.goFaster()
        var counts: [UInt64] = []
        for frame in 0..<200 {
            tempo.note(spent: Tempo.frame * frame)
            guard case .events(let count) = tempo.stretch(from: .zero, to: .never) else { return }
            counts.append(count)
        }
        #expect(counts == counts.sorted())
        #expect(Array(counts.prefix(6)) == [4, 5, 6, 7, 8, 10])
        #expect(counts.last == 2_000)
        #expect(tempo.phase == .flatOut)
    }

    @Test("what shows nothing is not watched singly for ever")
    func nothingToSee() {
        var tempo = Tempo()
        var events = 0
        while case .events(1) = tempo.stretch(from: .zero, to: .never), events < 10_000 { events += 1 }
        #expect(events == 2_000)
        #expect(tempo.phase == .faster)
    }

    @Test("the number of events between two looks at the keys follows how fast they happen")
    func throttle() {
        var throttle = Throttle()
        for _ in 0..<10 { throttle.note(.milliseconds(5)) }
        #expect(throttle.events == 250_000)
        for _ in 0..<3 { throttle.note(.milliseconds(500)) }
        #expect(throttle.events == 31_250)
        throttle.note(.milliseconds(40))
        #expect(throttle.events == 31_250)
    }

    @Test("the rate is virtual time over half a second on the wall, and nothing while time stands still")
    func rate() {
        var speedometer = Speedometer()
        let wall = ContinuousClock.now
        #expect(speedometer.rate == nil)
        for frame in 0...20 {
            speedometer.note(.zero + .milliseconds(Int64(frame) * 100), at: wall + .milliseconds(50 * frame))
        }
        #expect(speedometer.rate == .seconds(2))
        speedometer.note(.zero, at: wall + .milliseconds(1050))
        #expect(speedometer.rate == nil)
    }
}
