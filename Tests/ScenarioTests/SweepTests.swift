import Cluster
import Systems
import Testing

@testable import Scenario

@Suite("Sweeps and comparisons")
struct SweepTests {
    /// Editors in lock step, whose attempts no seed changes, and a share that is all chance.
    private static let contention = """
        param editors = 8        # how many begin
        param mode = cas | naive
        node server file-server
        node e1..e${editors} editor server=server mode=$mode think=0ms count=1 rate=every(10ms)
        run until idle
        measure attempts = sum(e*.attempts)  # saves attempted
        theory attempts = $editors * ($editors + 1) / 2  # k(k+1)/2
        measure lines = server.lines
        expect lines == $editors
        """

    private static let chance = """
        param loss = 30%
        param requests = 100
        param dedup = no | yes
        network latency=10ms loss=$loss
        node bank counter dedup=$dedup
        node shop retrying-client server=bank requests=$requests
        run until idle
        measure executions = bank.executions / $requests
        theory executions = if($dedup, 1, 1 / (1 - $loss))
        measure attempts = shop.attempts / $requests
        """

    private static let failing = """
        param requests = 5
        node bank counter
        node shop retrying-client server=bank requests=$requests
        run until idle
        measure share = 1 / ($requests - 3)
        """

    private static func session() throws -> Session {
        let demos = try [("contention", contention), ("chance", chance), ("failing", failing)].map { name, text in
            Demo(name: name, lesson: "test", script: try Script.parse(text, file: name))
        }
        return Session(programs: ProgramRegistry(Systems.programs), demos: demos)
    }

    /// The session after some commands, and what they told.
    private func perform(_ commands: String..., interrupt: Interrupt? = nil) throws -> (Session, told: [String]) {
        var session = try Self.session()
        var told: [String] = []
        for command in commands {
            let control = RunControl(interrupt: interrupt) { report in
                switch report {
                case .line(let line): told.append(line.text)
                case .sweep: told.append("table")
                case .plot(_, let measures): told.append("plot \(measures.joined(separator: ","))")
                case .measure(let measure): told.append("\(measure.name) \(measure.value.text)")
                default: break
                }
            }
            let line = try #require(try CommandLine(command))
            try session.perform(line, control)
        }
        return (session, told)
    }

    private func sweeping(_ command: String) throws -> Sweep {
        try #require(try perform(command).0.sweep)
    }

    private func error(_ commands: String...) -> String {
        do {
            var session = try Self.session()
            for command in commands {
                guard let line = try CommandLine(command) else { continue }
                try session.perform(line, RunControl())
            }
            return "no error"
        } catch {
            return "\(error)"
        }
    }

    @Test("each point has its mean, its interval and its theory, in the order of the values")
    func points() throws {
        let sweep = try sweeping("sweep contention editors=1..4 runs=3 measure attempts,lines")
        #expect(sweep.points.map(\.label) == ["1", "2", "3", "4"])
        #expect(sweep.points.map { $0.estimates[0]?.mean.value } == [1, 3, 6, 10])
        #expect(sweep.points.map { $0.estimates[0]?.halfWidth?.value } == [0, 0, 0, 0])
        #expect(sweep.points.map { $0.estimates[0]?.theory?.value.value } == [1, 3, 6, 10])
        #expect(sweep.points.map { $0.estimates[1]?.mean.value } == [1, 2, 3, 4])
        #expect(sweep.measures.map(\.label) == ["saves attempted", "lines"])
        #expect(sweep.axis == .parameter(name: "editors", help: "how many begin"))
        #expect(sweep.settings.map { "\($0.name)=\($0.value.text)" } == ["mode=cas"])
        #expect(sweep.seed == 7)
        #expect(sweep.lastSeed == 9)
        #expect(sweep.isComplete)
    }

    @Test("the same bits come out on any number of cores", arguments: [2, 3, 7])
    func cores(_ cores: Int) throws {
        let session = try Self.session()
        let line = try #require(try CommandLine("sweep chance loss=10%..50% +10% runs=9 measure executions,attempts"))
        let plan = try session.sweepPlan(line)
        let alone = try session.sweep(plan, RunControl(), cores: 1)
        let together = try session.sweep(plan, RunControl(), cores: cores)
        #expect(together == alone)
        #expect(alone.points.allSatisfy { $0.estimates.allSatisfy { $0?.halfWidth?.value ?? 0 > 0 } })
    }

    @Test("a run of a sweep measures what the demo measures by itself under the same seed")
    func sameAsDemo() throws {
        let sweep = try sweeping("sweep chance loss=20%,40% runs=2 seed=11 measure executions")
        for (point, loss) in zip(sweep.points, [0.2, 0.4]) {
            for (number, sample) in (point.estimates[0]?.samples ?? []).enumerated() {
                let session = try Self.session()
                let demo = try #require(session.demo(named: "chance"))
                let share = Datum.quantity(Quantity.number(loss).asShare())
                let result = try session.measure(demo, parameters: [("loss", share)], seed: UInt64(11 + number))
                #expect(result?.measure(named: "executions")?.value.quantity == sample)
            }
        }
    }

    @Test("theory lies in the interval at most points", arguments: [1, 2, 3] as [UInt64])
    func theory(seed: UInt64) throws {
        let sweep = try sweeping("sweep chance loss=10%..50% +10% requests=500 runs=10 seed=\(seed * 100)")
        #expect(sweep.measures.map(\.name) == ["executions"])
        let agreeing = sweep.points.count { $0.estimates[0]?.agrees == true }
        #expect(agreeing >= 4, "seed \(seed * 100): \(sweep.points.map { $0.estimates[0]?.mean.text ?? "" })")
    }

    @Test(
        "ranges and lists",
        arguments: [
            ("editors=1..4", "1 2 3 4"), ("editors=1..16 x2", "1 2 4 8 16"), ("editors=1..10 x3", "1 3 9"),
            ("editors=2..9 +3", "2 5 8"), ("editors=4,1,2", "4 1 2"), ("mode=cas,naive", "cas naive"),
        ])
    func values(written: String, values: String) throws {
        let sweep = try sweeping("sweep contention \(written) runs=1")
        #expect(sweep.points.map(\.label).joined(separator: " ") == values)
    }

    @Test("a range with units goes through the very numbers that could be written")
    func exactValues() throws {
        let sweep = try sweeping("sweep chance loss=1%..10% +1% requests=5 runs=1")
        let read = try (1...10).map { try Quantity.read("\($0)%").value }
        #expect(sweep.points.map { $0.value?.quantity?.value } == read)
        #expect(sweep.points.map(\.label) == (1...10).map { "\($0)%" })
    }

    @Test("doubling values lie on an axis of factors, others do not")
    func geometric() throws {
        #expect(try sweeping("sweep contention editors=1..8 x2 runs=1").isGeometric)
        #expect(try sweeping("sweep contention editors=8,2,4 runs=1").isGeometric)
        #expect(try !sweeping("sweep contention editors=1..4 runs=1").isGeometric)
        #expect(try !sweeping("sweep contention editors=2,4 runs=1").isGeometric)
        #expect(try !sweeping("sweep contention mode=cas,naive runs=1").isGeometric)
    }

    @Test(
        "what is wrong is pointed at, before anything runs",
        arguments: [
            ("sweep contention", "-:1:1: nothing varies: write P=1..16, P=1..16 x2 or P=a,b,c"),
            ("sweep contntion editors=1..4", "-:1:7: no demo contntion. Did you mean contention?"),
            ("sweep contention editor=1..4", "-:1:18: contention has no editor. Did you mean editors?"),
            ("sweep contention editors=1s..4s +1s", "-:1:26: editors is a number, such as 8"),
            ("sweep contention mode=cas,naiv", "-:1:27: mode is one of cas, naive. Did you mean naive?"),
            ("sweep contention editors=1,x", "-:1:28: editors is a number, such as 8"),
            ("sweep contention editors=4..1", "-:1:26: a range goes up: write it 1..4"),
            ("sweep contention editors=1..4s", "-:1:26: a range goes from a number to another"),
            ("sweep contention editors=1,2,1", "-:1:30: 1 is among the values already"),
            ("sweep contention editors=1,2..4", "-:1:28: values are a range or a list, not both"),
            ("sweep contention editors=1..9 x1", "-:1:31: a factor above 1 is wanted here, such as x2"),
            ("sweep contention editors=0..9 x2", "-:1:26: what is multiplied begins above 0"),
            ("sweep contention editors=1..9 +1s", "-:1:31: a step is a number above 0, such as +1"),
            ("sweep contention editors=1,2 x2", "-:1:30: a list has its values; nothing follows"),
            ("sweep contention editors=4 x2", "-:1:28: “x2” follows a range, such as 1..16"),
            ("sweep contention editors=1..4 editors=3", "-:1:31: editors= is given twice"),
            ("sweep contention editors=1..5000", "-:1:26: this range has more than 1000 values"),
            (
                "sweep contention editors=1,2 mode=cas,naive",
                "-:1:30: one parameter varies in a sweep, and editors does already"
            ),
            (
                "sweep chance loss=10%..50%",
                "-:1:19: how does this range go on? 10%..50% x2 doubles, 10%..50% +10% adds"
            ),
            (
                "sweep contention editors=1..4 measure attempt",
                "-:1:39: contention measures no attempt; there are attempts, lines. Did you mean attempts?"
            ),
            ("sweep contention editors=1..4 measure", "-:1:38: sweep needs the name of a measure here"),
            (
                "sweep contention editors=1..4 attempts",
                "-:1:31: sweep does not expect “attempts” here: what to measure stands after measure"
            ),
            ("sweep contention editors=1..4 runs=0", "-:1:36: a whole number from 1, such as 20, is wanted here"),
            ("sweep contention editors=1..1000 runs=1000", "-:1:1: 1000000 runs are too many; 100000 are the limit"),
            ("sweep editors=1..4", "-:1:1: which demo? lessons have them: sweep NAME"),
            ("compare contention", "-:1:19: compare needs a second demo here"),
            ("compare contention contention", "-:1:20: contention is compared with itself"),
            ("compare contention contention editors=1..4", "-:1:39: compare takes single values; sweep takes many"),
            ("compare contention contention mode=naiv", "-:1:36: mode is one of cas, naive. Did you mean naive?"),
        ])
    func errors(command: String, message: String) {
        #expect(error(command) == message)
    }

    @Test("what fails in a run is told with its point and its seed, the first in their order")
    func failures() {
        #expect(
            error("sweep failing requests=1..6 runs=3 measure share")
                == "failing:5:17: at requests=3, seed 7: division by zero: “($requests - 3)” is 0 here")
    }

    @Test("a failed sweep leaves the one before it")
    func keptAfterFailure() throws {
        var (session, _) = try perform("sweep contention editors=1,2 runs=1")
        let line = try #require(try CommandLine("sweep failing requests=3,4 runs=1 measure share"))
        #expect(throws: ScenarioError.self) { try session.perform(line, RunControl()) }
        #expect(session.sweep?.demos == ["contention"])
    }

    @Test("demos are compared under the same seeds, and the difference is taken seed by seed")
    func comparison() throws {
        let sweep = try sweeping("compare requests=100 chance chance dedup=yes runs=5 measure executions,attempts")
        #expect(sweep.axis == .variants)
        #expect(sweep.points.map(\.label) == ["chance", "dedup=yes"])
        let (first, second) = (try #require(sweep.points[0].estimates[1]), try #require(sweep.points[1].estimates[1]))
        // What the bank remembers changes nothing about what gets lost.
        #expect(second.difference(from: first)?.mean.value == 0)
        #expect(second.difference(from: first)?.halfWidth?.value == 0)
        #expect(sweep.points[1].estimates[0]?.mean.value == 1)
        #expect(try #require(sweep.points[0].estimates[0]?.mean.value) > 1.2)
    }

    @Test("what is set for one demo goes before what is set for all")
    func commonSettings() throws {
        let sweep = try sweeping("compare editors=2 contention contention editors=4 runs=1 measure lines")
        #expect(sweep.points.map { $0.estimates[0]?.mean.value } == [2, 4])
    }

    @Test("different demos are compared by what both measure")
    func differentDemos() throws {
        let sweep = try sweeping("compare contention chance requests=20 runs=2")
        #expect(sweep.points.map(\.label) == ["contention", "chance requests=20"])
        #expect(sweep.measures.map(\.name) == ["attempts"])
        #expect(error("compare contention failing") == "-:1:1: these demos measure nothing alike")
    }

    @Test("what a demo expected in vain is counted")
    func disappointments() throws {
        let sweep = try sweeping("sweep contention mode=cas,naive runs=3 measure lines")
        #expect(sweep.points[0].disappointments.isEmpty)
        #expect(sweep.disappointments.map(\.expectation) == ["lines == $editors"])
        #expect(sweep.disappointments.map(\.runs) == [3])
    }

    @Test("two lines cross where the straight lines between the points do")
    func crossing() throws {
        let swept = "sweep contention editors=1..8 x2 runs=1 measure attempts,lines"
        #expect(try perform(swept, "measure x = crossing(attempts, lines)").told.last == "x 1")
        // 10 at 4 editors and 36 at 8: 23 lies half way.
        #expect(try perform(swept, "measure x = crossing(attempts, 23)").told.last == "x 6")
        #expect(try perform(swept, "measure x = crossing(attempts / $editors, 2.5)").told.last == "x 4")
        #expect(error(swept, "expect crossing(attempts, 99) == 1").hasSuffix("do not cross between 1 and 8"))
        #expect(error(swept, "expect crossing(attempts, 5s) == 1").hasSuffix("a number and a time never cross"))
        #expect(error(swept, "expect crossing(attemps, 5) == 1").hasSuffix("Did you mean attempts?"))
        #expect(
            error("sweep contention mode=cas,naive runs=1", "expect crossing(attempts, 5) == 1")
                .hasSuffix("lines cross along numbers, and this sweep has none"))
    }

    @Test("table and plot show the latest again; what is measured since comes before it in the table")
    func shownAgain() throws {
        let swept = "sweep contention editors=1..2 runs=1 measure attempts,lines"
        let told = try perform(swept, "table", "plot", "plot lines", "measure one = 1", "table", "plot").told
        #expect(
            told == [
                "table", "plot draws it", "table", "plot attempts,lines", "plot lines", "one 1", "one 1",
                "plot attempts,lines",
            ])
        #expect(
            error(swept, "plot line")
                == "-:1:6: the latest sweep has no line; it has attempts, lines. Did you mean lines?")
        #expect(try perform("plot").told == ["nothing is swept yet: sweep DEMO P=1..16"])
    }

    @Test("a sweep leaves the cluster on the stage alone")
    func stageUntouched() throws {
        let (session, _) = try perform("node bank counter", "run 5s", "sweep contention editors=1..2 runs=1")
        #expect(session.stage.simulation.nodeIDs.count == 1)
        #expect(session.stage.simulation.now == .zero + .seconds(5))
    }

    @Test("what is stopped keeps the points that are complete, and says that it was stopped")
    func stopped() throws {
        let interrupt = Interrupt()
        var session = try Self.session()
        var done: [String] = []
        var control = RunControl(interrupt: interrupt)
        control.progress = { progress in
            done.append("\(progress.done) of \(progress.total ?? 0) at \(progress.place)")
            if progress.done == 5 { interrupt.raise() }
        }
        let line = try #require(try CommandLine("sweep contention editors=1..100 runs=2"))
        try session.perform(line, control)
        let sweep = try #require(session.sweep)
        #expect(done.prefix(3) == ["0 of 200 at ", "1 of 200 at editors=1", "2 of 200 at editors=1"])
        #expect(!sweep.isComplete)
        #expect(sweep.pointsPlanned == 100)
        #expect((2...20).contains(sweep.points.count), "\(sweep.points.count)")
        #expect(sweep.points.prefix(2).map { $0.estimates[0]?.mean.value } == [1, 3])
    }

    @Test("stopped within the first point, it keeps the runs that there are")
    func stoppedEarly() throws {
        let interrupt = Interrupt()
        var session = try Self.session()
        var control = RunControl(interrupt: interrupt)
        control.progress = { if $0.done == 5 { interrupt.raise() } }
        try session.perform(try #require(try CommandLine("sweep contention editors=3..4 runs=100")), control)
        let sweep = try #require(session.sweep)
        #expect(!sweep.isComplete)
        #expect(sweep.points.map(\.label) == ["3"])
        #expect((5...20).contains(sweep.runs), "\(sweep.runs)")
        #expect(sweep.runsPlanned == 100)
        #expect(sweep.lastSeed == sweep.seed + UInt64(sweep.runs - 1))
        #expect(sweep.points[0].estimates[0]?.mean.value == 6)
    }

    @Test("stopped before the first run, a sweep keeps nothing")
    func stoppedAtOnce() throws {
        let interrupt = Interrupt()
        interrupt.raise()
        let (session, told) = try perform("sweep contention editors=1..4", interrupt: interrupt)
        #expect(session.sweep == nil)
        #expect(told == ["stopped before the first run was over; nothing is kept"])
    }

    @Test("a demo can sweep another one, but neither itself nor play a demo")
    func inDemos() throws {
        func play(_ text: String) throws -> DemoResult? {
            var session = try Self.session()
            let demo = Demo(name: "outer", lesson: "test", script: try Script.parse(text, file: "outer"))
            session.demos.append(demo)
            return try session.measure(demo)
        }
        let result = try play(
            "sweep contention editors=1..8 runs=1 measure attempts\nmeasure half = crossing(attempts, 18)")
        #expect(result?.measure(named: "half")?.value == .quantity(.number(5.5)))
        let itself = #expect(throws: ScenarioError.self) {
            try play("param n = 1\nsweep outer n=1,2 runs=1\nmeasure x = 1")
        }
        #expect(itself?.description == "outer:2:1: at n=1, seed 7: a sweep cannot be part of what is swept")
        let played = #expect(throws: ScenarioError.self) { try play("demo outer") }
        #expect(played?.description == "outer:1:1: a demo cannot play a demo")
    }

    @Test("a demo's own parameter called runs is the demo's")
    func ownRuns() throws {
        var session = try Self.session()
        let text = "param runs = 3\nparam n = 1\nrepeat $runs\nmeasure x = $n\nend\nmeasure y = count(x)"
        session.demos.append(Demo(name: "repeated", lesson: "test", script: try Script.parse(text, file: "repeated")))
        let line = try #require(try CommandLine("sweep repeated runs=1..3 measure y"))
        try session.perform(line, RunControl())
        #expect(session.sweep?.points.map { $0.estimates[0]?.mean.value } == [1, 2, 3])
        #expect(session.sweep?.runs == 10)
    }
}
