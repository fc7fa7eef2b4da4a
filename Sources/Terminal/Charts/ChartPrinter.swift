import Glibc

/// Draws a chart: the vertical axis on the left, the horizontal one below, and what the signs mean under both.
struct ChartPrinter {
    private static let margin = 2
    /// Free cells beside the first and the last point.
    private static let edge = 2
    private static let rowsMost = 17
    /// Lines of a screen that are not rows of the picture: names, labels, legend, a remark, an offer and the prompt.
    private static let linesAround = 9

    let chart: Chart
    let capabilities: Capabilities
    private let glyphs: ChartGlyphs
    private let ticks: RoundTicks
    private let labelWidth: Int
    private let columns: Int
    private let rows: Int
    private let reach: ClosedRange<Double>

    init(chart: Chart, capabilities: Capabilities) {
        self.chart = chart
        self.capabilities = capabilities
        glyphs = ChartGlyphs(unicode: capabilities.unicode)
        let rowsMost = min(ChartPrinter.rowsMost, max(7, capabilities.height - ChartPrinter.linesAround))
        let ticks = RoundTicks(around: chart.heights, stepsMax: max(2, (rowsMost - 1) / 2))
        self.ticks = ticks
        labelWidth = ticks.values.map { decimal($0, decimals: ticks.decimals).count }.max() ?? 1
        columns = max(10, capabilities.textWidth - 1 - ChartPrinter.margin - labelWidth - 2)
        // Each tick stands in the middle of a row.
        rows = ticks.steps * ((rowsMost - 1) / ticks.steps) + 1
        let values = chart.series.flatMap { $0.points.map(\.x) }
        reach = (values.min() ?? 0)...(values.max() ?? 1)
    }

    var lines: [StyledLine] {
        var canvas = ChartCanvas(columns: columns, rows: rows, glyphs: glyphs)
        for (number, series) in chart.series.filter({ $0.mark == .line }).enumerated() {
            draw(line: series, pattern: number, on: &canvas)
        }
        for (number, series) in chart.series.filter({ $0.mark == .points }).enumerated() {
            draw(points: series, sign: glyphs.points[number % glyphs.points.count], on: &canvas)
        }
        let indent = String(repeating: " ", count: ChartPrinter.margin)
        let title = chart.vertical.title + (ticks.lower > 0 || ticks.upper < 0 ? ", not from 0" : "")
        var lines: [StyledLine] = [StyledLine(indent + title)]
        for row in (0..<rows).reversed() {
            lines.append((StyledLine(indent) + scale(at: row) + canvas.line(row: row)).trimmed)
        }
        return lines + horizontalAxis(indent) + legend(indent)
    }

    // MARK: Places

    /// The row of a value, from 0 for the lowest tick.
    private func row(_ y: Double) -> Double {
        (y - ticks.lower) / (ticks.upper - ticks.lower) * Double(rows - 1)
    }

    /// The column of a value. What differs only in a number's last digits is one place.
    private func column(_ x: Double) -> Double {
        if case .categories(let words) = chart.horizontal.scale {
            return (x + 0.5) / Double(max(1, words.count)) * Double(columns) - 0.5
        }
        let (low, high) = (reach.lowerBound, reach.upperBound)
        guard low < high else { return Double(columns / 2) }
        let share = chart.horizontal.scale == .logarithmic ? log2(x / low) / log2(high / low) : (x - low) / (high - low)
        let room = Double(columns - 1 - 2 * ChartPrinter.edge)
        return Double(ChartPrinter.edge) + (share * room * 1e6).rounded() / 1e6
    }

    // MARK: Series

    private func draw(line series: Chart.Series, pattern: Int, on canvas: inout ChartCanvas) {
        if case .categories(let words) = chart.horizontal.scale {
            let half = min(4, Double(columns / max(1, words.count)) / 2 - 1)
            for point in series.points {
                let (column, row) = (column(point.x), row(point.y))
                canvas.line(from: (column - half, row), to: (column + half, row), pattern: pattern)
            }
            return
        }
        for (first, second) in zip(series.points, series.points.dropFirst()) {
            canvas.line(
                from: (column(first.x), row(first.y)), to: (column(second.x), row(second.y)), pattern: pattern)
        }
    }

    private func draw(points series: Chart.Series, sign: String, on canvas: inout ChartCanvas) {
        for point in series.points {
            let wanted = Int(column(point.x).rounded())
            let row = Int(row(point.y).rounded())
            // Where two series coincide, they stand side by side.
            let column = [0, 1, -1, 2, -2].map { wanted + $0 }.first { canvas.isFree(column: $0, row: row) } ?? wanted
            if let half = point.halfWidth {
                let low = max(0, Int(self.row(point.y - half).rounded()))
                let high = min(rows - 1, Int(self.row(point.y + half).rounded()))
                for cell in low..<(max(low, high) + 1) where cell != row && canvas.isFree(column: column, row: cell) {
                    let end = cell == high ? glyphs.intervalTop : cell == low ? glyphs.intervalBottom : glyphs.interval
                    canvas.put(end, column: column, row: cell)
                }
            }
            canvas.put(sign, column: column, row: row, .strong)
        }
    }

    // MARK: Axes

    private func scale(at row: Int) -> StyledLine {
        let perStep = (rows - 1) / ticks.steps
        guard row.isMultiple(of: perStep) else {
            return StyledLine(String(repeating: " ", count: labelWidth + 1) + glyphs.vertical, .dim)
        }
        let label = capabilities.legible(decimal(ticks.values[row / perStep], decimals: ticks.decimals))
        return StyledLine(label.padded(to: labelWidth, .right) + " ") + StyledLine(glyphs.tickUp, .dim)
    }

    private func horizontalAxis(_ indent: String) -> [StyledLine] {
        let start = ChartPrinter.margin + labelWidth + 1
        var axis = LineCanvas(width: start + 1 + columns)
        axis.put(glyphs.corner + String(repeating: glyphs.horizontal, count: columns), at: start, .dim)
        var labels = LineCanvas(width: start + 1 + columns)
        for tick in ChartLabels(chart.horizontal, points: positions, columns: columns, column: column).shown {
            axis.put(glyphs.tickDown, at: start + 1 + tick.column, .dim)
            labels.put(capabilities.legible(tick.text), at: start + 1 + tick.start)
        }
        return [axis.line, labels.line]
    }

    /// The values at which something was measured, each once.
    private var positions: [Double] {
        Set(chart.series.flatMap { $0.points.map(\.x) }).sorted()
    }

    private func legend(_ indent: String) -> [StyledLine] {
        var parts: [StyledLine] = []
        var numbers = (points: 0, lines: 0)
        for series in chart.series where !series.points.isEmpty {
            switch series.mark {
            case .points:
                let sign = StyledText(glyphs.points[numbers.points % glyphs.points.count], .strong)
                parts.append([sign, StyledText(" " + series.name)])
                numbers.points += 1
            case .line:
                let sample = StyledText(glyphs.samples[numbers.lines % glyphs.samples.count], .accent)
                parts.append([sample, StyledText(" " + series.name)])
                numbers.lines += 1
            }
        }
        if !chart.intervalName.isEmpty, chart.series.contains(where: { $0.points.contains { $0.halfWidth ?? 0 > 0 } }) {
            parts.append([StyledText(glyphs.interval, .plain), StyledText(" " + chart.intervalName)])
        }
        let width = ChartPrinter.margin + labelWidth + 2 + columns
        var lines: [StyledLine] = [StyledLine(indent)]
        for part in parts {
            let gap = lines[lines.count - 1].width > indent.count ? 3 : 0
            if lines[lines.count - 1].width + gap + part.width > width {
                lines.append(StyledLine(indent) + part)
            } else {
                lines[lines.count - 1] += StyledLine(String(repeating: " ", count: gap)) + part
            }
        }
        let last = lines.removeLast()
        return lines + StyledLine.spread(last, StyledLine(chart.horizontal.title), width: width).map(\.trimmed)
    }
}

extension Chart {
    /// The heights that the vertical axis must show: zero among them, unless all lie close together far from it.
    fileprivate var heights: ClosedRange<Double> {
        let points = series.flatMap(\.points)
        let ends = points.flatMap { [$0.y - ($0.halfWidth ?? 0), $0.y + ($0.halfWidth ?? 0)] }
        guard var low = ends.min(), var high = ends.max() else { return 0...1 }
        // An interval does not take the axis below zero where nothing measured lies there.
        if points.allSatisfy({ $0.y >= 0 }) { low = max(0, low) }
        if points.allSatisfy({ $0.y <= 0 }) { high = min(0, high) }
        if low == high { return low < 0 ? low...0 : 0...(high > 0 ? high : 1) }
        let isFar = high - low < 0.25 * max(low.magnitude, high.magnitude)
        return isFar ? low...high : min(0, low)...max(0, high)
    }
}
