import Cluster
import Systems
import Testing

@testable import Scenario

/// What a student sees of a live cluster.
struct LiveTests {
    /// Performs commands one after the other, and returns what the last one told.
    private func told(_ lines: String...) throws -> [String] {
        var session = Session(programs: ProgramRegistry(Systems.programs))
        var told: [String] = []
        for line in lines {
            told = []
            let command = try #require(try CommandLine(line))
            try session.perform(command, RunControl { told += $0.plainText })
        }
        return told
    }

    private let new = "cluster new runtime=live speed=20x"

    @Test("a live cluster says what it is")
    func said() throws {
        #expect(
            try told(new) == [
                "an empty cluster, live, 20 times as fast as real time, seed 7 | next: node NAMES PROGRAM"
            ])
        #expect(
            try told("cluster new runtime=live") == [
                "an empty cluster, live, in real time, seed 7 | next: node NAMES PROGRAM"
            ])
    }

    @Test("time travel and search say why they need virtual time", arguments: ["back", "step", "branches", "explore"])
    func virtualOnly(command: String) throws {
        let error = #expect(throws: ScenarioError.self) { try told(new, "node server file-server", command) }
        #expect(error?.message.hasPrefix("\(command) needs virtual time. This cluster is live") == true)
    }

    @Test("a speed is for live clusters, and a number of times")
    func speed() throws {
        let virtual = #expect(throws: ScenarioError.self) { try told("cluster new speed=20x") }
        #expect(virtual?.message == "only a live cluster has a speed: runtime=live; virtual time passes at once")
        let nonsense = #expect(throws: ScenarioError.self) { try told("cluster new runtime=live speed=0x") }
        #expect(nonsense?.message == "a speed such as 20x is wanted here, from 0.001x to 1000000x")
    }

    @Test("what was asked is answered, and who is down does not answer")
    func ask() throws {
        let lines = [new, "node bank counter"]
        let answer = try told(lines[0], lines[1], "ask bank charge")
        #expect(answer.first?.hasSuffix("bank answers done request=0") == true)
        let silence = try told("cluster new runtime=live speed=1000x", lines[1], "crash bank", "ask bank charge")
        #expect(
            silence.last?.hasSuffix("no reply in 10 s. bank may be down, or a message lost: you cannot tell") == true)
    }

    @Test("a condition is looked at while the cluster lives")
    func conditions() throws {
        let shop = "node shop retrying-client server=bank requests=3"
        let met = try told(new, "node bank counter", shop, "run until shop.answered >= 3")
        #expect(met.last?.hasSuffix("the condition holds") == true)
        let missed = try told(new, "node bank counter", shop, "run until bank.executions > 1000")
        #expect(missed.last?.hasSuffix("nothing is left to happen, and the condition does not hold") == true)
    }

    @Test("a condition is waited for, also while nothing happens for some time")
    func waiting() throws {
        let client = "node client time-client server=server rounds=3"
        let met = try told(
            "cluster new runtime=live speed=5x", "node server time-server", client,
            "run until client.answered == 3 limit 1min")
        #expect(met.last?.hasSuffix("the condition holds") == true)
    }

    @Test("what is planned with at happens in its time")
    func plan() throws {
        let nodes = try told(new, "node bank counter", "at 1h crash bank", "run 2h", "nodes")
        #expect(nodes.contains { $0.contains("| down") })
    }

    @Test("a moment of a live cluster can be marked, and lived from again")
    func mark() throws {
        let lines = [new, "node bank counter", "mark here", "crash bank", "return here", "nodes"]
        #expect(
            try told(lines[0], lines[1], lines[2], lines[3], lines[4], lines[5]).contains { $0.contains("| up |") })
    }
}
