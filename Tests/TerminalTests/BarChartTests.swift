import Testing

@testable import Terminal

struct BarChartTests {
    private let waits = BarChart(
        labels: ["from", "to"], bars: "how many", facts: ["number", "share", ""],
        [
            .init(["5 ms", "10 ms"], 66, facts: ["66", "64.7%", "p50"]),
            .init(["10 ms", "15 ms"], 35, facts: ["35", "34.3%", "p90"]),
            .init(["15 ms", "44 ms"], 1, facts: ["1", "0.98%", "p99, max"]),
            .init(["44 ms", "49 ms"], 0, facts: ["0", "0%", ""]),
        ])

    @Test("bars are as long as their numbers are large, to an eighth of a cell")
    func bars() {
        #expect(
            text(waits.lines(.plain)) == """
                   from     to  how many                              number  share
                   5 ms  10 ms  ████████████████████████████████████      66  64.7%  p50
                  10 ms  15 ms  ███████████████████▏                      35  34.3%  p90
                  15 ms  44 ms  ▌                                          1  0.98%  p99, max
                  44 ms  49 ms                                             0     0%
                """)
    }

    @Test("in ASCII, and in sixty columns, what is not nothing is still seen")
    func ascii() {
        #expect(
            text(waits.lines(.ascii)) == """
                   from     to  how many                              number  share
                   5 ms  10 ms  ####################################      66  64.7%  p50
                  10 ms  15 ms  ###################                       35  34.3%  p90
                  15 ms  44 ms  #                                          1  0.98%  p99, max
                  44 ms  49 ms                                             0     0%
                """)
        #expect(
            text(waits.lines(Capabilities(width: 60))) == """
                   from     to  how many          number  share
                   5 ms  10 ms  ████████████████      66  64.7%  p50
                  10 ms  15 ms  ████████▌             35  34.3%  p90
                  15 ms  44 ms  ▎                      1  0.98%  p99, max
                  44 ms  49 ms                         0     0%
                """)
    }

    @Test("a listener hears the numbers alone")
    func spoken() {
        #expect(
            text(waits.lines(.spoken)) == """
                  5 ms: to 10 ms, number 66, share 64.7%, p50.
                  10 ms: to 15 ms, number 35, share 34.3%, p90.
                  15 ms: to 44 ms, number 1, share 0.98%, p99, max.
                  44 ms: to 49 ms, number 0, share 0%.
                """)
    }

    @Test("a sparkline tells nothing from little, and shares its height with others")
    func sparkline() {
        let rising = Sparkline([0, 1, 2, 3, 4, 5, 6, 7, 8])
        #expect(rising.text(.plain) == "·▂▃▄▅▆▇██")
        #expect(rising.text(.ascii) == "_:-=+*%##")
        #expect(rising.text(.spoken) == "0 at first, 8 at most, 8 at last")
        #expect(Sparkline([1, 2], ceiling: 8).text(.plain) == "▂▃")
        #expect(Sparkline([3, 3, 3]).text(.spoken) == "3 throughout")
        #expect(Sparkline([]).text(.plain).isEmpty)
    }
}
