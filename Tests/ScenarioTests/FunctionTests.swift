import Cluster
import Testing

@testable import Scenario

@Suite("Functions, distributions and arrivals")
struct FunctionTests {
    @Test(
        "formulas of the course have their known values",
        arguments: [
            ("exp(0)", 1), ("exp(1)", 2.718281828459045), ("exp(-745)", 0), ("exp(700)", 1.0142320547350045e304),
            ("exp(-1.5)", 0.22313016014842982), ("ln(exp(2))", 2), ("ln(10)", 2.302585092994046), ("log2(8)", 3),
            ("log2(10)", 3.321928094887362), ("log2(0.125)", -3), ("sqrt(2)", 1.4142135623730951), ("abs(0 - 3)", 3),
            ("floor(2.7)", 2), ("floor(0 - 2.2)", -3), ("factorial(0)", 1), ("factorial(10)", 3_628_800),
            ("choose(49, 6)", 13_983_816), ("choose(3, 5)", 0), ("harmonic(0)", 0), ("harmonic(4)", 25.0 / 12),
            ("harmonic(100)", 5.187377517639621), ("harmonic(101)", 5.197278507738631),
            ("harmonic(1000)", 7.485470860550345), ("erlangb(1, 1)", 0.5), ("erlangb(5, 3)", 0.11005_4),
            ("erlangc(1, 0.5)", 0.5), ("erlangc(2, 1)", 1.0 / 3), ("2 ^ 10", 1024), ("2 ^ 0.5", 1.4142135623730951),
            ("10 ^ -3", 0.001), ("0 ^ 0", 1), ("0 ^ 0.5", 0),
        ] as [(String, Double)])
    func values(expression: String, expected: Double) throws {
        let value = try #require(try Expression(expression).evaluate(in: FixedNames.usual).quantity?.value)
        let room = expression.hasPrefix("erlangb(5") ? 1e-6 : 4e-15 * max(1, expected.magnitude)
        #expect((value - expected).magnitude <= room, "\(expression) is \(value)")
    }

    @Test("the same bits come out on every processor: eˣ in full")
    func exactBits() throws {
        let value = try Expression("exp(1.5) * ln(3) ^ 0.3").evaluate(in: FixedNames.usual).quantity?.value
        #expect(value?.bitPattern == 0x4012_7093_83d9_68e2)
    }

    @Test(
        "random times and arrivals are read, and shown as they can be written",
        arguments: [
            ("uniform(5ms, 15ms)", "uniform(5ms, 15ms)"), ("exponential($think)", "exponential(50ms)"),
            ("normal(10ms, 2000us)", "normal(10ms, 2ms)"), ("5ms + exponential(10ms)", "5ms + exponential(10ms)"),
            ("exponential(10ms) + 5ms + 1.5s", "exponential(10ms) + 5ms + 1500ms"), ("every(2 * 10ms)", "every(20ms)"),
            ("ramp(10/s, 50/s, 60s)", "ramp(10/s, 50/s, 1min)"),
            ("trace(1h, 10/s, $rate, 0/s)", "trace(1h, 10/s, 20/s, 0/s)"),
        ])
    func distributions(written: String, shown: String) {
        #expect(outcome(written) == shown)
    }

    @Test("a time stands for a constant, and a rate for a Poisson process")
    func plainValues() throws {
        #expect(try Expression("10ms").evaluate(in: FixedNames.usual).distributionValue == .constant(.milliseconds(10)))
        #expect(try Expression("20/s").evaluate(in: FixedNames.usual).arrivalsValue == .poisson(perSecond: 20))
        #expect(try Expression("-10ms").evaluate(in: FixedNames.usual).distributionValue == nil)
        #expect(try Expression("10ms").evaluate(in: FixedNames.usual).arrivalsValue == nil)
    }

    @Test(
        "what no random time can be is refused",
        arguments: [
            ("uniform(15ms, 5ms)", "1+18 uniform takes the smaller time first"),
            ("uniform(-1ms, 5ms)", "9+4 a time from 0 is wanted here, such as 10ms, and this is a time below 0"),
            ("exponential(5)", "13+1 a time from 0 is wanted here, such as 10ms, and this is a number"),
            ("normal(5ms, -1ms)", "13+4 a time from 0 is wanted here, such as 10ms, and this is a time below 0"),
            ("every(0s)", "7+2 an interval is longer than 0"),
            ("ramp(1/s, 2/s, 0s)", "16+2 a ramp is longer than 0"),
            ("ramp(-1/s, 2/s, 1s)", "6+4 a rate from 0 is wanted here, such as 20/s, and this is a rate below 0"),
            ("trace(1h, 5)", "11+1 a rate from 0 is wanted here, such as 20/s, and this is a number"),
            ("trace(1h)", "1+9 trace takes the length of a step and the rates: trace(1h, 10/s, 40/s, 20/s)"),
            ("exponential(2000000h)", "13+8 a time up to 10000h is wanted here"),
            ("exponential(9000h) + 9000h", "1+26 times of a distribution are at most 10000h"),
            ("exponential(9ms) * 2", "1+16 a number is wanted here, and this is a distribution"),
        ])
    func refused(expression: String, error: String) {
        #expect(outcome(expression) == error)
    }
}
