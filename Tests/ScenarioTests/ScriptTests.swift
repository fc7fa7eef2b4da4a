import Cluster
import Testing

@testable import Scenario

@Suite("Scripts")
struct ScriptTests {
    private func error(_ text: String) -> String {
        do {
            let script = try Script.parse(text, file: "demo", firstLine: 10)
            return "\(script.statements.count) statements"
        } catch {
            return "\(error)"
        }
    }

    /// The shape of statements, on one line.
    private func shape(_ statements: [Statement]) -> String {
        statements.map { statement in
            switch statement {
            case .command(let line): line.verb.text
            case .parameter(let parameter): "param \(parameter.name)=\(parameter.values.map(\.text))"
            case .binding(let name, let expression): "let \(name)=\(expression.text)"
            case .when(let condition, let then, let otherwise):
                "when \(condition.text) {\(shape(then))} else {\(shape(otherwise))}"
            case .repeat(let count, let body): "repeat \(count.text) {\(shape(body))}"
            }
        }
        .joined(separator: "; ")
    }

    @Test("parameters, lets, conditions and repetitions are read")
    func statements() throws {
        let script = try Script.parse(
            """
            # A demo.
            param mode = naive | lock | cas  # what it does
            param wait = 5ms + exponential(10ms) | 1s

            let W = 2 * $rate
            repeat 3
              when $mode == naive
                run 5s
              else
                when no
                  crash a
                end
              end
            end
            table
            """, file: "demo")
        #expect(
            shape(script.statements) == """
                param mode=["naive", "lock", "cas"]; param wait=["5ms + exponential(10ms)", "1s"]; let W=2 * $rate; \
                repeat 3 {when $mode == naive {run} else {when no {crash} else {}}}; table
                """)
        guard case .parameter(let mode) = script.statements[0], case .parameter(let wait) = script.statements[1] else {
            Issue.record("no parameters")
            return
        }
        #expect(mode.help == "what it does")
        #expect(mode.choices == ["naive", "lock", "cas"])
        #expect(try wait.standard(in: FixedNames.usual).text == "5ms + exponential(10ms)")
    }

    @Test("continued lines are one command, with places in the lines where its words stand")
    func continuation() throws {
        let script = try Script.parse("node a \\\n  editor \\\n  rate=5 ms", file: "demo", firstLine: 3)
        guard case .command(let line) = script.statements[0] else { return }
        #expect(line.words.map { "\($0.location)" } == ["demo:3:6", "demo:4:3", "demo:5:3", "demo:5:10"])
        #expect(error("let x = 1 + \\\n   \\\n  §") == "demo:12:3: “§” has no meaning in an expression")
    }

    @Test("an underline ends with the line where it begins")
    func underline() {
        #expect(
            throws: ScenarioError(
                location: SourceLocation(file: "demo", line: 1, column: 5), length: 5,
                message: "this quotation mark has no partner")
        ) { try Script.parse("say \"one \\\ntwo", file: "demo") }
    }

    @Test("lines may end as on another system")
    func carriageReturns() throws {
        let script = try Script.parse("let a = 1\r\nlet b = \\\r\n2\r\n", file: "demo")
        #expect(shape(script.statements) == "let a=1; let b=2")
    }

    @Test(
        "blocks that do not match are pointed at",
        arguments: [
            ("run\nend", "demo:11:1: “end” without a when or repeat before it"),
            ("else", "demo:10:1: “else” without a when before it"),
            ("when yes\nrun", "demo:10:1: this when has no end"),
            ("repeat 3\nwhen yes\nend", "demo:10:1: this repeat has no end"),
            ("when yes\nelse\nelse\nend", "demo:12:1: this when has an else already"),
            ("repeat 3\nelse\nend", "demo:11:1: “else” belongs to a when, and this block is a repeat"),
            ("when yes\nend now", "demo:11:5: end does not expect “now” here"),
            ("when\nend", "demo:10:5: when needs an expression here"),
            ("repeat\nend", "demo:10:7: repeat needs an expression here"),
        ])
    func blocks(text: String, message: String) {
        #expect(error(text) == message)
    }

    @Test(
        "names are set once, and parameters first",
        arguments: [
            ("param a = 1\nparam a = 2", "demo:11:7: “a” is a parameter already"),
            ("param a = 1\nlet a = 2", "demo:11:5: “a” is a parameter already"),
            ("let a = 1\nlet a = 2", "demo:11:5: “a” is set twice; it is fixed once set"),
            ("when yes\nlet a = 1\nend\nlet a = 2", "demo:13:5: “a” is set twice; it is fixed once set"),
            ("when yes\nlet a = 1\nelse\nlet a = 2\nend", "1 statements"),
            ("when yes\nlet a = 1\nend\nwhen no\nlet a = 2\nend", "2 statements"),
            (
                "when yes\nlet a = 1\nelse\nlet a = 2\nend\nwhen no\nlet a = 3\nend",
                "demo:16:5: “a” is set twice; it is fixed once set"
            ),
            ("run\nparam a = 1", "demo:11:1: parameters stand at the top, before everything else"),
            ("when yes\nparam a = 1\nend", "demo:11:1: parameters stand at the top, before everything else"),
            ("param a-b = 1", "demo:10:7: a name has letters, digits and _, and begins with a letter"),
            ("let now = 1", "demo:10:5: “now” has a meaning of its own in expressions"),
            ("param a=1", "demo:10:7: “=” stands between spaces here. Did you mean a = 1?"),
            ("param a 1", "demo:10:9: param needs “=” after a here"),
            ("param a =", "demo:10:10: param needs a value here"),
            ("param a = | b", "demo:10:11: param needs a value here"),
            ("param a = b |", "demo:10:14: param needs a value here"),
            ("param a = b | c | b", "demo:10:19: “b” is among the values already"),
            ("let x = 5 ms", "demo:10:11: a unit stands right behind its number. Did you mean 5ms?"),
            (
                "param mode = naive | lock\nwhen $mode == niave\nend",
                "demo:11:15: mode is one of naive, lock. Did you mean naive?"
            ),
            ("param mode = naive | lock\nwhen no or fast != $mode\nend", "demo:11:12: mode is one of naive, lock"),
        ])
    func names(text: String, message: String) {
        #expect(error(text) == message)
    }

    @Test("a parameter takes one of its choices, or what is like its default")
    func parameterValues() throws {
        let script = try Script.parse("param mode = naive | lock\nparam think = 50ms\nparam rate = 20/s", file: "demo")
        let words = try command("demo lokc exponential(1s) 5 every(1s) lock").words
        func value(_ parameter: Int, _ word: Int) -> String {
            guard case .parameter(let declaration) = script.statements[parameter] else { return "" }
            do throws(ScenarioError) {
                return try declaration.value(of: words[word], in: FixedNames.usual).text
            } catch {
                return error.text
            }
        }
        #expect(value(0, 4) == "lock")
        #expect(value(0, 0) == "mode is one of naive, lock. Did you mean lock?")
        #expect(value(1, 1) == "exponential(1s)")
        #expect(value(1, 2) == "think is a time, such as 50 ms")
        #expect(value(2, 3) == "every(1s)")
        #expect(value(2, 1) == "rate is a rate, such as 20/s")
    }
}
