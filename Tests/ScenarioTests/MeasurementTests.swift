import Systems
import Testing

@testable import Scenario

struct MeasurementTests {
    private let session: Session

    init() throws {
        func demo(_ name: String, _ text: String) throws -> Demo {
            Demo(name: name, lesson: "lesson", script: try Script.parse(text, file: name))
        }
        let count = """
            param loss = 0%
            param requests = 20
            network loss=$loss
            node bank counter
            node shop retrying-client server=bank requests=$requests
            run until idle
            measure attempts = shop.attempts
            measure requests_made = $requests
            theory attempts = $requests
            expect attempts == theory
            expect requests_made > 0
            """
        let race = "param runtime = live | simulation\ncluster new runtime=$runtime\nnode bank counter\nrun until idle"
        session = Session(
            programs: ProgramRegistry(Systems.programs),
            demos: [
                try demo("count", count), try demo("race", race),
                try demo("long", "node bank counter\nrun 600s"),
                try demo("search", "node bank counter\nexplore until bank.executions > 3"),
            ])
    }

    private func list(_ text: String) throws -> MeasurementList {
        try MeasurementList(reading: text, file: "list", in: session)
    }

    private func measurements(_ text: String, runs: Int) throws -> [Measurement] {
        var measured: [Measurement] = []
        let isWhole = try session.measure(try list(text).measured, runs: runs, RunControl()) { measured.append($0) }
        #expect(isWhole)
        return measured
    }

    @Test("a list has a demo and its settings on each line, and remarks behind #")
    func lines() throws {
        let list = try list("# all of them\ncount   # as it is\n\ncount loss=10%  requests=3\n")
        #expect(list.entries.map(\.demo.name) == ["count", "count"])
        #expect(list.entries.map(\.text) == ["", "loss=10%  requests=3"])
    }

    @Test("a line that names no demo, or no setting of it, is an error with its place and the nearest one")
    func errors() throws {
        let unknown = #expect(throws: ScenarioError.self) { try list("count\ncuont") }
        #expect(unknown?.description == "list:2:1: no demo cuont. Did you mean count?")
        let setting = #expect(throws: ScenarioError.self) { try list("count lose=10%") }
        #expect(setting?.description == "list:1:7: count has no lose. Did you mean loss?")
    }

    @Test("what lives in real time is not measured: it says so itself, or is told to")
    func live() throws {
        let list = try list("count\ncount runtime=live\nrace\nrace runtime=simulation\nrace runtime=live")
        #expect(list.measured.map(\.text) == ["", "runtime=simulation"])
        #expect(list.live.map(\.text) == ["runtime=live", "", "runtime=live"])
    }

    @Test(
        "each setting has its own means, theories and claims, and what fails in more than one run of twenty is not good"
    )
    func measuring() throws {
        let measured = try measurements("count\ncount loss=50%", runs: 4)
        #expect(measured.map(\.held) == [4, 0])
        #expect(measured.map(\.isGood) == [true, false])
        let estimate = try #require(measured[0].estimates.first?.estimate)
        #expect(measured[0].estimates.map(\.measure.name) == ["attempts"])
        #expect([estimate.least, estimate.mean.value, estimate.greatest] == [20, 20, 20])
        #expect(measured[1].claims.map(\.text) == ["attempts == theory", "requests_made > 0"])
        #expect(measured[1].claims.map(\.measure) == ["attempts", nil])
        #expect(measured[1].claims.map(\.held) == [0, 4])
    }

    @Test("a demo that is to live says how long it would be, or what it needs virtual time for, before it begins")
    func rehearsal() throws {
        #expect(session.obstacle(to: try #require(session.demo(named: "count")), RunControl()) == nil)
        let long = session.obstacle(to: try #require(session.demo(named: "long")), RunControl())
        #expect(long?.message == "long lives for 10 min, too long to wait for: set it to less, or speed=100x")
        let search = session.obstacle(to: try #require(session.demo(named: "search")), RunControl())
        #expect(
            search?.message == "search needs virtual time for its explore: what happens in a live cluster happens once")
    }

    @Test("a demo is told to live at the prompt")
    func prompt() throws {
        var session = session
        var told: [String] = []
        let line = try #require(try CommandLine("demo count runtime=live speed=1000x"))
        try session.perform(line, RunControl { told += $0.plainText })
        #expect(session.stage.isLive)
        #expect(session.results["count"]?.runtime == .live(speed: 1000))
        let wrong = #expect(throws: ScenarioError.self) {
            try session.perform(try #require(try CommandLine("demo count runtime=alive")), RunControl())
        }
        #expect(wrong?.message == "a runtime is simulation or live")
    }
}
