import Cluster
import Testing

@testable import Scenario

@Suite("Lines and words")
struct WordTests {
    private func words(_ line: String) throws -> [String] {
        guard let command = try CommandLine(line) else { return [] }
        return ([command.verb] + command.words).map(\.text)
    }

    private func datum(_ word: String, _ names: FixedNames = .usual) -> String {
        do throws(ScenarioError) {
            guard let word = try CommandLine("x " + word)?.words.first else { return "nothing" }
            let datum = try word.datum(in: names)
            return "\(datum.kindName): \(datum.text)"
        } catch {
            return "\(error.location.column - 2)+\(error.length) \(error.text)"
        }
    }

    @Test("words end at spaces outside of quotes and parentheses")
    func splitting() throws {
        #expect(
            try words("  node ann,bob   editor rate=($rate / 2)") == ["node", "ann,bob", "editor", "rate=($rate / 2)"])
        #expect(
            try words("network latency=uniform(5ms, 15ms) loss=3%") == [
                "network", "latency=uniform(5ms, 15ms)", "loss=3%",
            ])
        #expect(try words("note \"two words\" text=\"a # b\"") == ["note", "two words", "text=\"a # b\""])
        #expect(try words("partition A,B | C|D") == ["partition", "A,B", "|", "C", "|", "D"])
        #expect(try words("crash bank # now") == ["crash", "bank"])
        #expect(try words("# nothing") == [])
        #expect(try words("\t ") == [])
    }

    @Test("a comment is kept for help and labels")
    func comments() throws {
        #expect(try CommandLine("param rate = 20/s   # saves begun  ")?.comment == "saves begun")
        #expect(try CommandLine("run 5s")?.comment == nil)
        #expect(try CommandLine("run 5s # held")?.text == "run 5s")
    }

    @Test("a word that sets an option has two sides")
    func options() throws {
        let words = try command("set s rate=20/s n= a==b =x 1=2 a-b=c shop.answered==2").words
        let sides = words.map { word in word.option.map { "\($0.key)|\($0.value.text)" } ?? "-" }
        #expect(sides == ["-", "rate|20/s", "n|", "-", "-", "-", "a-b|c", "-"])
        #expect(words[1].option?.value.location.column == 12)
    }

    @Test(
        "a word stands for a quantity, a parameter, a formula or itself",
        arguments: [
            ("10ms", "a time: 10 ms"), ("-3", "a number: −3"), ("$rate", "a rate: 20/s"), ("${think}", "a time: 50 ms"),
            ("($rate / 2)", "a rate: 10/s"), ("uniform(5ms, 15ms)", "a distribution: uniform(5ms, 15ms)"),
            ("every($think)", "arrivals: every(50ms)"), ("naive", "a word: naive"), ("e*", "a word: e*"),
            ("at-least-once", "a word: at-least-once"), ("yes", "yes or no: yes"), ("false", "yes or no: no"),
            ("\"10ms\"", "a word: 10ms"), ("\"yes\"", "a word: yes"), ("\"${mode} mode\"", "a word: naive mode"),
            ("n${at}", "2+5 no parameter $at"), ("x-${mode}-y", "a word: x-naive-y"),
            ("$mode$node", "a word: naiveserver"),
            ("$rtae", "1+5 no parameter $rtae. Did you mean $rate?"),
            ("a,b,$nope", "5+5 no parameter $nope. Did you mean $node?"),
            ("\"say $\"", "6+1 “$” is followed by a parameter's name"),
            (
                "5mss",
                "1+4 no unit “mss”: units are ns us ms s min h, /s /min /h, %, ppm, B KB MB GB, "
                    + "bit/s … MB/s. Did you mean 5ms?"
            ),
            ("(1 + )", "6+1 a value is expected here, not “)”"),
        ])
    func meaning(word: String, meaning: String) {
        #expect(datum(word) == meaning)
    }

    @Test(
        "what is never closed is pointed at",
        arguments: [
            ("run \"abc", "-:1:5: this quotation mark has no partner"),
            ("run (1 + (2)", "-:1:5: this parenthesis is never closed"),
            ("run 1)", "-:1:6: this parenthesis closes nothing"),
        ])
    func unclosed(line: String, error: String) {
        do throws(ScenarioError) {
            _ = try CommandLine(line)
            Issue.record("it was read")
        } catch let found {
            #expect(found.description == error)
        }
    }

    @Test("columns count characters, wide and composed ones too")
    func columns() throws {
        let line = try command("say 名前 é 👩‍👩‍👧 end")
        #expect(line.words.map(\.location.column) == [5, 8, 10, 12])
    }

    @Test("a command takes its words in turn, and complains about the rest")
    func reading() throws {
        var reader = ArgumentReader(try command("run until a > 2 limit 5s extra"))
        let isUntil = reader.take("until")
        let goal = try reader.expression(before: ["limit"])
        let isLimited = reader.take("limit")
        let limit = try reader.expect("a time")
        #expect(isUntil && isLimited)
        #expect(goal.text == "a > 2")
        #expect(limit.text == "5s")
        do throws(ScenarioError) {
            try reader.finish()
            Issue.record("the extra word was taken")
        } catch {
            #expect(error.description == "-:1:26: run does not expect “extra” here")
            #expect(error.length == 5)
        }
        _ = reader.next()
        do throws(ScenarioError) {
            _ = try reader.expect("a node")
        } catch {
            #expect(error.description == "-:1:31: run needs a node here")
        }
    }

    @Test("options are taken wherever they stand; an unknown one names the nearest")
    func takingOptions() throws {
        var reader = ArgumentReader(try command("cluster seed=7 new runtime=live"))
        let options = try reader.takeOptions(["seed", "runtime"])
        #expect(options.mapValues(\.text) == ["seed": "7", "runtime": "live"])
        let next = reader.next()
        #expect(next?.text == "new")
        var other = ArgumentReader(try command("cluster new sede=7"))
        do throws(ScenarioError) {
            _ = try other.takeOptions(["seed", "runtime"])
        } catch {
            #expect(error.description == "-:1:13: cluster takes no sede=; it takes seed= runtime=. Did you mean seed?")
            #expect(error.length == 4)
        }
    }
}
