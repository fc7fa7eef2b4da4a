import Testing

@testable import Terminal

struct ChartTests {
    /// The share of saves that is lost at doubling rates, beside its formula.
    private let shares = Chart(
        horizontal: Chart.Axis("rate", unit: "/s", scale: .logarithmic),
        vertical: Chart.Axis("lost share", unit: "%"),
        series: [
            .init(
                "measured", .points,
                [
                    .init(x: 5, y: 23, halfWidth: 5), .init(x: 10, y: 34.1, halfWidth: 0.9),
                    .init(x: 20, y: 50.9, halfWidth: 0.6), .init(x: 40, y: 67.3, halfWidth: 0.3),
                    .init(x: 80, y: 80.5, halfWidth: 0.2),
                ]),
            .init(
                "λW/(1+λW)", .line,
                [(5, 20.6), (10, 34.2), (20, 51.0), (40, 67.5), (80, 80.6)].map { .init(x: $0, y: $1) }),
        ],
        intervalName: "95% interval")

    /// Two measures of one kind, and two formulas.
    private let growth = Chart(
        horizontal: Chart.Axis("editors"), vertical: Chart.Axis("attempts, lines"),
        series: [
            .init("attempts", .points, (1...6).map { .init(x: Double($0), y: Double($0 * ($0 + 1) / 2)) }),
            .init("k(k+1)/2", .line, (1...6).map { .init(x: Double($0), y: Double($0 * ($0 + 1) / 2)) }),
            .init("lines", .points, (1...6).map { .init(x: Double($0), y: Double($0)) }),
            .init("k", .line, (1...6).map { .init(x: Double($0), y: Double($0)) }),
        ])

    private let modes = Chart(
        horizontal: Chart.Axis("mode", scale: .categories(["naive", "lock", "append"])),
        vertical: Chart.Axis("wait", unit: "ms"),
        series: [
            .init(
                "wait", .points,
                [.init(x: 0, y: 54, halfWidth: 0), .init(x: 1, y: 120, halfWidth: 30), .init(x: 2, y: 52)])
        ],
        intervalName: "95% interval")

    private func capabilities(width: Int = 80, unicode: Bool = true, accessible: Bool = false) -> Capabilities {
        Capabilities(width: width, height: 18, unicode: unicode, accessible: accessible)
    }

    @Test("points with intervals and a line of theory, on an axis of doubling values")
    func doubling() {
        #expect(
            text(shares.lines(capabilities())) == """
                  lost share (%)
                  100 ┤
                      │
                      │                                                      ⢀⣀⣀⣀⡠⠤⠤⠤⠔⠒⠒⠒⠚⠉⠉●
                      │                                         ⢀⣀⣀⣠⠤⠤⠴⠒⠒⠒⠉●⠉⠁
                   50 ┤                             ⣀⣀⣀⡤⠤⠤⠖●⠒⠊⠉⠉⠁
                      │               ⢀⣀⣀⣀●⠤⠤⠴⠒⠒⠒⠉⠉⠉
                      │  ●⣀⡠⠤⠤⠤⠖⠒⠒⠒⠉⠉⠉⠉
                      │  ┴
                    0 ┤
                      └──┬────────────────┬────────────────┬───────────────┬────────────────┬──
                         5                10               20              40               80
                  ● measured   ⠒⠒⠒⠒⠒⠒ λW/(1+λW)   │ 95% interval                      rate (/s)
                """)
    }

    @Test("the same in ASCII")
    func ascii() {
        #expect(
            text(shares.lines(capabilities(width: 60, unicode: false))) == """
                  lost share (%)
                  100 +
                      |
                      |                                       ...........*
                      |                              .........*
                   50 +                     .....*...
                      |            ..*.......
                      | *..........
                      | |
                    0 +
                      +--+-----------+-----------+----------+-----------+--
                         5           10          20         40          80
                  * measured   ...... lambdaW/(1+lambdaW)   | 95% interval
                                                                  rate (/s)
                """)
    }

    @Test("series are told apart by their signs, and lines by how they are broken")
    func severalSeries() {
        #expect(
            text(growth.lines(capabilities(width: 60))) == """
                  attempts, lines
                  30 ┤
                     │
                  20 ┤                                             ⣀⣀⠤⠤⠖●
                     │                                    ⣀⣀⡠⠤●⠒⠒⠉⠉
                  10 ┤                         ⢀⣀⣀⡠⠤⠤●⠒⠚⠉⠉
                     │          ⣀⣀●⣀⣠⠤⠤⣤⡴⠒⣒●○⠉⣉⣁⡀ ⣀⠤⠄○⠤⠤⠄ ⠤⠤⠄ ○⠒⠂ ⠒⠒⠂ ⠒⠒○
                   0 ┤  ●○⠛⠋⠉⠉⠉⠉⠁ ○⠉⠁ ⠉
                     └──┬─────────┬────────┬─────────┬────────┬─────────┬──
                        1         2        3         4        5         6
                  ● attempts   ⠒⠒⠒⠒⠒⠒ k(k+1)/2   ○ lines   ⠒⠒⠂ ⠒⠒ k
                                                                    editors
                """)
    }

    @Test("words stand side by side")
    func categories() {
        #expect(
            text(modes.lines(capabilities(width: 60))) == """
                  wait (ms)
                  150 ┤                          ┬
                      │                          ●
                  100 ┤                          ┴
                      │
                   50 ┤        ●                                  ●
                      │
                    0 ┤
                      └────────┬─────────────────┬────────────────┬────────
                             naive              lock            append
                  ● wait   │ 95% interval                              mode
                """)
    }

    @Test("a listener hears how it goes, then each value")
    func spoken() {
        #expect(
            text(shares.lines(capabilities(accessible: true))) == """
                  measured: rises from 23% at rate 5/s to 80.5% at rate 80/s.
                  lambda W/(1+ lambda W): rises from 20.6% at rate 5/s to 80.6% at rate 80/s.
                  rate 5/s: measured 23% plus or minus 5%, lambda W/(1+ lambda W) 20.6%.
                  rate 10/s: measured 34.1% plus or minus 0.9%, lambda W/(1+ lambda W) 34.2%.
                  rate 20/s: measured 50.9% plus or minus 0.6%, lambda W/(1+ lambda W) 51%.
                  rate 40/s: measured 67.3% plus or minus 0.3%, lambda W/(1+ lambda W) 67.5%.
                  rate 80/s: measured 80.5% plus or minus 0.2%, lambda W/(1+ lambda W) 80.6%.
                """)
    }

    private func line(_ values: [Double], unit: String = "", halfWidth: Double? = nil) -> Chart {
        let points = values.enumerated().map { Chart.Point(x: Double($0), y: $1, halfWidth: halfWidth) }
        return Chart(
            horizontal: Chart.Axis("n"), vertical: Chart.Axis("value", unit: unit),
            series: [.init("value", .points, points)])
    }

    /// What stands left of the axis, from the top down.
    private func ticks(_ chart: Chart) -> [String] {
        chart.lines(capabilities()).compactMap { line in
            let parts = line.plain.split(separator: "┤", omittingEmptySubsequences: false)
            return parts.count > 1 ? parts[0].filter { $0 != " " } : nil
        }
    }

    @Test(
        "the vertical axis has round numbers, and begins at zero unless the values lie close together far from it",
        arguments: [
            ([1, 2, 3], ["3", "2", "1", "0"]), ([0.2, 0.9], ["1.0", "0.5", "0.0"]),
            ([-3, 4], ["4", "2", "0", "−2", "−4"]),
            ([95, 96, 98], ["98", "97", "96", "95"]), ([0, 0], ["1.0", "0.5", "0.0"]),
            ([7, 7], ["8", "6", "4", "2", "0"]),
            ([-7], ["0", "−2", "−4", "−6", "−8"]), ([0, 123_456], ["150000", "100000", "50000", "0"]),
            ([0, 0.003], ["0.003", "0.002", "0.001", "0.000"]),
        ] as [([Double], [String])])
    func verticalTicks(values: [Double], expected: [String]) {
        #expect(ticks(line(values)) == expected)
    }

    @Test("an axis that does not begin at zero says so")
    func notFromZero() {
        #expect(line([95, 98], unit: "%").lines(capabilities()).first?.plain == "  value (%), not from 0")
        #expect(line([5, 98], unit: "%").lines(capabilities()).first?.plain == "  value (%)")
    }

    @Test("an interval does not take the axis below zero where nothing was measured there")
    func wideInterval() {
        #expect(ticks(line([1, 2], halfWidth: 5)) == ["8", "6", "4", "2", "0"])
    }

    @Test("values too many for their labels get round ones")
    func manyValues() {
        let axis = line((0...200).map(Double.init)).lines(capabilities(width: 60)).dropLast().last
        #expect(axis?.plain == "         0           50         100        150         200")
    }

    @Test(
        "at any width and height the picture stays inside, and keeps its axis", arguments: [40, 60, 80, 120, 200, 400])
    func widths(width: Int) {
        for height in [10, 24, 60] {
            for chart in [shares, growth, modes] {
                let size = Capabilities(width: width, height: height)
                let lines = chart.lines(size)
                #expect(lines.allSatisfy { $0.width < size.textWidth }, "\(width)×\(height)")
                #expect(lines.count <= max(13, height - 4), "\(width)×\(height)")
                #expect(lines.contains { $0.plain.contains("└") })
            }
        }
    }

    @Test("one point stands in the middle, and a chart of nothing is empty")
    func corners() {
        #expect(line([3]).lines(capabilities()).contains { $0.plain.contains("●") })
        #expect(line([]).lines(capabilities()).isEmpty)
        #expect(line([.nan, .infinity]).lines(capabilities()).isEmpty)
    }

    @Test("names from outside cannot drive the terminal")
    func controls() {
        var chart = modes
        chart.vertical.name = "\u{1B}[2Jwait"
        chart.horizontal.scale = .categories(["a\u{7}", "b\nc", "d"])
        let drawn = text(chart.lines(capabilities()))
        #expect(drawn.hasPrefix("  ␛[2Jwait (ms)"))
        #expect(drawn.contains("a␇"))
        #expect(drawn.contains("b c"))
    }

    @Test("a bar shows how far work has come")
    func bar() {
        let progress = ProgressLine(
            activity: "sweep", time: "15 of 50 runs", share: 0.3, extra: "rate=20/s", hasBar: true)
        #expect(
            progress.line(.plain).plain == " sweep  ██████░░░░░░░░░░░░░░  15 of 50 runs · 30% · rate=20/s")
        #expect(progress.line(.ascii).plain == " sweep  ######..............  15 of 50 runs, 30%, rate=20/s")
        #expect(progress.line(.spoken).plain == "sweep, 15 of 50 runs, 30%, rate=20/s")
    }
}
