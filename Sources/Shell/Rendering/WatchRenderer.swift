import Cluster
import Scenario
import Terminal

/// Shows a watched value: what it is now, what it was before, and how it went.
struct WatchRenderer {
    private static let closeness = 0.25

    let watched: WatchedValue
    let capabilities: Capabilities

    /// What became of it stands first, in a column of its own, so that it moves before one's eyes line by line.
    var lines: [StyledLine] {
        let sentence = StyledLine(capabilities.legible("\(watched.name) = ")) + StyledLine(value, .strong) + facts
        guard !watched.course.isEmpty, !capabilities.accessible else {
            return sentence.beside(watched.time.text, capabilities)
        }
        let course = Sparkline(numbers.map { $0 - base }, ceiling: span).text(capabilities)
        return (StyledLine(course + " ", .accent) + sentence).beside(watched.time.text, capabilities)
    }

    private var value: String { capabilities.legible(watched.value) }

    private var facts: StyledLine {
        if watched.isSummary {
            return StyledLine(capabilities.legible(", \(range)\(watched.changes) changes"))
        }
        if let before = watched.before { return StyledLine(capabilities.legible(", was \(before)")) }
        return StyledLine("  (watch off)", .dim)
    }

    private var numbers: [Double] { watched.course.map(\.value) }

    /// Bars stand on zero, or on the least value where that is below, or where all lie close together far from zero.
    private var base: Double {
        guard let least = numbers.min(), let most = numbers.max() else { return 0 }
        return least < 0 || most - least < WatchRenderer.closeness * most ? least : 0
    }

    private var span: Double { (numbers.max() ?? 0) - base }

    /// What the bars say in numbers.
    private var range: String {
        guard let least = watched.course.min(by: { $0.value < $1.value }),
            let most = watched.course.max(by: { $0.value < $1.value })
        else { return "" }
        return capabilities.accessible
            ? "\(least.text) at least, \(most.text) at most, " : "\(least.text) to \(most.text), "
    }
}
