import Testing

@testable import Scenario

/// Each error as `COLUMN+LENGTH message`.
@Suite("Errors in expressions")
struct ExpressionErrorTests {
    @Test(
        "units are checked",
        arguments: [
            ("5ms + 3", "1+7 a number cannot be added to a time"),
            ("1 + (3 - 2KB)", "5+9 an amount of bytes cannot be taken from a number"),
            ("5ms < 3/s", "1+9 a time cannot be compared with a rate"),
            ("5ms == 5", "1+8 a time cannot be compared with a number"),
            ("$mode == 5", "1+10 a word cannot be compared with a number"),
            ("5ms == 4ms within 3", "19+1 a tolerance is in per cent, or a time like the two sides"),
            ("5ms == 4ms within -3ms", "19+4 a tolerance is not below 0"),
            ("2 ^ 5ms", "5+3 an exponent is a plain number, and a whole one for a quantity with a unit"),
            ("exp(5ms)", "5+3 exp takes plain numbers, and this is a time"),
            ("max(1ms, 2)", "1+11 these are not all quantities of one kind"),
            ("sum(if(k == 1, 1, 1ms) for k in 1..2)", "5+18 the terms of this sum differ in kind, or grow too large"),
            ("not 5", "5+1 a condition is wanted here, and this is a number"),
            ("1 and yes", "1+1 a condition is wanted here, and this is a number"),
            ("$mode * 2", "1+5 a number is wanted here, and this is a word"),
            ("$mode + 2", "1+5 a number is wanted here, and this is a word"),
            ("5 contains 5", "1+1 a list is wanted before “contains”, and this is a number"),
        ])
    func units(expression: String, error: String) {
        #expect(outcome(expression) == error)
    }

    @Test(
        "no result is infinite",
        arguments: [
            ("1 / (2 - 2)", "1+11 division by zero: “(2 - 2)” is 0 here"),
            ("0 ^ -1", "1+6 division by zero: a power of 0 below 0"),
            ("(0 - 8) ^ 0.5", "1+7 a broken power of a negative number is no number"),
            ("1e300 * 1e300", "1+13 this is too large to be a number"),
            ("exp(1000)", "1+9 this is too large to be a number"),
            ("ln(0)", "4+1 a logarithm is taken of a number above 0"),
            ("sqrt(1 - 2)", "6+5 a square root is taken of a number from 0"),
            ("factorial(171)", "1+14 170 is the largest number whose factorial is small enough here"),
            ("factorial(2.5)", "11+3 factorial takes a whole number from 0 to 10000000 here"),
            ("choose(5000, 2500)", "1+18 this is too large to be a number"),
            ("erlangc(2, 2)", "12+1 the load must be below the number of servers, or the queue grows for ever"),
            ("erlangb(2, -1)", "12+2 a load is not below 0"),
            ("mean(none.window)", "1+17 nothing was measured, so there is no mean"),
            ("avg(server.window)", "1+18 nothing was measured, so there is no avg"),
        ])
    func infinities(expression: String, error: String) {
        #expect(outcome(expression) == error)
    }

    @Test(
        "an unknown name is pointed at, with the nearest known one",
        arguments: [
            ("1 + lost_shar", "5+9 “lost_shar” is not known here. Did you mean lost_share?"),
            ("2 * rate", "5+4 “rate” is not known here. Did you mean $rate?"),
            ("W*2", "1+3 “W*2” is not known here: “-” and “*” stand between spaces. Did you mean W * 2?"),
            (
                "at-least",
                "1+8 “at-least” is not known here: “-” and “*” stand between spaces. Did you mean at - least?"
            ),
            ("1 + $rtae", "5+5 no parameter $rtae. Did you mean $rate?"),
            ("lsot(server)", "1+4 no function lsot. Did you mean lost?"),
            ("lost(sever)", "6+5 no node sever. Did you mean server?"),
            ("server.savd", "1+11 server has no savd. Did you mean saved?"),
            ("lost-updat:x", "1+12 no demo lost-updat. Did you mean lost-update?"),
            ("mean(x*.saved)", "6+8 no node matches x*"),
            ("server.lines contains 1 + x", "27+1 “x” is not known here"),
        ])
    func unknown(expression: String, error: String) {
        #expect(outcome(expression) == error)
    }

    @Test(
        "what cannot be read is pointed at",
        arguments: [
            ("", "1+1 a value is expected here, not the end"),
            ("1 +", "4+1 a value is expected here, not the end"),
            ("1 2", "3+1 “2” is not expected here"),
            ("(1 + 2", "7+1 “)” is expected here"),
            ("1 + and", "5+3 a value is expected here, not “and”"),
            ("* 2", "1+1 a value is expected here, not “*”"),
            ("5 ms + 1ms", "3+2 a unit stands right behind its number. Did you mean 5ms?"),
            ("5 § 3", "3+1 “§” has no meaning in an expression"),
            ("\"open", "1+5 this quotation mark has no partner"),
            ("$", "1+1 “$” is followed by a parameter's name"),
            ("${rate", "1+6 “${” without its “}”"),
            ("sqrt(1, 2)", "1+10 sqrt takes one value"),
            ("sqrt()", "1+6 sqrt takes one value"),
            ("uniform(5ms)", "1+12 uniform takes two times: uniform(5ms, 15ms)"),
            ("if(yes, 1)", "10+1 “,” is expected here"),
            ("sum(k for k 1..2)", "13+1 “in” is expected here"),
            ("server.", "8+1 the name of an observation is expected here"),
            ("demo:", "6+1 the name of a measure is expected here"),
            (
                "crossing(a, b)",
                "1+14 crossing(…) looks in a sweep, and there is none: sweep DEMO P=1..16 measure M1,M2"
            ),
        ])
    func unreadable(expression: String, error: String) {
        #expect(outcome(expression) == error)
    }

    @Test("a bad unit is pointed at, with all that there are")
    func badUnit() {
        #expect(
            outcome("1s + 20sec")
                == "6+5 no unit “sec”: units are ns us ms s min h, /s /min /h, %, ppm, B KB MB GB, bit/s … MB/s"
        )
        #expect(outcome("20/sek").hasPrefix("1+6 no unit “/sek”"))
    }

    @Test("sums within sums that take for ever are refused")
    func endless() {
        #expect(
            outcome("sum(sum(1 for j in 1..10000) for k in 1..10000)")
                == "9+1 this takes more than a million steps to work out")
        #expect(
            outcome("sum(erlangb(99999, 1) for k in 1..1000)").hasSuffix(
                "this takes more than a million steps to work out"))
    }

    @Test("an argument is worked out once, however deep the calls")
    func deepCalls() {
        let calls = String(repeating: "abs(", count: 30) + "1" + String(repeating: ")", count: 30)
        #expect(outcome(calls) == "1")
    }
}
