/// A chart in words: how each series goes first, then every value.
struct ChartSentences {
    let chart: Chart

    var sentences: [String] {
        chart.series.filter { !$0.points.isEmpty }.map(course) + values
    }

    /// `lost share: rises from 20.6% at rate 5/s to 80.4% at rate 80/s.`
    private func course(_ series: Chart.Series) -> String {
        guard let first = series.points.first, let last = series.points.last else { return "" }
        if first == last { return "\(series.name): \(value(first.y)) at \(place(first.x))." }
        let verb = isSteady(series) ? first.y < last.y ? "rises" : first.y > last.y ? "falls" : "stays" : "goes"
        var sentence =
            "\(series.name): \(verb) from \(value(first.y)) at \(place(first.x)) to \(value(last.y)) at \(place(last.x))"
        if verb == "stays" { sentence = "\(series.name): stays at \(value(first.y))" }
        if verb == "goes", let top = series.points.max(by: { $0.y < $1.y }),
            let bottom = series.points.min(by: { $0.y < $1.y })
        {
            sentence += ", highest \(value(top.y)) at \(place(top.x)), lowest \(value(bottom.y)) at \(place(bottom.x))"
        }
        return sentence + "."
    }

    private var values: [String] {
        Set(chart.series.flatMap { $0.points.map(\.x) }).sorted().map { x in
            let facts = chart.series.compactMap { series -> String? in
                guard let point = series.points.first(where: { $0.x == x }) else { return nil }
                let spread = point.halfWidth.map { " plus or minus \(value($0))" } ?? ""
                return "\(series.name) \(value(point.y))\(spread)"
            }
            return "\(place(x)): \(facts.joined(separator: ", "))."
        }
    }

    /// True when it only rises, or only falls.
    private func isSteady(_ series: Chart.Series) -> Bool {
        let pairs = zip(series.points, series.points.dropFirst())
        return pairs.allSatisfy { $0.y <= $1.y } || pairs.allSatisfy { $0.y >= $1.y }
    }

    private func value(_ y: Double) -> String { number(y) + suffix(chart.vertical.unit) }

    private func place(_ x: Double) -> String {
        if case .categories(let words) = chart.horizontal.scale, words.indices.contains(Int(x)) { return words[Int(x)] }
        return "\(chart.horizontal.name) \(number(x))\(suffix(chart.horizontal.unit))"
    }

    private func suffix(_ unit: String) -> String {
        unit.isEmpty || unit == "%" || unit.hasPrefix("/") ? unit : " " + unit
    }

    /// About three digits, without zeros that say nothing.
    private func number(_ value: Double) -> String {
        let magnitude = value.magnitude
        let digits = decimal(value, decimals: magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : magnitude >= 1 ? 2 : 3)
        guard digits.contains(".") else { return digits }
        return String(digits.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
    }
}
