import Cluster
import Systems
import Testing

@testable import Scenario

/// What a diagram shows of a run, in words a row.
struct SpaceTimeDiagramTests {
    /// Two editors save at once; then the network parts, one editor pauses and the server crashes.
    private static let race = [
        "network latency=5ms", "node server file-server",
        "node ann,bob editor server=server count=1 rate=every(20ms) think=8ms",
    ]

    private func diagram(_ lines: [String], _ command: String = "diagram") throws -> Diagram {
        var session = Session(programs: ProgramRegistry(Systems.programs))
        var found: Diagram?
        for line in lines + [command] {
            try session.perform(
                try #require(try CommandLine(line)),
                RunControl { if case .diagram(let diagram) = $0 { found = diagram } })
        }
        return try #require(found)
    }

    private func told(_ lines: [String], _ command: String = "diagram") throws -> [String] {
        let diagram = try diagram(lines, command)
        return diagram.rows.map { $0.words(in: diagram) }
    }

    @Test("a message takes two rows where something happened to its nodes meanwhile")
    func settling() throws {
        #expect(
            try told(Self.race + ["run 100ms"], "diagram from=0s") == [
                "25 ms m1 read 1 ann to server",
                "25 ms m2 read 1 bob to server, raced m1",
                "30 ms m3 contents 0 server to ann: read notes, 0 lines",
                "30 ms m4 contents 0 server to bob: read notes, 0 lines",
                "43 ms m5 save 1 ann to server, raced m2: 1 line",
                "43 ms m6 save 1 bob to server, raced m5: 1 line, ann’s is lost",
                "48 ms m7 saved 1 server to ann: save 1 acknowledged",
                "48 ms m8 saved 1 server to bob: save 1 acknowledged",
            ])
        #expect(
            try told(Self.race + ["at 22ms crash server", "run 27ms"], "diagram from=0s") == [
                "20 ms m1 read 1 ann to server departs",
                "20 ms m2 read 1 bob to server departs",
                "22 ms server crashes",
                "25 ms m1 read 1 ann to server destroyed: receiver down, server down",
                "25 ms m2 read 1 bob to server destroyed: receiver down, server down",
            ])
    }

    @Test("without a window, the way to the first lost line is what is shown")
    func story() throws {
        let diagram = try diagram(Self.race + ["run 100ms"])
        #expect(diagram.title == "How the first line was lost: 25 ms to 43 ms, of 100 ms")
        #expect(diagram.rows.count == 6)
        #expect(diagram.summary == "6 messages arrive; 3 messages could have come earlier.")
    }

    @Test("a partition is a wall between its sides, and a paused node stands still")
    func spans() throws {
        let lines = Self.race + ["run 10ms", "partition ann | server,bob", "pause bob", "run 30ms", "heal", "run 5ms"]
        let rows = try diagram(lines, "diagram from=0s").rows
        #expect(rows[0].happening == .network("partition: ann | server, bob"))
        #expect(rows.map(\.walls) == [[0], [0], [0], []])
        #expect(rows[2].lanes == [.up, .up, .paused])
    }

    @Test("a node at work is busy until its work ends")
    func work() throws {
        let lines = [
            "node server file-server disk=10ms", "node ann editor server=server count=1 rate=every(20ms) think=5ms",
            "run 100ms",
        ]
        let told = try told(lines, "diagram from=0s with=work,timers")
        #expect(told.contains { $0.contains("works for 10 ms") && $0.contains("server busy") })
        #expect(told.contains("20 ms: ann timer begin"))
        let error = #expect(throws: ScenarioError.self) { try self.told(lines, "diagram with=timer") }
        #expect(error?.suggestion == "timers")
    }

    @Test("exchanges like those before are counted, and a long quiet is said")
    func folding() throws {
        let lines = [
            "node bank counter", "node shop retrying-client server=bank requests=9", "run 100ms", "crash bank",
            "run 1s",
        ]
        #expect(
            try told(lines, "diagram from=0s") == [
                "1 ms m1 charge 1 shop to bank: carried out: 1",
                "2 ms m2 done 1 bank to shop",
                "3 ms m3 charge 2 shop to bank: carried out: 2",
                "4 ms m4 done 2 bank to shop",
                "… 7 more exchanges like this, until 18 ms",
                "100 ms bank crashes",
            ])
        let few = [lines[0], lines[1].replacing("requests=9", with: "requests=3"), lines[2], lines[3]]
        #expect(
            try told(few, "diagram from=4ms") == [
                "4 ms m4 done 2 bank to shop lands",
                "5 ms m5 charge 3 shop to bank: carried out: 3",
                "6 ms m6 done 3 bank to shop",
                "… 94 ms without an event here",
                "100 ms bank crashes",
            ])
    }

    @Test("around an event, each row says whether it could know of it")
    func around() throws {
        let rows = try diagram(Self.race + ["run 100ms"], "diagram around=m5").rows
        let orders = rows.map { row -> String in
            guard case .message(let arrow) = row.happening else { return "" }
            return "m\(arrow.number) \(arrow.passage) \(row.order.map { "\($0)" } ?? "")"
        }
        #expect(
            orders == [
                "m1 departs before", "m2 departs concurrent", "m1 lands before", "m3 departs before",
                "m2 lands concurrent", "m4 departs concurrent", "m3 lands before", "m4 lands concurrent",
                "m5 departs same", "m6 departs concurrent", "m5 lands after", "m7 departs after", "m6 lands after",
                "m8 departs after", "m7 lands after", "m8 lands after",
            ])
    }

    @Test("of more nodes than fit, those to which most happened are drawn, and the others counted")
    func manyNodes() throws {
        let lines = ["node bank counter", "node c1..c12 retrying-client server=bank requests=1", "run 1s"]
        let diagram = try diagram(lines)
        #expect(diagram.lanes == ["bank", "c1", "c2", "c3", "c4", "c5", "c6", "c7"])
        #expect(
            diagram.remarks.last
                == "These are the 8 busiest of 13 nodes; messages with the other 5 are not drawn: diagram nodes=… chooses."
        )
    }

    @Test("a window that is too long says where it goes on")
    func longWindow() throws {
        let lines = [
            "network latency=exponential(5ms)", "node server file-server",
            "node e1..e5 editor server=server rate=50/s think=5ms", "run 10s",
        ]
        let diagram = try diagram(lines, "diagram from=1s to=9s")
        #expect(diagram.rows.count == 400)
        let remark = try #require(diagram.remarks.first { $0.contains("diagram from=") })
        #expect(remark.contains(" more rows follow: diagram from=") && remark.hasSuffix(" shows them."))
    }

    @Test("moments share a unit, and have as many decimals as tell them apart")
    func moments() {
        func texts(_ microseconds: Int64...) -> [String] {
            Moments.texts(microseconds.map { Instant.zero + .microseconds($0) })
        }
        #expect(texts(5_000, 10_000) == ["5 ms", "10 ms"])
        #expect(texts(5_000, 5_250) == ["5.00 ms", "5.25 ms"])
        #expect(texts(5_000, 1_005_000) == ["0.005 s", "1.005 s"])
        #expect(texts(61_150, 61_158, 107_036) == ["61.15 ms", "61.15 ms", "107.03 ms"])
    }
}

extension Diagram.Row {
    /// `25 ms m2 read 1 bob to server, raced m1`
    fileprivate func words(in diagram: Diagram) -> String {
        func name(_ lane: Int) -> String { diagram.lanes[lane] }
        if case .omission(let text) = happening { return "… \(text)" }
        var text = moment
        switch happening {
        case .message(let arrow):
            text += " m\(arrow.number) \(arrow.label) \(name(arrow.from)) to \(name(arrow.to))"
            switch arrow.passage {
            case .arrives: break
            case .departs: text += " departs"
            case .lands: text += " lands"
            case .lost(let reason): text += " lost: \(reason)"
            case .destroyed(let reason): text += " destroyed: \(reason)"
            }
        case .crash(let lane): return text + " \(name(lane)) crashes"
        case .restart(let lane): return text + " \(name(lane)) restarts"
        case .network(let words): text += " \(words)"
        case .notes, .omission: break
        }
        if case .raced(let other) = order { text += ", raced m\(other)" }
        for (lane, state) in lanes.enumerated() where state != .up { text += ", \(name(lane)) \(state)" }
        for note in notes {
            let isReceivers = if case .message(let arrow) = happening { arrow.to == note.lane } else { false }
            text += isReceivers ? ": \(note.text)" : ": \(name(note.lane)) \(note.text)"
        }
        return text
    }
}
