import Scenario
import Terminal

/// Draws how a sample is spread: its percentiles first, a bar for each range, and what to see in it.
struct HistogramRenderer {
    let histogram: SampleHistogram
    let capabilities: Capabilities

    /// More than this nobody keeps in mind who listens.
    private static let spokenMost = 10

    var lines: [StyledLine] {
        let title = "\(histogram.subject): \(histogram.count) numbers, mean \(text(histogram.mean))"
        let summary = histogram.percentiles.map { "\($0.name) \(text($0.value))" }.joined(separator: " · ")
        return said(title, .strong) + said(summary, .plain) + chart.lines(capabilities) + said(remark, .plain)
    }

    private var bins: [SampleHistogram.Bin] {
        capabilities.accessible ? histogram.bins(atMost: HistogramRenderer.spokenMost) : histogram.bins
    }

    private var scale: UnitScale { UnitScale(for: histogram.bins.map(\.to) + histogram.percentiles.map(\.value)) }

    private func text(_ quantity: Quantity) -> String { scale.text(quantity, sureTo: nil) }

    /// With as many digits as tell the edges apart.
    private func edge(_ quantity: Quantity) -> String {
        let width = bins.first.map { $0.to.value - $0.from.value } ?? 0
        return scale.text(quantity, sureTo: width > 0 ? Quantity(width, quantity.dimension) : nil)
    }

    private var chart: BarChart {
        let bins = bins
        let bars = bins.enumerated().map { place, bin in
            let share = Quantity.number(Double(bin.count) / Double(histogram.count)).asShare()
            let isLast = place == bins.count - 1
            let landmarks = histogram.percentiles.filter { percentile in
                bin.from.value <= percentile.value.value && (percentile.value.value < bin.to.value || isLast)
            }
            let ends = [edge(bin.from), edge(bin.to)]
            return BarChart.Bar(
                capabilities.accessible ? [ends.joined(separator: " to ")] : ends, Double(bin.count),
                facts: ["\(bin.count)", share.text, landmarks.map(\.name).joined(separator: ", ")])
        }
        let labels = capabilities.accessible ? [""] : ["from", "to"]
        return BarChart(labels: labels, bars: "how many", facts: ["number", "share", ""], bars)
    }

    /// What to look at.
    private var remark: String {
        guard let half = value("p50"), let most = value("p99"), let greatest = value("max") else { return "" }
        let tail = histogram.hasTail ? " The last row is wider: it holds the few far above the rest." : ""
        if half == greatest { return "At least half are \(text(half)), and none is above." }
        return "Half are at most \(text(half)); 1 in 100 is above \(text(most))." + tail
    }

    private func value(_ name: String) -> Quantity? { histogram.percentiles.first { $0.name == name }?.value }

    private func said(_ text: String, _ style: Style) -> [StyledLine] {
        Prose([StyledText(capabilities.legible(text), style)], margin: 2).lines(capabilities)
    }
}
