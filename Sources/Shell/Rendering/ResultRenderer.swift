import Scenario
import Terminal

/// Shows what a demo measured beside what theory says, and beside what the student said or what came before.
struct ResultRenderer {
    let capabilities: Capabilities

    func lines(_ result: DemoResult, predictions: [String: String] = [:]) -> [StyledLine] {
        var others = predictions
        var heading: String? = predictions.isEmpty ? nil : "you"
        if predictions.isEmpty, !result.before.isEmpty {
            heading = "before"
            for measure in result.before { others[measure.name] = measure.value.text }
        }
        var lines = lines(result.measures, heading: heading, others: others) + runByRun(result.measures)
        for expectation in result.expectations where !expectation.held {
            let text = "not as expected: \(expectation.text)" + (expectation.found.map { "   \($0)" } ?? "")
            lines += said(text, .warning)
        }
        if !result.allHeld {
            lines += said(
                "Chance may do that in one run, or a setting beyond the formula. "
                    + "seed=\(result.seed &+ 1) is another run.", .dim)
        }
        return lines
    }

    private func said(_ text: String, _ style: Style) -> [StyledLine] {
        Prose([StyledText(capabilities.legible(text), style)], margin: 2).lines(capabilities)
    }

    /// What was measured several times, each time: as many values as can be taken in at a glance.
    private func runByRun(_ measures: [Measure]) -> [StyledLine] {
        measures.filter { !$0.isAuxiliary && (2...12).contains($0.samples.count) }.flatMap { measure in
            let text = measure.label + ", run by run: " + measure.samples.map(\.text).joined(separator: ", ")
            return said(text, .dim)
        }
    }

    func lines(_ measures: [Measure], heading: String?, others: [String: String]) -> [StyledLine] {
        let measures = measures.filter { !$0.isAuxiliary }
        let hasTheory = measures.contains { $0.theory != nil }
        let headings = [heading, "measured", hasTheory ? "theory" : nil].compactMap(\.self)
        let rows = measures.map { measure in
            var values: [StyledLine] = []
            if heading != nil { values.append(StyledLine(others[measure.name] ?? "")) }
            values.append(StyledLine([StyledText(capabilities.legible(measure.value.text), .strong)]))
            if hasTheory { values.append(StyledLine(capabilities.legible(measure.theory?.text ?? ""))) }
            return Comparison.Row(
                capabilities.legible(measure.label), values,
                formula: capabilities.legible(measure.theory?.formulaText ?? ""))
        }
        return Comparison(headings: headings, rows: rows).lines(capabilities)
    }
}

extension Measure.Theory {
    fileprivate var text: String {
        switch relation {
        case .equal: value.text
        case .atMost: "≤ " + value.text
        case .atLeast: "≥ " + value.text
        }
    }

    /// The formula, unless it says no more than the number beside it.
    fileprivate var formulaText: String { Double(formula) == nil ? formula : "" }
}
