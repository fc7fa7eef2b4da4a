import Scenario
import Systems
import Testing

/// What can be written next, at every kind of place.
struct CompletionTests {
    private static let editors = "node server file-server\nnode ann,bob editor server=server"

    /// The candidates that begin with what is written, and the hint in brackets.
    private func next(_ line: String, after script: String = editors) throws -> [String] {
        var session = Session(programs: ProgramRegistry(Systems.programs))
        let demo = """
            param mode = naive | lock   # what an editor does
            param rate = 20/s           # saves begun
            measure lost_share = 0      # lost share
            """
        session.demos = [
            Demo(name: "lost-update", lesson: "concurrency", script: try Script.parse(demo, file: "lesson"))
        ]
        try session.perform(try Script.parse(script, file: "test"), RunControl())
        guard let found = session.completions(of: line) else { return [] }
        #expect(line.hasSuffix(found.fragment))
        let fitting = found.candidates.filter { $0.text.hasPrefix(found.fragment) }.map(\.text)
        return fitting + (found.hint.map { ["(\($0))"] } ?? [])
    }

    @Test("nodes are offered where nodes belong: alone, in lists, and by patterns")
    func nodes() throws {
        #expect(try next("inspect ") == ["server", "ann", "bob"])
        #expect(try next("inspect ann ") == [])
        #expect(try next("remove ") == ["all", "server", "ann", "bob"])
        #expect(try next("remove ann,") == ["server", "bob"])
        #expect(try next("cut ann s") == ["server"])
        let crowd = "node n1..n4 gossiper peers=n1..n4"
        #expect(try next("pause ", after: crowd) == ["all", "n*", "n1", "n2", "n3", "n4"])
        #expect(try next("pause n1..", after: crowd) == ["n1", "n2", "n3", "n4"])
        #expect(try next("pause n*", after: crowd) == ["n*"])
        #expect(try next("inspect \"a") == ["ann"])
    }

    @Test("a program's settings follow its name, each value of its kind")
    func settings() throws {
        #expect(try next("node x edit") == ["editor"])
        #expect(try next("node x editor mo") == ["mode="])
        #expect(try next("node x editor mode=") == ["naive", "lock", "cas", "append"])
        #expect(try next("node x editor mode=lock mo") == [])
        #expect(try next("node x editor server=") == ["server", "ann", "bob"])
        #expect(try next("set ann think=5m") == ["5ms", "5min", "(a time, such as 10ms, or a distribution)"])
        #expect(try next("set a* cou") == ["count="])
        #expect(try next("node x counter dedup=") == ["yes", "no"])
        #expect(try next("node x editor rate=ev") == ["every(", "(a rate, such as 20/s, or other arrivals)"])
    }

    @Test("options of commands are offered with their values")
    func options() throws {
        #expect(try next("network l") == ["latency=", "loss="])
        #expect(try next("network loss=30") == ["30%", "30ppm", "(a share, such as 30%)"])
        #expect(
            try next("link ann bob latency=exponential(10m") == [
                "10ms", "10min", "(a time, such as 10ms, or a distribution)",
            ])
        #expect(try next("trace kinds=sent,d") == ["delivered", "dropped"])
        #expect(try next("crash host=", after: "host big") == ["big"])
        #expect(try next("topology n* ri") == ["ring"])
    }

    @Test("keywords are offered where they belong, and what follows them")
    func keywords() throws {
        #expect(try next("run ") == ["until", "(a time, such as 10s)"])
        #expect(try next("run until i") == ["idle", "if(", "inversions("])
        #expect(try next("run until ann.acked > 3 l") == ["limit"])
        #expect(try next("run until ann.acked > 3 limit ") == ["(a time, such as 10s)"])
        #expect(try next("explore ").prefix(3) == ["until", "always", "finally"])
        #expect(try next("explore crash=1 fin") == ["finally"])
        #expect(try next("partition ") == ["each", "all", "server", "ann", "bob"])
        #expect(try next("partition ann ") == ["|"])
        #expect(try next("partition ann | b") == ["bob"])
        #expect(try next("measure x ") == ["="])
        #expect(try next("theory x ") == ["=", "<=", ">="])
        #expect(try next("cluster n") == ["new"])
    }

    @Test("a planned command is completed as it is by itself, if it can be planned")
    func planned() throws {
        #expect(try next("at ") == ["(a time, such as 10s)"])
        #expect(try next("at 5s cr") == ["crash"])
        #expect(try next("at 5s ru") == [])
        #expect(try next("at 5s messa") == [])
        #expect(try next("at 5s crash s") == ["server"])
    }

    @Test("messages are offered by the kinds that their receiver understands, and by number on their way")
    func messages() throws {
        #expect(try next("send ann server sa") == ["save", "save-if"])
        #expect(try next("ask server ap") == ["append"])
        #expect(try next("deliver ", after: Self.editors + "\nsend ann server read") == ["m1"])
        #expect(try next("order m", after: Self.editors + "\nsend ann server read") == ["m1"])
    }

    @Test("moments are offered by name, and branches by number")
    func moments() throws {
        let script = Self.editors + "\nmark before\ncrash server\nrun 1s\nback\npause server"
        #expect(try next("return ", after: script) == ["before", "1", "2"])
        #expect(try next("branches 1 ", after: script) == ["1", "2"])
    }

    @Test("expressions offer values where a value belongs, and operators behind one")
    func expressions() throws {
        #expect(try next("watch ann.a") == ["acked", "attempts"])
        #expect(try next("watch 2 * ser") == ["server."])
        #expect(try next("expect lost(se") == ["server"])
        #expect(try next("expect ann.acked w") == [])
        #expect(try next("expect ann.acked == 3 w") == ["within"])
        #expect(try next("expect ann.acked c") == ["contains"])
        #expect(
            try next("let x = mean(s") == ["server.", "sum(", "sqrt(", "stale("])
        #expect(try next("measure x = 20/") == ["20/s", "20/min", "20/h"])
        #expect(try next("when now > 3m") == ["3ms", "3min"])
        #expect(try next("expect x + l", after: "let load = 3").contains("load"))
    }

    @Test("parameters are offered with their dollar, in words and in expressions")
    func parameters() throws {
        let script = "param rate = 20/s\n" + Self.editors
        #expect(try next("set ann rate=$", after: script) == ["$rate"])
        #expect(try next("set ann rate=($r", after: script) == ["$rate"])
        #expect(try next("expect $", after: script) == ["$rate"])
    }

    @Test("a demo's parameters, their values and its measures are offered before it was ever played")
    func demos() throws {
        #expect(try next("demo ") == ["lost-update", "seed=", "runtime=", "speed="])
        #expect(try next("demo lost-update ") == ["mode=", "rate=", "seed=", "runtime=", "speed="])
        #expect(try next("demo lost-update mode=l") == ["lock"])
        #expect(try next("demo lost-update rate=10/") == ["10/s", "10/min", "10/h", "(a value, such as 20/s)"])
        #expect(try next("sweep lost-update mode=naive,") == ["lock"])
        #expect(try next("sweep lost-update rate=1/s,2/s me") == ["measure"])
        #expect(try next("sweep lost-update rate=1/s,2/s measure ") == ["lost_share", "mode=", "runs=", "seed="])
        #expect(try next("compare lost-update mode=naive lo") == ["lost-update"])
        #expect(try next("compare lost-update mode=naive lost-update mo") == ["mode="])
    }

    @Test("the fields of a message are offered behind its kind, and what they take")
    func fields() throws {
        #expect(try next("send ann server s") == ["save", "save-if"])
        #expect(try next("send ann server save ") == ["file=", "lines=", "version=", "save=", "read-at="])
        #expect(try next("ask server save file=notes l") == ["lines="])
        #expect(try next("send ann server lock ") == ["file=", "save="])
        #expect(try next("ask bank deposit ta", after: "node bank account") == ["task="])
        #expect(try next("send v1 v2 vote choice=", after: "node v1,v2 voter") == ["yes", "no"])
        #expect(try next("send ann server dance ") == [])
    }

    @Test("of thousands of messages on their way, those are offered that the word begins like")
    func flights() throws {
        let script = "network latency=1h\nnode n1..n50 gossiper peers=n1..n50 knows=yes\nrun 1min"
        let found = try next("deliver m90", after: script)
        #expect(found.first == "m90")
        #expect(found.dropFirst().allSatisfy { $0.hasPrefix("m90") })
        #expect(try next("drop m", after: script).count == 100)
    }

    @Test("nothing is offered in a comment, nor behind a word that is no command")
    func nothing() throws {
        #expect(try next("crash server # s") == [])
        #expect(try next("foo b") == [])
    }

    @Test("every candidate says what it means, but for values that say it themselves")
    func summaries() {
        let session = Session(programs: ProgramRegistry(Systems.programs))
        for help in CommandRegistry.helps {
            #expect(!help.summary.isEmpty)
            let found = session.completions(of: help.name + " ")?.candidates ?? []
            for candidate in found { #expect(!candidate.summary.isEmpty, "\(help.name) \(candidate.text)") }
        }
    }

    @Test("any beginning of a line is completed without complaint, whatever stands in it")
    func hostile() {
        let session = Session(programs: ProgramRegistry(Systems.programs))
        for line in [
            "crash \"", "run until ((((", "set ,,,=..", "measure = = =", "watch $.$:..", "at at at at", "node x $",
        ] {
            for end in line.indices { _ = session.completions(of: line[...end]) }
        }
    }
}
