import Testing

@testable import Terminal

struct TableTests {
    private let comparison = Comparison(
        headings: ["you", "measured", "theory"],
        rows: [
            .init("executions per request", ["1", "1.43", "1.43"], formula: "1/(1−p)"),
            .init("attempts per request", ["", "2.04", "2.04"], formula: "1/(1−p)²"),
        ]
    )

    @Test("what was said, measured and foretold stand side by side")
    func comparisons() {
        #expect(
            text(comparison.lines(.plain)) == """
                                             you    measured    theory
                  executions per request       1        1.43      1.43   1/(1−p)
                  attempts per request                  2.04      2.04   1/(1−p)²
                """
        )
    }

    @Test("gaps close on a narrow terminal")
    func narrow() {
        #expect(
            text(comparison.lines(Capabilities(width: 60))) == """
                                           you  measured  theory
                  executions per request     1      1.43    1.43  1/(1−p)
                  attempts per request              2.04    2.04  1/(1−p)²
                """
        )
    }

    @Test("a listener hears one sentence a row")
    func sentences() {
        #expect(
            text(comparison.lines(.spoken)) == """
                  executions per request: you 1, measured 1.43, theory 1.43, 1/(1 minus p).
                  attempts per request: measured 2.04, theory 2.04, 1/(1 minus p) squared.
                """
        )
    }

    @Test("numbers stand by their decimal points, whatever their unit")
    func decimals() {
        let table = Table(
            columns: [.init("node"), .init("load", .decimal), .init("note")],
            rows: [["ann", "12.5%", "busy"], ["bob", "3%"], ["漢", "103.25 ms", "slow"], ["dan", "none", "?"]],
            rule: true
        )
        #expect(
            text(table.lines(.plain)) == """
                  node       load  note
                  ────  ─────────  ────
                  ann    12.5%     busy
                  bob     3%
                  漢    103.25 ms  slow
                  dan        none  ?
                """
        )
    }

    @Test("long text wraps in its column and numbers stay whole")
    func wrapping() {
        let table = Table(
            columns: [.init("name"), .init("meaning"), .init("value", .right)],
            rows: [["W", "how long an editor holds a file between reading and saving", "52.0 ms"]]
        )
        #expect(
            text(table.lines(Capabilities(width: 44))) == """
                  name  meaning                       value
                  W     how long an editor holds a  52.0 ms
                        file between reading and
                        saving
                """
        )
    }

    @Test("a table too wide for any column layout is told in sentences")
    func cramped() {
        let table = Table(
            columns: [.init("node")] + ["sent", "received", "dropped", "duplicated"].map { .init($0, .right) },
            rows: [["ann", "1", "2", "3", "4"]]
        )
        #expect(
            text(table.lines(Capabilities(width: 40))) == """
                  ann: sent 1, received 2, dropped 3,
                    duplicated 4.
                """
        )
    }
}
