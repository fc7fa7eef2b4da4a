import Testing

@testable import Scenario

@Suite("Expressions")
struct ExpressionTests {
    @Test(
        "operators bind as in mathematics",
        arguments: [
            ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("2 ^ 3 ^ 2", "512"), ("-2 ^ 2", "−4"), ("2 ^ -1", "0.500"),
            ("10 - 4 - 3", "3"), ("8 / 4 / 2", "1"), ("6 - -2", "8"), ("1 + 1 == 2", "yes"), ("1 < 2 and 2 < 1", "no"),
            ("yes or no and no", "yes"), ("not yes or yes", "yes"), ("not 1 == 2", "yes"), ("2 - 1 >= 1", "yes"),
            ("3 != 4", "yes"), ("5ms-3ms", "2 ms"), (".5 + .5", "1"), ("true and not false", "yes"),
        ])
    func precedence(expression: String, value: String) {
        #expect(outcome(expression) == value)
    }

    @Test(
        "names, parameters and observations have their values",
        arguments: [
            ("$rate * W / (1 + $rate * W)", "0.510"), ("${rate} * $think", "1"), ("now + 1s", "4 s"), ("e1.saved", "4"),
            ("lost-update:lost_share", "0.500"), ("lost(server) / acked(server)", "0.250"), ("lost($node)", "3"),
            ("$mode == naive", "yes"), ("naive == $mode", "yes"), ("$mode == lock", "no"), ("$mode != lock", "yes"),
            ("$mode == \"naive\"", "yes"), ("server.state == up", "yes"), ("server.lines contains hello", "yes"),
            ("server.lines contains nobody", "no"), ("server.sizes contains 2", "yes"), ("$safe", "yes"),
            ("if($safe, 1ms, 2ms)", "1 ms"), ("if(no, 1, 2)", "2"), ("$loss == 0.3", "yes"),
            ("1 - $loss", "70%"), ("$loss ^ 2", "9%"), ("$loss * 10s", "3 s"), ("$loss / 60%", "0.500"),
        ])
    func names(expression: String, value: String) {
        #expect(outcome(expression) == value)
    }

    @Test(
        "aggregates take samples, globs and plain values",
        arguments: [
            ("mean(server.window)", "60 ms"), ("p50(server.window)", "50 ms"), ("p90(server.window)", "90 ms"),
            ("max(server.window)", "90 ms"), ("count(server.window)", "4"), ("sum(e*.saved)", "10"),
            ("mean(e*.saved)", "5"), ("count(e*.saved)", "2"), ("max(1ms, 3ms, 2ms)", "3 ms"), ("min(10%, 20%)", "10%"),
            ("sum(1, 2, 3)", "6"), ("distinct(server.sizes)", "2"), ("distinct(server.lines)", "2"),
            ("count(none.window)", "0"), ("sum(none.window)", "0"),
        ])
    func aggregates(expression: String, value: String) {
        #expect(outcome(expression) == value)
    }

    @Test(
        "a sum runs over whole numbers",
        arguments: [
            ("sum(k for k in 1..10)", "55"), ("sum(1 / k for k in 1..$n)", "1.83"),
            ("sum(k * 1ms for k in 1..4)", "10 ms"),
            ("sum(k for k in 5..1)", "0"), ("sum(sum(j for j in 1..k) for k in 1..3)", "10"),
            ("sum(choose(3, k) * 90% ^ k * 10% ^ (3 - k) for k in 2..3)", "97.2%"),
        ])
    func series(expression: String, value: String) throws {
        var names = FixedNames.usual
        names.parameters["n"] = .quantity(.number(3))
        #expect(outcome(expression, names) == value)
    }

    @Test(
        "a tolerance is relative, on the complement for shares above one half, or an amount",
        arguments: [
            ("105 == 100 within 5%", "yes"), ("106 == 100 within 5%", "no"), ("0 == 0 within 5%", "yes"),
            ("45% == 47% within 5%", "yes"), ("99% == 98% within 5%", "no"), ("98.1% == 98% within 5%", "yes"),
            ("99% == 100% within 5%", "no"), ("1.02 == 1 within 5%", "yes"), ("0.98 == 1 within 5%", "yes"),
            ("50ms == 52ms within 3ms", "yes"), ("50ms == 54ms within 3ms", "no"),
            ("0.3 == 0.1 + 0.2 within 0%", "yes"),
            ("lost_share == $rate * W / (1 + $rate * W) within 5%", "yes"), ("1 == 1 within 5% and 2 == 3", "no"),
        ])
    func tolerances(expression: String, value: String) {
        #expect(outcome(expression) == value)
    }

    @Test("an expression knows its text and the names it uses")
    func anatomy() throws {
        let claim = try Expression("lost_share == theory within 5%")
        #expect(claim.text == "lost_share == theory within 5%")
        #expect(claim.names == ["lost_share", "theory"])
        #expect(try Expression("sum(k * W for k in 1..n)").names == ["W", "n"])
    }

    @Test("a word that is called something is not taken as a text")
    func namesFirst() {
        var names = FixedNames.usual
        names.values["naive"] = .text("lock")
        #expect(outcome("$mode == naive", names) == "no")
    }
}
