import Cluster
import Systems
import Testing

@testable import Scenario

/// The order of events, as a student asks for it.
struct OrderTests {
    private static let scene = [
        "node server file-server", "node ann editor file=notes server=server rate=every(20ms) think=5ms count=1",
        "node bob editor file=notes server=server rate=every(20ms) think=5ms count=1", "run 21ms",
    ]

    private func told(_ lines: String...) throws -> [String] {
        var session = Session(programs: ProgramRegistry(Systems.programs))
        var told: [String] = []
        for line in Self.scene + lines {
            told = []
            let command = try #require(try CommandLine(line))
            try session.perform(command, RunControl { told += $0.plainText })
        }
        return told
    }

    private func complaint(_ line: String) throws -> String? {
        #expect(throws: ScenarioError.self) { try told(line) }?.text
    }

    @Test("trace shows what each event is called")
    func names() throws {
        #expect(
            try told("trace server") == [
                "time | event | what",
                "0 ms | 0 | server starts",
                "20 ms | m1 | ann sends m1 read 1 to server",
                "20 ms | m2 | bob sends m2 read 1 to server",
                "21 ms | m1.delivered | server gets m1 read 1 from ann",
                "21 ms | m3 | server sends m3 contents 0 to ann",
                "21 ms | m2.delivered | server gets m2 read 1 from bob",
                "21 ms | m4 | server sends m4 contents 0 to bob",
            ])
    }

    @Test("order shows the chain of messages, with Lamport and vector times")
    func before() throws {
        #expect(
            try told("order m1 m4") == [
                "m1 happened before m4: through 1 message",
                "time | event | what | Lamport | vector",
                "20 ms | m1 | ann sends m1 read 1 to server | 3 | [0 3 0]",
                "21 ms | m1.delivered | server gets m1 read 1 from ann | 4 | [2 3 0]",
                "21 ms | m4 | server sends m4 contents 0 to bob | 7 | [5 3 3]",
                "a vector counts the events known of server, ann, bob",
            ])
        #expect(try told("order m4 m1").first == "m1 happened before m4: through 1 message")
        #expect(try told("order m3 m4").first == "m3 happened before m4: both at server, one after the other")
        #expect(try told("order m3 m3") == ["m3 and m3 are the same event"])
    }

    @Test("order says when two events are concurrent")
    func concurrent() throws {
        #expect(
            try told("order m2 m1.delivered") == [
                "m2 and m1.delivered are concurrent: no chain of messages leads from one to the other",
                "time | event | what | Lamport | vector",
                "20 ms | m2 | bob sends m2 read 1 to server | 3 | [0 0 3]",
                "21 ms | m1.delivered | server gets m1 read 1 from ann | 4 | [2 3 0]",
                "a vector counts the events known of server, ann, bob",
            ])
    }

    @Test("an event has a number, too")
    func numbers() throws {
        #expect(try told("order 0 m3").first == "0 happened before m3: both at server, one after the other")
    }

    @Test(
        "what is no event is an error that says what would be",
        arguments: [
            ("order m1 m9", "no sending of m9 is kept: messages shows what is on its way"),
            ("order m1 99", "no event 99 is kept: they are 0 to 10"),
            ("order m3.delivered m1", "m3 has not arrived"),
            ("order m1.dropped m2", "m1 is not lost. Did you mean m1.delivered?"),
            ("order m1.deliverd m2", "a message has two ends: m1.delivered and m1.dropped. Did you mean m1.delivered?"),
            (
                "order foo m1",
                "“foo” is no event: m17 is the sending of a message, m17.delivered its arrival, m17.dropped its loss; "
                    + "others have the numbers that trace shows"
            ),
            ("order m1", "order needs another event here"),
        ])
    func mistakes(line: String, complaint: String) throws {
        #expect(try self.complaint(line) == complaint)
    }

    @Test("a loss has no place in the order, and neither has a partition")
    func outside() throws {
        let loss = #expect(throws: ScenarioError.self) { try told("drop m3", "order m3.dropped m1") }
        #expect(
            loss?.text == "nobody in the cluster can know that m3 is lost; its sending is an event. Did you mean m3?")
        let partition = #expect(throws: ScenarioError.self) { try told("partition server | ann", "order 11 m1") }
        #expect(partition?.text == "this was done to the network from outside; only what nodes do has an order")
    }

    @Test("the second arrival of a doubled message goes by its number")
    func doubled() throws {
        let names = try told("network duplicate=100%", "send ann bob refused", "run 10ms", "trace bob kinds=delivered")
        #expect(names.filter { $0.contains("refused") }.count == 2)
        #expect(names.contains { $0.contains("m5.delivered | bob gets m5 refused from ann") })
        #expect(names.contains { $0.contains(#/\| \d+ \| bob gets m5 refused from ann/#) })
    }

    @Test("clocks shows local, Lamport and vector time")
    func clocks() throws {
        #expect(
            try told("skew ann 50ms", "drift bob 200ppm", "run 10s", "clocks") == [
                "node | its clock | wrong by | drift | Lamport | vector",
                "server | 10 s | 0 ms | 0 ppm | 17 | [11 8 8]",
                "ann | 10.1 s | 50 ms | 0 ppm | 19 | [11 10 8]",
                "bob | 10 s | 2 ms | 200 ppm | 16 | [8 3 10]",
                "true time: 10 s; a vector counts the events known of server, ann, bob",
            ])
    }
}
