import Cluster
import Testing

@testable import Scenario

struct PerfettoExportTests {
    private func records(_ lines: [String]) throws -> [String] {
        try ExportedScene(lines).document(PerfettoExport.self).split(separator: "\n").dropFirst().dropLast().map(
            String.init)
    }

    @Test("a document has a head, a record a line, and an end")
    func frame() throws {
        let lines = try ExportedScene().document(PerfettoExport.self).split(separator: "\n")
        #expect(
            lines.first
                == #"{"displayTimeUnit":"ns","otherData":{"made by":"troupe","run":"a shop & a bank"},"traceEvents":["#)
        #expect(lines.last == "]}")
        #expect(lines.dropFirst().dropLast(2).allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("},") })
    }

    @Test("nodes are threads, and machines that they share are processes")
    func tracks() throws {
        let names = try records(["host box cores=2", "node a counter on=box", "node b counter"])
            .filter { $0.contains(#""ph":"M""#) && $0.contains("_name") }
        #expect(
            names == [
                #"{"ph":"M","name":"process_name","cat":"__metadata","pid":4,"tid":1,"ts":0,"args":{"name":"cluster"}},"#,
                #"{"ph":"M","name":"thread_name","cat":"__metadata","pid":4,"tid":1,"ts":0,"args":{"name":"network"}},"#,
                #"{"ph":"M","name":"process_name","cat":"__metadata","pid":5,"tid":2,"ts":0,"args":{"name":"box"}},"#,
                #"{"ph":"M","name":"thread_name","cat":"__metadata","pid":5,"tid":2,"ts":0,"args":{"name":"a"}},"#,
                #"{"ph":"M","name":"thread_name","cat":"__metadata","pid":4,"tid":3,"ts":0,"args":{"name":"b"}},"#,
            ])
    }

    @Test("a message is an arrow from the slice of its sending to the slice of its arrival")
    func messages() throws {
        let hello = try records(["node a,b counter", "send a b charge request=1", "run 2ms"]).filter {
            $0.contains("charge")
        }
        #expect(
            hello == [
                #"{"ph":"X","name":"send charge","cat":"message","pid":4,"tid":2,"ts":0,"dur":0,"#
                    + #""args":{"message":"m1","lamport":1,"to":"b","fields":{"request":1}}},"#,
                #"{"ph":"s","name":"charge","cat":"message","pid":4,"tid":2,"ts":0,"id":1},"#,
                #"{"ph":"X","name":"charge","cat":"message","pid":4,"tid":3,"ts":1000,"dur":0,"#
                    + #""args":{"message":"m1","lamport":2,"from":"a","fields":{"request":1}}},"#,
                #"{"ph":"f","name":"charge","cat":"message","pid":4,"tid":3,"ts":1000,"id":1,"bp":"e"},"#,
            ])
    }

    @Test("the second copy of a message has no arrow of its own")
    func doubled() throws {
        let hello = try records(["node a,b counter", "network duplicate=100%", "send a b charge", "run 2ms"])
        #expect(hello.count { $0.contains(#""ph":"X","name":"charge""#) } == 2)
        #expect(hello.count { $0.contains(#""ph":"f","name":"charge""#) } == 1)
    }

    @Test("what lasts is a slice at its node, or a track of its own when it concerns the network")
    func spells() throws {
        let lasting = try records([
            "node a,b counter", "run 1ms", "crash a", "cut a b", "run 1ms", "partition a | b", "restart a", "run 1ms",
            "heal", "pause b", "run 1ms",
        ])
        .filter { !$0.contains(#""ph":"i""#) && !$0.contains(#""ph":"M""#) }
        #expect(
            lasting == [
                #"{"ph":"X","name":"down","cat":"fault","pid":4,"tid":2,"ts":1000,"dur":1000},"#,
                #"{"ph":"b","name":"cut: a no longer reaches b","cat":"fault","pid":4,"tid":1,"ts":1000,"id":1},"#,
                #"{"ph":"e","name":"cut: a no longer reaches b","cat":"fault","pid":4,"tid":1,"ts":3000,"id":1},"#,
                #"{"ph":"b","name":"partition: a | b","cat":"fault","pid":4,"tid":1,"ts":2000,"id":2},"#,
                #"{"ph":"e","name":"partition: a | b","cat":"fault","pid":4,"tid":1,"ts":3000,"id":2},"#,
                #"{"ph":"X","name":"paused","cat":"fault","pid":4,"tid":3,"ts":3000,"dur":1000}"#,
            ])
    }
}
