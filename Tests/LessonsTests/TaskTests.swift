import Cluster
import Lessons
import Quiz
import Scenario
import Testing

/// Tasks, on a cluster of one program that can only be set.
@Suite("A task")
struct TaskTests {
    /// Does nothing but be there, with a setting to look at.
    struct Lamp: Program {
        static let name = "lamp"
        static let summary = "is on or off"
        static let messages: [MessageHelp] = []

        var level: Int64

        init(options: inout Options) throws {
            level = try options.count("level", default: 0, "how bright it is")
        }

        mutating func start(in context: inout Context) {}
        mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {}
        var observations: [Observation] { [Observation("level", .int(level))] }
    }

    private let programs = ProgramRegistry([Lamp.self])

    private func task(allowed: [String] = ["set"]) throws -> ClusterTask {
        let place = SourceLocation(file: "lesson.md", line: 1, column: 1)
        return ClusterTask(
            setup: try TaskScript("node a,b lamp", at: place), trial: try TaskScript("run 1s", at: place),
            goals: [try Expression("a.level == 3"), try Expression("b.level == 0")], allowed: allowed,
            fixed: ["b"], solution: try TaskScript("set a level=3", at: place))
    }

    private func line(_ text: String) throws -> CommandLine { try #require(try CommandLine(text)) }

    private func work(_ commands: String...) throws -> (work: TaskWork, session: Session) {
        var session = Session(programs: programs)
        var work = TaskWork(id: "light", task: try task())
        _ = try work.begin(in: &session, RunControl())
        for command in commands { try work.perform(try line(command), in: &session, RunControl()) }
        return (work, session)
    }

    @Test("is met by any commands that come to the goals, at each of three seeds")
    func met() throws {
        let trial = TaskTrial(programs: programs)
        #expect(
            trial.run(try task(), commands: ["set a level=1", "set a level=3"])?.goals == [
                .init(text: "a.level == 3", values: ["3", "3", "3"], isMet: true),
                .init(text: "b.level == 0", values: ["0", "0", "0"], isMet: true),
            ])
        #expect(trial.run(try task(), commands: [])?.isMet == false)
    }

    @Test("says what is compared with a share as a share")
    func shares() throws {
        let place = SourceLocation(file: "lesson.md", line: 1, column: 1)
        let task = ClusterTask(
            setup: try TaskScript("node a lamp", at: place), trial: try TaskScript("run 1s", at: place),
            goals: [try Expression("a.level / 4 >= 75%"), try Expression("a.level / 4 > 0.5")], allowed: ["set"],
            fixed: [], solution: try TaskScript("set a level=3", at: place))
        let result = TaskTrial(programs: programs).run(task, commands: ["set a level=3"], seeds: [1])
        #expect(result?.goals.map(\.values) == [["75%"], ["0.750"]])
    }

    @Test("cannot be done by commands that it does not allow, whoever says that they were given")
    func refused() throws {
        let result = TaskTrial(programs: programs).run(try task(), commands: ["node a lamp level=3"])
        #expect(
            result?.goals.map(\.values.first) == [
                "not allowed in this task; these change it: set", "not allowed in this task; these change it: set",
            ])
        let fixed = TaskTrial(programs: programs).run(try task(), commands: ["set b level=3"])
        #expect(fixed?.goals.map(\.values.first) == ["b is fixed in this task", "b is fixed in this task"])
    }

    @Test("leaves nothing behind of what is refused")
    func nothingHappens() throws {
        var (work, session) = try work("set a level=2")
        var told: [Report] = []
        #expect(throws: ScenarioError.self) {
            try work.perform(try line("set a,b level=3"), in: &session, RunControl { told.append($0) })
        }
        #expect(told.isEmpty)
        #expect(try session.outcome(of: try Expression("a.level == 2")).holds)
        #expect(work.answer(in: session) == ["set a level=2"])
    }

    @Test("is answered by the commands in force: what was taken back or only looked does not count")
    func inForce() throws {
        var (work, session) = try work("set a level=1", "run 1s", "nodes", "set a level=2", "back", "set a level=3")
        #expect(work.answer(in: session) == ["set a level=1", "set a level=3"])
        #expect(work.log == ["set a level=1", "run 1.0s", "set a level=2", "back", "set a level=3"])
        try work.perform(try line("reset"), in: &session, RunControl())
        #expect(work.answer(in: session) == [])
        #expect(work.log == [])
    }

    @Test("cannot be taken back beyond its beginning")
    func beginning() throws {
        var (work, session) = try work("set a level=1", "back")
        #expect(throws: ScenarioError.self) {
            try work.perform(try line("back"), in: &session, RunControl())
        }
        #expect(work.answer(in: session) == [])
        try work.perform(try line("set a level=3"), in: &session, RunControl())
        #expect(work.answer(in: session) == ["set a level=3"])
    }

    @Test("is answered by everything in its order where time is allowed to be a part of it")
    func timed() throws {
        var session = Session(programs: programs)
        var work = TaskWork(id: "light", task: try task(allowed: ["set", "run"]))
        _ = try work.begin(in: &session, RunControl())
        for command in ["run 1s", "set a level=3"] {
            try work.perform(try line(command), in: &session, RunControl())
        }
        #expect(work.answer(in: session) == ["run 1.0s", "set a level=3"])
    }

    @Test("keeps the student's own cluster as the mark mine")
    func mine() throws {
        var session = Session(programs: programs)
        try session.perform(try line("node own lamp"), RunControl())
        var work = TaskWork(id: "light", task: try task())
        #expect(try work.begin(in: &session, RunControl()) == true)
        #expect(throws: ScenarioError.self) {
            try work.perform(try line("return mine"), in: &session, RunControl())
        }
        try session.perform(try line("return mine"), RunControl())
        #expect(session.stage.simulation.node(named: "own") != nil)
    }

    @Test("whose run does not come to a goal says why")
    func failing() throws {
        let place = SourceLocation(file: "lesson.md", line: 1, column: 1)
        let task = ClusterTask(
            setup: try TaskScript("node a lamp", at: place),
            trial: try TaskScript("measure m = 1 / a.level", at: place),
            goals: [try Expression("m > 0")], allowed: ["set"], fixed: [],
            solution: try TaskScript("set a level=1", at: place))
        let result = TaskTrial(programs: programs).run(task, commands: [], seeds: [1])
        #expect(
            result?.goals == [.init(text: "m > 0", values: ["division by zero: “a.level” is 0 here"], isMet: false)])
    }
}
