import Cluster
import Testing

@testable import Scenario

@Suite("Hostile scripts")
struct HostileInputTests {
    @Test("ten thousand texts of random bytes are read or fail at a place, and never crash")
    func garbage() {
        var random = RandomStream(seed: 20_261)
        for _ in 0..<10_000 {
            let bytes = (0..<random.below(60)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            check(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test("ten thousand texts of the language's own pieces are read or fail at a place, and never crash")
    func shuffledPieces() {
        let pieces = [
            "param", "let", "when", "else", "end", "repeat", " ", " ", " ", "\n", "\r\n", "\\\n", "=", "==", "|", "#",
            "\"",
            "(", ")", "$", "${", "}", "$mode", "e*", ".", "..", ":", ",", "-", "*", "/", "^", "not ", "and", "within",
            "sum(",
            "for", "in", "if(", "5ms", "1e9", "30%", "20/s", "uniform(", "abs(", "x", "server.state", "é", "\u{1B}",
            "\0",
        ]
        var random = RandomStream(seed: 40_961)
        for _ in 0..<10_000 {
            check((0..<random.below(30)).map { _ in pieces[Int(random.below(UInt64(pieces.count)))] }.joined())
        }
    }

    private func check(_ text: String) {
        do throws(ScenarioError) {
            let script = try Script.parse(text, file: "garbage")
            for statement in script.statements { try evaluate(statement) }
        } catch {
            #expect(
                error.location.line >= 1 && error.location.column >= 1 && error.length >= 1, "\(text.debugDescription)")
            #expect(!error.message.isEmpty)
        }
    }

    private func evaluate(_ statement: Statement) throws(ScenarioError) {
        switch statement {
        case .command(let line):
            for word in line.words { _ = try (word.option?.value ?? word).datum(in: FixedNames.usual) }
            var reader = ArgumentReader(line)
            _ = try reader.expression().evaluate(in: FixedNames.usual)
        case .parameter(let declaration): _ = try declaration.standard(in: FixedNames.usual)
        case .binding(_, let expression), .repeat(let expression, _), .when(let expression, _, _):
            _ = try expression.evaluate(in: FixedNames.usual)
        }
    }

    @Test(
        "what is nested too deep says so",
        arguments: [
            (
                String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000), 1_001,
                "an expression has at most 1000 numbers, names and signs"
            ),
            (
                String(repeating: "(", count: 100) + "1" + String(repeating: ")", count: 100), 65,
                "this is nested more than 64 deep"
            ),
            (String(repeating: "- ", count: 100) + "1", 129, "this is nested more than 64 deep"),
            (String(repeating: "2 ^ ", count: 100) + "1", 257, "this is nested more than 64 deep"),
            (
                "1" + String(repeating: " + 1", count: 10_000), 2_001,
                "an expression has at most 1000 numbers, names and signs"
            ),
        ])
    func deepExpressions(text: String, column: Int, message: String) {
        do throws(ScenarioError) {
            _ = try Expression(text)
            Issue.record("it was read")
        } catch {
            #expect(error.message == message)
            #expect(error.location.column == column)
        }
    }

    @Test("the longest sum that is read is also worked out")
    func longSum() {
        #expect(outcome("1" + String(repeating: " + 1", count: 499)) == "500")
    }

    @Test("blocks are nested up to 64 deep")
    func deepBlocks() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "when yes\n", count: depth) + "run 1s\n" + String(repeating: "end\n", count: depth)
        }
        #expect(try Script.parse(nested(64), file: "demo").statements.count == 1)
        #expect(
            throws: ScenarioError(
                location: SourceLocation(file: "demo", line: 66, column: 1), length: 3,
                message: "blocks are nested more than 64 deep")
        ) { try Script.parse(nested(65), file: "demo") }
    }

    @Test("a line of a hundred thousand words is one command")
    func longLine() throws {
        let line = try CommandLine("crash" + String(repeating: " n", count: 100_000))
        #expect(line?.words.count == 100_000)
        #expect(line?.words.last?.location.column == 200_005)
    }
}
