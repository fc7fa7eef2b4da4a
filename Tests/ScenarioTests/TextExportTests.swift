import Cluster
import Testing

@testable import Scenario

/// What a short run looks like as JSON Lines and as a ShiViz log, to the letter.
struct TextExportTests {
    @Test("JSON Lines: an event a line, and every message destroyed names its cause")
    func jsonLines() throws {
        #expect(
            try ExportedScene().document(JSONLinesExport.self) == """
                {"number":0,"time_ns":0,"event":"started","node":"bank","local_time_ns":0,"lamport":1}
                {"number":1,"time_ns":0,"event":"started","node":"shop","local_time_ns":0,"lamport":1}
                {"number":2,"time_ns":0,"event":"sent","node":"shop","local_time_ns":0,"lamport":2,"message":1,\
                "from":"shop","to":"bank","kind":"charge","fields":{"request":1}}
                {"number":3,"time_ns":500000,"event":"fault","fault":"partition","sides":[["shop"],["bank"]]}
                {"number":4,"time_ns":1000000,"event":"dropped","message":1,"sending":2,"from":"shop","to":"bank",\
                "kind":"charge","fields":{"request":1},"reason":"partition","cause":3}
                {"number":5,"time_ns":1500000,"event":"fault","fault":"heal"}
                {"number":6,"time_ns":20000000,"event":"timer","node":"shop","local_time_ns":20000000,"lamport":3,\
                "kind":"timeout","fields":{}}
                {"number":7,"time_ns":20000000,"event":"sent","node":"shop","local_time_ns":20000000,"lamport":4,\
                "message":2,"from":"shop","to":"bank","kind":"charge","fields":{"request":1}}
                {"number":8,"time_ns":20500000,"event":"fault","node":"bank","local_time_ns":20500000,"lamport":2,\
                "fault":"crash"}
                {"number":9,"time_ns":21000000,"event":"dropped","message":2,"sending":7,"from":"shop","to":"bank",\
                "kind":"charge","fields":{"request":1},"reason":"down","cause":8}
                {"number":10,"time_ns":35500000,"event":"fault","node":"bank","local_time_ns":35500000,"lamport":3,\
                "fault":"restart"}
                {"number":11,"time_ns":35500000,"event":"started","node":"bank","local_time_ns":35500000,"lamport":4}
                {"number":12,"time_ns":40000000,"event":"timer","node":"shop","local_time_ns":40000000,"lamport":5,\
                "kind":"timeout","fields":{}}
                {"number":13,"time_ns":40000000,"event":"sent","node":"shop","local_time_ns":40000000,"lamport":6,\
                "message":3,"from":"shop","to":"bank","kind":"charge","fields":{"request":1}}
                {"number":14,"time_ns":41000000,"event":"delivered","node":"bank","local_time_ns":41000000,"lamport":7,\
                "message":3,"sending":13,"from":"shop","to":"bank","kind":"charge","fields":{"request":1}}
                {"number":15,"time_ns":41000000,"event":"note","node":"bank","local_time_ns":41000000,"lamport":8,\
                "text":"carried out: 1"}
                {"number":16,"time_ns":41000000,"event":"sent","node":"bank","local_time_ns":41000000,"lamport":9,\
                "message":4,"from":"bank","to":"shop","kind":"done","fields":{"request":1}}
                {"number":17,"time_ns":42000000,"event":"delivered","node":"shop","local_time_ns":42000000,\
                "lamport":10,"message":4,"sending":16,"from":"bank","to":"shop","kind":"done","fields":{"request":1}}

                """)
    }

    @Test("a ShiViz log begins with its expression, and every event ticks its host's place")
    func shiViz() throws {
        #expect(
            try ExportedScene().document(ShiVizExport.self) == #"""
                (?<host>\S+) (?<clock>\{.*\})\n(?<time>\S+) (?<event>.*)

                bank {"bank":1}
                0s bank starts
                shop {"shop":1}
                0s shop starts
                shop {"shop":2}
                0s shop sends m1 charge 1 to bank
                (network) {"(network)":1}
                0.0005s the network parts into 2 sides
                (network) {"shop":2,"(network)":2}
                0.001s m1 charge 1 from shop to bank is gone: partition
                (network) {"shop":2,"(network)":3}
                0.0015s partitions and cuts end
                shop {"shop":3}
                0.02s shop: timer timeout
                shop {"shop":4}
                0.02s shop sends m2 charge 1 to bank
                bank {"bank":2}
                0.0205s bank crashes
                (network) {"shop":4,"(network)":4}
                0.021s m2 charge 1 from shop to bank is gone: receiver down
                bank {"bank":3}
                0.0355s bank restarts
                bank {"bank":4}
                0.0355s bank starts
                shop {"shop":5}
                0.04s shop: timer timeout
                shop {"shop":6}
                0.04s shop sends m3 charge 1 to bank
                bank {"bank":5,"shop":6}
                0.041s bank gets m3 charge 1 from shop
                bank {"bank":6,"shop":6}
                0.041s bank: carried out: 1
                bank {"bank":7,"shop":6}
                0.041s bank sends m4 done 1 to shop
                shop {"bank":7,"shop":7}
                0.042s shop gets m4 done 1 from bank

                """#)
    }

    @Test("every fault has its word, and says what it was done with")
    func faults() throws {
        let scene = try ExportedScene([
            "node a,b counter", "skew a 50ms", "drift b 200ppm", "cut a b", "send a b charge", "run 2ms", "heal",
            "hold b a", "release b a", "pause a", "resume a", "wipe b", "send a b charge", "drop m2", "network loss=1%",
            "link a b latency=exponential(5ms)", "topology a,b line", "remove b",
        ])
        let lines = scene.document(JSONLinesExport.self).split(separator: "\n")
        let told = lines.compactMap { line in
            line.firstMatch(of: #/("fault":.*|"reason":.*)\}/#).map { String($0.output.1) }
        }
        #expect(
            told == [
                #""fault":"skew","skew_ns":50000000"#, #""fault":"drift","drift_ppm":200"#,
                #""fault":"cut","from":"a","to":"b""#, #""reason":"cut","cause":2"#, #""fault":"heal""#,
                #""fault":"hold","from":"b","to":"a""#, #""fault":"release","from":"b","to":"a""#, #""fault":"pause""#,
                #""fault":"resume""#, #""fault":"wipe""#, #""reason":"hand""#,
                #""fault":"network","latency":"1ms","loss":0.01,"duplicate":0.0,"reorder":0.0,"corrupt":0.0"#,
                #""fault":"link","latency":"exponential(5ms)","loss":0.01,"duplicate":0.0,"reorder":0.0,"corrupt":0.0,"from":"a","to":"b""#,
                #""fault":"link","latency":"exponential(5ms)","loss":0.01,"duplicate":0.0,"reorder":0.0,"corrupt":0.0,"from":"b","to":"a""#,
                #""fault":"topology","shape":"line","nodes":["a","b"]"#, #""fault":"removed""#,
            ])
    }

    @Test("text from outside cannot break a line or a string")
    func escaping() throws {
        let text = JSONText.object { json in
            json.entry("a\"\\", "line\nbreak\ttab \u{1} é 漢")
            json.key("list")
            json.array { json in
                json.value(-5)
                json.value(1e-7)
                json.value(Double.infinity)
                json.value(true)
                json.null()
            }
        }
        #expect(text == #"{"a\"\\":"line\nbreak\ttab \u0001 é 漢","list":[-5,1e-07,null,true,null]}"#)
        #expect("two\nlines".onOneLine == "two lines")
    }

    @Test("seconds are written in full")
    func seconds() {
        #expect(Instant(nanoseconds: 0).decimalSeconds == "0")
        #expect(Instant(nanoseconds: 12_000_000_000).decimalSeconds == "12")
        #expect(Instant(nanoseconds: 1).decimalSeconds == "0.000000001")
        #expect(Instant(nanoseconds: 1_050_000_000).decimalSeconds == "1.05")
    }
}
