import Cluster
import Testing

@testable import Scenario

/// Names that mean what a test says.
private struct Known: ExpressionNames {
    var parameters: [String: Datum] = [:]
    var values: [String: Datum] = [:]

    func parameter(_ name: String) -> Datum? { parameters[name] }
    func value(named name: String) -> Datum? { values[name] }
    var now: Quantity { .time(.seconds(3)) }
    func observation(node: String, name: String) throws(LookupFailure) -> Datum {
        throw LookupFailure(message: "no node \(node)")
    }
    func series(node pattern: String, name: String) throws(LookupFailure) -> [Series] {
        [Series([1, 2, 3, 10].map { .quantity(.number($0)) })]
    }
    func series(measure name: String) -> Series? { nil }
    func groundTruth(_ function: String, of subject: String) throws(LookupFailure) -> Datum { .quantity(.number(4)) }
    func measure(demo: String, name: String) throws(LookupFailure) -> Datum { .quantity(.number(0.5)) }
    var knownNames: [String] { Array(values.keys) }
}

struct ExpressionTests {
    private let names = Known(
        parameters: ["rate": .quantity(.init(20, .rate) ?? .number(0)), "mode": .text("naive")],
        values: ["W": .quantity(.time(.milliseconds(50)))])

    private func value(_ text: String) throws -> String { try Expression(text).evaluate(in: names).text }

    private func problem(_ text: String) throws -> String? {
        do throws(ScenarioError) {
            _ = try Expression(text).evaluate(in: names)
            return nil
        } catch {
            return "\(error.location.column)+\(error.length) \(error.text)"
        }
    }

    @Test(
        "an expression has the value that mathematics gives it",
        arguments: [
            ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("2 ^ 3 ^ 2", "512"), ("-2 ^ 2", "−4"), ("7 - 2 - 1", "4"),
            ("$rate * W", "1"), ("$rate * W / (1 + $rate * W)", "0.500"), ("20/s * 50ms", "1"), ("4KB / 2KB/s", "2 s"),
            ("50ms + 2s", "2.05 s"), ("30%", "30%"), ("1 - 30%", "70%"), ("now", "3 s"), ("90s", "1 min 30 s"),
            ("sum(k ^ 2 for k in 1..4)", "30"), ("choose(5, 2)", "10"), ("factorial(5)", "120"),
            ("harmonic(4)", "2.08"),
            ("exp(1)", "2.72"), ("ln(exp(2))", "2"), ("log2(8)", "3"), ("sqrt(2)", "1.41"), ("erlangb(2, 1)", "20%"),
            ("if(1 < 2, 5, 6)", "5"), ("mean(n*.x)", "4"), ("p50(n*.x)", "2"), ("max(n*.x)", "10"),
            ("count(n*.x)", "4"),
            ("lost(server)", "4"), ("some-demo:share", "0.500"), ("abs(-3ms)", "3 ms"), ("min(3, 1, 2)", "1"),
            ("1e3", "1000"), ("0.0004", "0.000400"),
        ])
    func values(text: String, expected: String) throws {
        #expect(try value(text) == expected)
    }

    @Test(
        "a claim holds or does not",
        arguments: [
            ("1 == 1", true), ("$mode == naive", true), ("$mode == cas", false), ("$mode != cas", true),
            ("0.5 == 50%", true), ("102 == 100 within 5%", true), ("110 == 100 within 5%", false),
            ("98% == 99% within 20%", false), ("98.9% == 99% within 20%", true), ("12ms == 10ms within 3ms", true),
            ("1 < 2 and not 2 < 1", true), ("1 > 2 or 2 > 1", true),
        ])
    func claims(text: String, holds: Bool) throws {
        #expect(try value(text) == (holds ? "yes" : "no"))
    }

    @Test(
        "what has no value says where and why",
        arguments: [
            ("5ms + 3", "1+7 a number cannot be added to a time"),
            ("1 / 0", "1+5 division by zero: “0” is 0 here"),
            ("1 + V", "5+1 “V” is not known here. Did you mean W?"),
            ("$rat", "1+4 no parameter $rat"),
            (
                "5mss",
                "1+4 no unit “mss”: units are ns us ms s min h, /s /min /h, %, ppm, B KB MB GB, bit/s … MB/s. Did you mean 5ms?"
            ),
            ("(1 + 2", "7+1 “)” is expected here"),
            ("1 +", "4+1 a value is expected here, not the end"),
            ("sqr(2)", "1+3 no function sqr. Did you mean sqrt?"),
            ("sqrt(-1)", "1+8 a root is taken of numbers from 0"),
            ("factorial(171)", "11+3 factorial takes a whole number from 0 to 170 here"),
            ("1e308 * 10", "1+10 this has no finite value"),
            ("1 < 2ms", "1+7 a number cannot be compared with a time"),
        ])
    func problems(text: String, expected: String) throws {
        let found: String?
        do { found = try problem(text) } catch let error as ScenarioError {
            found = "\(error.location.column)+\(error.length) \(error.text)"
        }
        #expect(found == expected)
    }

    @Test("parentheses 10,000 deep are an error, not a crash")
    func depth() {
        let text = String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)
        #expect(throws: ScenarioError.self) { try Expression(text) }
    }

    @Test("any bytes are a scenario or a located error")
    func garbage() {
        var random = SystemSeed(state: 42)
        let alphabet = Array("node run $x(){}|=\"#\\ 12ms%/s+-*^.,:é\n\twhen end repeat let param ")
        for round in 0..<3000 {
            let text = String(
                (0..<Int.random(in: 0..<80, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? " " })
            do throws(ScenarioError) {
                let script = try Script.parse(text, file: "garbage")
                for problem in CommandRegistry.problems(in: script) {
                    #expect(problem.location.line >= 1, "round \(round)")
                }
            } catch {
                #expect(error.location.line >= 1 && error.location.column >= 1, "round \(round): \(text)")
            }
        }
    }

    private struct SystemSeed: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 33)
        }
    }
}
