import Foundation
import FoundationXML
import Testing

/// What `troupe demo` writes to files, read again. `make check-exports` does so with other people's readers.
struct ExportTests {
    /// The files of one run of a demo, by option.
    private func export(_ demo: String...) throws -> (outcome: Program.Outcome, files: [String: String]) {
        let home = Program.makeHome()
        let names = ["trace": "a.jsonl", "shiviz": "a.log", "perfetto": "a.json", "diagram": "a.svg"]
        let options = names.sorted { $0.key < $1.key }.flatMap { ["--" + $0.key, home + "/" + $0.value] }
        let outcome = try Program.run(arguments: ["demo"] + demo + options, home: home)
        return (outcome, try names.mapValues { try String(contentsOfFile: home + "/" + $0, encoding: .utf8) })
    }

    private func text(_ files: [String: String], _ option: String) throws -> String { try #require(files[option]) }

    private func objects(_ lines: String) throws -> [[String: Any]] {
        try lines.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
        }
    }

    @Test("every line of a trace is an event, in order, and every message lost says why")
    func trace() throws {
        let files = try export("at-least-once", "requests=100").files
        let events = try objects(try text(files, "trace"))
        #expect(events.map { $0["number"] as? Int } == Array(0..<events.count))
        func count(_ kind: String) -> Int { events.count { $0["event"] as? String == kind } }
        #expect(count("sent") == count("delivered") + count("dropped"))
        #expect(
            events.filter { $0["event"] as? String == "dropped" }.allSatisfy { $0["reason"] as? String == "chance" })
        for event in events {
            guard let sending = event["sending"] as? Int else { continue }
            #expect(events[sending]["message"] as? Int == event["message"] as? Int)
        }
    }

    @Test("a ShiViz log is read by its own expression, and its vector clocks are consistent")
    func shiViz() throws {
        let log = try text(try export("at-least-once", "requests=100").files, "shiviz")
        let lines = log.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[1] == "")
        let expression = try Regex(String(lines[0]))
        let events = lines.dropFirst(2).joined(separator: "\n").matches(of: expression)
        #expect(events.count * 2 == lines.count - 3)
        var clocks: [String: [String: Int]] = [:]
        for event in events {
            let host = String(try #require(event["host"]?.substring))
            let clock = try objects(String(try #require(event["clock"]?.substring))).first as? [String: Int] ?? [:]
            let before = clocks[host] ?? [:]
            #expect(clock[host] == (before[host] ?? 0) + 1)
            // Knowledge only grows, and nobody knows more of a host than the host itself.
            #expect(before.allSatisfy { clock[$0.key] ?? 0 >= $0.value })
            #expect(clock.allSatisfy { $0.key == host || $0.value <= clocks[$0.key]?[$0.key] ?? 0 })
            clocks[host] = clock
        }
    }

    @Test("a Perfetto trace is one document whose arrows have two ends")
    func perfetto() throws {
        let files = try export("at-least-once", "requests=100").files
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(try text(files, "perfetto").utf8)) as? [String: Any])
        let records = try #require(document["traceEvents"] as? [[String: Any]])
        let ends = records.filter { $0["ph"] as? String == "f" }.compactMap { $0["id"] as? Int }
        let starts = Set(records.filter { $0["ph"] as? String == "s" }.compactMap { $0["id"] as? Int })
        #expect(ends.count > 100)
        #expect(Set(ends).count == ends.count)
        #expect(starts.isSuperset(of: ends))
        for record in records {
            #expect(
                record["pid"] is Int && record["tid"] is Int && record["ts"] is NSNumber && record["name"] is String)
            #expect((record["ph"] as? String == "X") == (record["dur"] != nil))
        }
    }

    @Test("a diagram is well-formed, and what does not fit is said on standard error")
    func diagram() throws {
        let (outcome, files) = try export("at-least-once", "requests=100")
        let parser = XMLParser(data: Data(try text(files, "diagram").utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(outcome.errors.contains("a.svg: This diagram shows the first "))
        #expect(try export("two-editors").outcome.errors == "")
    }

    @Test("the same run gives the same bytes, in debug as in release")
    func sameBytes() throws {
        let first = try export("lost-update", "duration=30s").files
        #expect(try export("lost-update", "duration=30s").files == first)
        let home = Program.makeHome()
        _ = try Program.run(
            "demo", "lost-update", "duration=30s", "--trace", home + "/a", program: Program.debugPath, home: home)
        #expect(try String(contentsOfFile: home + "/a", encoding: .utf8) == first["trace"])
    }

    @Test("a run of more events than the trace keeps is written from its first")
    func longRun() throws {
        let file = Program.makeHome() + "/a.jsonl"
        #expect(try Program.run("demo", "lost-update", "duration=4500s", "--trace", file).code == 0)
        var number = 0
        try String(contentsOfFile: file, encoding: .utf8).enumerateLines { line, stop in
            stop = !line.hasPrefix("{\"number\":\(number),")
            number += 1
        }
        #expect(number > 1_100_000)
    }

    @Test("a part of a run is what happened in it")
    func part() throws {
        let file = Program.makeHome() + "/a.jsonl"
        #expect(try Program.run("demo", "lost-update", "--trace", file, "--from", "10s", "--to", "11s").code == 0)
        let times = try objects(try String(contentsOfFile: file, encoding: .utf8)).compactMap { $0["time_ns"] as? Int }
        #expect(times.count > 100)
        #expect(times.allSatisfy { (10_000_000_000...11_000_000_000).contains($0) })
    }

    @Test("a file that cannot be written ends in 3 before the run, wrong usage in 2, and neither leaves a file")
    func mistakes() throws {
        let home = Program.makeHome()
        let nowhere = try Program.run("demo", "two-editors", "--trace", home + "/no/a")
        #expect(nowhere.code == 3)
        #expect(nowhere.errors == "\(home)/no/a cannot be written: there is no such file or folder\n")
        #expect(nowhere.output == "")
        #expect(try Program.run("demo", "two-editors", "--runs", "2", "--trace", home + "/a").code == 2)
        #expect(try Program.run("demo", "two-editors", "mode=no", "--trace", home + "/a").code == 2)
        #expect(try Program.run("demo", "two-editors", "--from", "5", "--trace", home + "/a").code == 2)
        #expect(!FileManager.default.fileExists(atPath: home + "/a"))
    }
}
