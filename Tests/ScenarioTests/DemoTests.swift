import Systems
import Testing

@testable import Scenario

struct DemoTests {
    private static let lostUpdate = """
        param mode = naive | lock | cas | append     # what an editor does when it saves
        param rate = 20/s                            # saves begun, both editors together
        param think = 50ms
        param duration = 600s
        node server file-server
        node ann,bob editor file=notes server=server mode=$mode rate=($rate / 2) think=$think
        run $duration
        measure lost_share = lost(server) / acked(server)
        when $mode == naive
          let W = mean(server.window)
          theory lost_share = $rate * W / (1 + $rate * W)  # λW/(1+λW)
        else
          theory lost_share = 0
        end
        expect lost_share == theory within 5%
        """

    private static let atLeastOnce = """
        param loss = 30%
        param requests = 2000
        param dedup = no | yes
        network latency=10ms loss=$loss
        node bank counter dedup=$dedup
        node shop retrying-client server=bank requests=$requests
        run until shop.answered == $requests limit 24h
        measure executions_per_request = bank.executions / $requests
        when $dedup
          theory executions_per_request = 1
        else
          theory executions_per_request = 1 / (1 - $loss)
        end
        measure attempts_per_request = shop.attempts / $requests
        theory attempts_per_request = 1 / (1 - $loss) ^ 2
        expect executions_per_request == theory within 5%
        expect attempts_per_request == theory within 5%
        """

    private func play(
        _ text: String, _ settings: [String] = [], seed: UInt64 = 7
    ) throws -> DemoResult {
        let script = try Script.parse(text, file: "demo")
        let demo = Demo(name: "demo", lesson: "lesson", script: script)
        let session = Session(programs: ProgramRegistry(Systems.programs), demos: [demo])
        let words = try CommandLine("demo " + settings.joined(separator: " "))?.words ?? []
        return try #require(
            try session.measure(demo, parameters: session.arguments(words, for: demo), seed: seed))
    }

    @Test("naive editors lose λW/(1+λW) of their saves", arguments: [1, 2, 3, 4, 5] as [UInt64])
    func lostUpdates(seed: UInt64) throws {
        let result = try play(Self.lostUpdate, seed: seed)
        #expect(result.allHeld, "\(result.measures)")
    }

    @Test("editors that lock, compare or append lose nothing", arguments: ["lock", "cas", "append"])
    func remedies(mode: String) throws {
        let result = try play(Self.lostUpdate, ["mode=\(mode)", "duration=60s"])
        #expect(result.measure(named: "lost_share")?.value.quantity?.value == 0)
        #expect(result.allHeld)
    }

    @Test("the share holds at other rates and think times")
    func otherRates() throws {
        for (rate, think) in [("5/s", "100ms"), ("40/s", "20ms"), ("10/s", "200ms")] {
            let result = try play(Self.lostUpdate, ["rate=\(rate)", "think=\(think)", "duration=1200s"])
            #expect(result.allHeld, "\(rate) \(think) \(result.measures)")
        }
    }

    @Test("a retried request is executed 1/(1−p) times, and attempted 1/(1−p)² times")
    func atLeastOnce() throws {
        let result = try play(Self.atLeastOnce, ["loss=0.2"])
        #expect(result.allHeld, "\(result.measures)")
    }

    @Test("a bank that remembers executes exactly once")
    func exactlyOnce() throws {
        let result = try play(Self.atLeastOnce, ["dedup=yes"])
        #expect(result.measure(named: "executions_per_request")?.value.quantity?.value == 1)
        #expect(result.allHeld)
    }

    @Test("the same seed gives the same digest, another seed another")
    func digests() throws {
        let first = try play(Self.atLeastOnce, ["requests=100"])
        #expect(try play(Self.atLeastOnce, ["requests=100"]).digest == first.digest)
        #expect(try play(Self.atLeastOnce, ["requests=100"], seed: 8).digest != first.digest)
    }

    @Test("what is measured and claimed at the prompt is told, on the stage of a demo too")
    func typedOnStage() throws {
        let script = try Script.parse("node bank counter\nrun 1s\nmeasure sum = 1 + 1\nexpect sum == 2", file: "demo")
        let demo = Demo(name: "adding", lesson: "lesson", script: script)
        var session = Session(programs: ProgramRegistry(Systems.programs), demos: [demo])
        var told: [String] = []
        for line in ["demo adding", "measure product = 2 * 3", "theory product = 6", "expect product == theory"] {
            if line.hasPrefix("measure") { told = [] }
            let command = try #require(try CommandLine(line))
            try session.perform(
                command,
                RunControl { report in
                    switch report {
                    case .measure(let measure): told.append("\(measure.name): \(measure.value.text)")
                    case .expectation(let expectation): told.append("\(expectation.text): \(expectation.held)")
                    default: break
                    }
                })
        }
        #expect(told == ["product: 6", "product: 6", "product == theory: true"])
    }

    @Test("a parameter that a demo does not have is an error with the nearest one")
    func unknownParameter() throws {
        let failure = #expect(throws: ScenarioError.self) { try play(Self.atLeastOnce, ["dedpu=yes"]) }
        #expect(failure?.description == "-:1:6: demo has no dedpu. Did you mean dedup?")
    }
}
