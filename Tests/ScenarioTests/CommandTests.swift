import Cluster
import Systems
import Testing

@testable import Scenario

/// What a student sees: each command with what it says.
struct CommandTests {
    /// Performs commands one after the other, and returns what the last one told.
    private func told(_ lines: String...) throws -> [String] { try told(lines: lines) }

    private func told(lines: [String]) throws -> [String] {
        var session = Session(programs: ProgramRegistry(Systems.programs))
        var told: [String] = []
        for line in lines {
            told = []
            let command = try #require(try CommandLine(line))
            try session.perform(command, RunControl { told += $0.plainText })
        }
        return told
    }

    private let server = "node server file-server"
    private let ann = "node ann editor file=notes server=server rate=every(20ms) think=5ms"

    @Test("a message is held, seen, and released")
    func hold() throws {
        let lines = [server, ann, "hold ann server", "run 25ms"]
        #expect(
            try told(lines[0], lines[1], lines[2]) == [
                "0 ms  messages from ann to server are kept back | release ann server"
            ])
        #expect(
            try told(lines[0], lines[1], lines[2], lines[3], "messages").dropFirst() == [
                "m1 | ann | server | read 1 | 20 ms | held"
            ])
        #expect(
            try told(lines[0], lines[1], lines[2], lines[3], "release ann server") == [
                "25 ms  nothing from ann to server is held any more; 1 message arrives now | undo: back"
            ])
    }

    @Test("back takes back all that one command did, and forward does it again")
    func backIsOneCommand() throws {
        let crashed = ["node a,b,c counter", "run 1ms", "crash a,b", "back"]
        #expect(
            try told(crashed[0], crashed[1], crashed[2], crashed[3]) == ["1 ms  before crash a b | forward returns"])
        #expect(throws: ScenarioError.self) { try told(crashed[0], crashed[1], crashed[2], crashed[3], "restart all") }
    }

    @Test("inspect tells how a node is set, and what its host can do")
    func inspectSettings() throws {
        let lines = [
            "host laptop cores=2 speed=4 up=1MB/s", "node server counter",
            "node ann offloader server=server data=500KB on=laptop", "inspect ann",
        ]
        #expect(
            try told(lines: lines).prefix(4) == [
                "program | offloader",
                "settings | server=server place=local work=1 s data=500 KB result=0 B rate=every(1ms) count=1",
                "state | up", "host | laptop, 2 cores, speed 4, up 1 MB/s",
            ])
    }

    @Test("programs lists the words that a setting takes")
    func programsWords() throws {
        #expect(
            try told("programs writer").contains("stamp= | where a stamp comes from: clock, counter [clock]"))
    }

    @Test("a list of nodes that was set is set to none again")
    func noNodes() throws {
        let lines = ["node a service", "node page service optional=a", "set page optional=none", "inspect page"]
        #expect(try told(lines: lines)[1].contains("optional=none"))
    }

    @Test("what is measured beside a share is shown as one")
    func shares() throws {
        let lines = ["node bank counter", "run 1s", "measure lost = 1 / 4"]
        #expect(try told(lines: lines) == ["lost | 0.250 | "])
        #expect(try told(lines: lines + ["theory lost = 30%"]) == ["lost | 25% | 30%"])
    }

    @Test("branches tells of nodes that are not there at present")
    func branchOfLaterNodes() throws {
        let lines = ["node a counter", "run 1ms", "crash a", "back", "back", "branches"]
        #expect(
            try told(lines: lines).dropFirst() == [
                "1 (here) | the beginning | 1 ms | 1 | node a, crash a",
                "go back and do something else to begin another",
            ])
    }

    @Test("the trace names the fault that destroyed a message")
    func cause() throws {
        let lines = [server, ann, "run 20ms", "crash server", "run 2ms", "trace kinds=dropped,fault"]
        #expect(
            try told(lines: lines) == [
                "time | event | what", "20 ms | 4 | server crashes",
                "21 ms | m1.dropped | m1 read 1 from ann to server is gone: receiver down (4)",
            ])
    }

    @Test("a host fails in one go, and back puts it up again")
    func hostFailure() throws {
        let lines = ["host m", "node a,b counter on=m", "node c counter", "run 1ms", "crash host=m"]
        #expect(try told(lines: lines) == ["1 ms  a, b are down. Memory gone, storage kept. | undo: back"])
        #expect(
            try told(lines: lines + ["trace kinds=fault"]).dropFirst() == [
                "1 ms | 3 | host m fails, with all its nodes", "1 ms | 4 | a crashes", "1 ms | 5 | b crashes",
            ])
        #expect(try told(lines: lines + ["back"]) == ["1 ms  before crash host=m | forward returns"])
        #expect(try told(lines: lines + ["restart host=m", "run 1ms"]) == ["2 ms  nothing is left to happen"])
    }

    @Test("two hosts or nodes of one name are an error, in one command too")
    func twice() {
        #expect(throws: ScenarioError.self) { try told("host a,a") }
        #expect(throws: ScenarioError.self) { try told("node a,b,a counter") }
    }

    @Test("returning to a mark keeps what came after it, and every branch")
    func returning() throws {
        let lines = [server, ann, "run 100ms", "mark here", "crash server", "run 100ms"]
        func after(_ more: String...) throws -> [String] {
            try told(lines: lines + more)
        }
        #expect(try after("return here") == ["100 ms  at here | forward returns"])
        #expect(try after("return here", "forward") == ["200 ms  10 events forward"])
        #expect(try after("return here", "forward 2") == ["120 ms  2 events forward | forward returns"])
        #expect(try after("return here", "forward 120ms") == ["120 ms  2 events forward | forward returns"])
        #expect(try after("return here", "pause ann", "branches").count == 4)
        #expect(try after("return here", "pause ann", "return here", "forward").last?.contains("ran") == false)
        #expect(try after("return here", "pause ann", "return here", "branches").count == 4)
    }

    @Test("a message is dropped by hand, and gone")
    func drop() throws {
        #expect(
            try told(server, ann, "run 20ms", "drop m1") == ["20 ms  m1 read 1 from ann to server is gone | undo: back"]
        )
        #expect(try told(server, ann, "run 20ms", "drop m1", "messages").last == "nothing is on its way")
    }

    @Test("a message that is not on its way is an error that lists those that are")
    func noMessage() throws {
        let error = #expect(throws: ScenarioError.self) { try told(server, ann, "run 20ms", "deliver m9") }
        #expect(error?.message == "m9 is not on its way; there are m1")
    }

    @Test("pause and resume say what waits")
    func pause() throws {
        #expect(
            try told(server, "pause server") == ["0 ms  server stands still; what arrives waits | resume server"])
        #expect(
            try told(server, ann, "pause server", "run 50ms", "resume server") == [
                "50 ms  server goes on; 3 things waited | undo: back"
            ])
    }

    @Test("drift is said in millionths")
    func drift() throws {
        #expect(
            try told(server, "drift server 200ppm") == [
                "0 ms  the clock of server runs 200 millionths too fast | undo: back"
            ])
        let error = #expect(throws: ScenarioError.self) { try told(server, "drift server 2s") }
        #expect(error?.message == "a share from -50% to 50%, such as 200ppm, is wanted here")
    }

    @Test(
        "a time without a unit, one that is too long and something else are told apart",
        arguments: [
            ("run 5", "a time, such as 10s, is wanted here, and 5 has no unit"),
            ("run 99999999999h", "a time has at most 292 years"),
            ("run 30%", "a time, such as 10s, is wanted here, and 30% has no unit"),
            ("run 5/s", "a time, such as 10s, is wanted here, and this is a rate"),
            ("skew server 99999999999h", "a time has at most 292 years"),
            (
                "network latency=5",
                "a time or a distribution, such as exponential(10ms), is wanted here, and 5 has no unit"
            ),
        ])
    func times(line: String, message: String) throws {
        let error = #expect(throws: ScenarioError.self) { try told(server, line) }
        #expect(error?.message == message)
    }

    @Test("churn says which share of the time a node is up")
    func churn() throws {
        #expect(
            try told(server, "churn server up=exponential(90s) down=exponential(10s)") == [
                "0 ms  server: up for exponential(90s), down for exponential(10s); each is up 90% of the time"
                    + " | churn server off"
            ])
        let error = #expect(throws: ScenarioError.self) { try told(server, "churn server up=90s") }
        #expect(error?.message == "churn needs down=, such as down=exponential(90s) here")
    }

    @Test("a watched value is told with each change")
    func watch() throws {
        #expect(
            try told(server, "network latency=5ms", ann, "watch server.version", "run 60ms") == [
                "40 ms  server.version = 1, was 0", "60 ms  server.version = 2, was 1", "60 ms  ran",
            ])
    }

    @Test("of a value that changes often the first changes are told, and at the end what became of it")
    func watchManyChanges() throws {
        let told = try told(server, ann, "watch server.version", "run 1s")
        #expect(told.count == 12)
        #expect(told[9] == "208 ms  server.version = 10, was 9")
        #expect(told[10] == "1 s  server.version = 49, 49 changes")
        #expect(told[11] == "1 s  ran")
    }

    @Test("branches are listed, compared, and returned to")
    func branches() throws {
        let setUp = [server, ann, "run 1s", "crash server", "run 1s", "back", "pause server", "run 500ms"]
        func told(_ line: String) throws -> [String] {
            var session = Session(programs: ProgramRegistry(Systems.programs))
            var told: [String] = []
            for line in setUp + [line] {
                told = []
                try session.perform(try #require(try CommandLine(line)), RunControl { told += $0.plainText })
            }
            return told
        }
        #expect(
            try told("branches") == [
                "branch | from | until | events | what was done",
                "1 | the beginning | 2 s | 397 | node server, node ann, crash server",
                "2 (here) | 1 at 1 s | 1.5 s | 347 | pause server",
                "return NUMBER goes there, branches A B compares",
            ])
        #expect(try told("branches 1 2").contains("server | state | down | paused"))
        #expect(try told("return 1") == ["2 s  at the end of branch 1 | branches"])
    }

    @Test("what was sent over a link is counted, in messages and in bytes")
    func traffic() throws {
        let setUp = [server, ann, "run 1s"]
        func value(_ expression: String) throws -> [String] {
            try told(setUp[0], setUp[1], setUp[2], "watch \(expression)")
        }
        #expect(try value("messages(ann, server)") == ["1 s  messages(ann, server) = 99"])
        #expect(try value("messages(server, ann)") == ["1 s  messages(server, ann) = 98"])
        #expect(try value("messages(all)") == ["1 s  messages(all) = 197"])
        #expect(try value("bytes(ann, server) / messages(ann, server)").count == 1)
    }

    @Test("a crash and the restart after it can be planned, whatever the node does now")
    func plans() throws {
        #expect(
            try told(server, "at 1s crash server", "at 2s restart server", "run 5s", "trace server kinds=fault")
                .dropFirst() == ["1 s | 1 | server crashes", "2 s | 2 | server restarts"])
        #expect(
            try told(server, "at 1s pause server", "at 2s resume server", "run 1500ms", "nodes")
                .contains("server | file-server | paused | 0 | lines 0, version 0, waiting 0"))
    }

    @Test("a topology says how many links it has")
    func topology() throws {
        #expect(
            try told("node n1..n8 counter", "topology n1..n8 ring") == ["0 ms  n1..n8: ring, 8 links | undo: back"])
        let error = #expect(throws: ScenarioError.self) { try told("node n1..n8 counter", "topology n* rnig") }
        #expect(error?.suggestion == "ring")
    }
}

extension Report {
    /// Lines, and rows of tables with bars between the cells.
    var plainText: [String] {
        switch self {
        case .line(let line):
            let time = line.time.map { "\($0.text)  " } ?? ""
            return [time + line.text + (line.hint.map { " | \($0)" } ?? "")]
        case .table(let table):
            let rows = [table.columns.map(\.title)] + table.rows
            return rows.map { $0.joined(separator: " | ") } + (table.remark.map { [$0] } ?? [])
        case .facts(let facts):
            return facts.sections.flatMap(\.facts).map { "\($0.name) | \($0.value)" }
        case .measure(let measure):
            return ["\(measure.name) | \(measure.value.text) | \(measure.theory?.value.text ?? "")"]
        case .watched(let watched):
            let what = watched.isSummary ? ", \(watched.changes) changes" : watched.before.map { ", was \($0)" } ?? ""
            return ["\(watched.time.text)  \(watched.name) = \(watched.value)\(what)"]
        default:
            return []
        }
    }
}
