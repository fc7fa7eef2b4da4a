/// What stands under the horizontal axis: as many labels as there is room for.
struct ChartLabels {
    struct Label: Hashable {
        let column: Int
        /// The cell where its text begins.
        let start: Int
        let text: String
    }

    let shown: [Label]

    /// - Parameter points: the values at which something was measured, in ascending order.
    init(_ axis: Chart.Axis, points: [Double], columns: Int, column: (Double) -> Double) {
        func label(_ value: Double, _ text: String) -> Label {
            let place = Int(column(value).rounded())
            let start = min(max(0, place - (text.cellWidth - 1) / 2), max(0, columns - text.cellWidth))
            return Label(column: place, start: start, text: text)
        }
        func fit(_ labels: [Label]) -> Bool {
            zip(labels, labels.dropFirst()).allSatisfy { $0.start + $0.text.cellWidth < $1.start }
        }
        switch axis.scale {
        case .categories(let words):
            let room = columns / max(1, words.count) - 1
            shown = words.enumerated().map { label(Double($0), $1.truncatedInMiddle(to: max(1, room))) }
        case .linear, .logarithmic:
            let texts = ChartLabels.texts(points)
            let labels = zip(points, texts).map { label($0, $1) }
            if axis.scale == .linear, !fit(labels), let first = points.first, let last = points.last {
                shown = ChartLabels.round(first...last, columns: columns, label)
                return
            }
            // On a scale of factors the values themselves are the round numbers.
            var stride = 1
            while !fit(labels.every(stride)) { stride += 1 }
            shown = labels.every(stride)
        }
    }

    /// Round numbers between the first value and the last.
    private static func round(
        _ range: ClosedRange<Double>, columns: Int, _ label: (Double, String) -> Label
    ) -> [Label] {
        var stepsMax = max(2, columns / 4)
        while true {
            let ticks = RoundTicks(around: range, stepsMax: stepsMax)
            let inside = ticks.values.filter { $0 >= range.lowerBound - 1e-9 && $0 <= range.upperBound * (1 + 1e-9) }
            let labels = inside.map { label($0, decimal($0, decimals: ticks.decimals)) }
            let fits = zip(labels, labels.dropFirst()).allSatisfy { $0.start + $0.text.cellWidth + 1 < $1.start }
            if fits || stepsMax <= 2 { return labels }
            stepsMax -= 1
        }
    }

    /// Every value with as many digits after the point as tell them apart.
    private static func texts(_ values: [Double]) -> [String] {
        for decimals in 0..<9 {
            let isExact = values.allSatisfy { value in
                let scaled = (0..<decimals).reduce(value) { scaled, _ in scaled * 10 }
                return (scaled - scaled.rounded()).magnitude <= 1e-6 * max(1, scaled.magnitude)
            }
            if isExact { return values.map { decimal($0, decimals: decimals) } }
        }
        return values.map { decimal($0, decimals: 2) }
    }
}

extension [ChartLabels.Label] {
    fileprivate func every(_ stride: Int) -> [ChartLabels.Label] {
        enumerated().filter { $0.offset.isMultiple(of: stride) }.map(\.element)
    }
}
