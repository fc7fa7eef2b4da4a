import Scenario
import Terminal

/// Shows what a sweep or a comparison found as tables, one a measure, with what is to be said about them.
struct SweepRenderer {
    let sweep: Sweep
    let capabilities: Capabilities

    var lines: [StyledLine] {
        var lines = heading
        switch sweep.axis {
        case .parameter(let name, _):
            for (place, measure) in sweep.measures.enumerated() where !estimates(at: place).isEmpty {
                let table = table(of: measure, at: place, along: name).lines(capabilities)
                // Who listens hears the result first.
                let body = capabilities.accessible ? agreement(at: place) + table : table + agreement(at: place)
                lines += [StyledLine()] + body
            }
        case .variants:
            lines += [StyledLine()] + comparison.lines(capabilities)
            if sweep.points.count == 2 {
                lines += said("The difference is the second less the first, seed by seed; ± is its 95% interval.")
            }
        }
        return lines + remarks
    }

    private var heading: [StyledLine] {
        let settings = sweep.settings.map { "\($0.name)=\($0.value.text.filter { $0 != " " })" }
        let seeds =
            sweep.runs == 1
            ? "seed=\(sweep.seed)" : "\(sweep.runs) runs each, seeds \(sweep.seed) to \(sweep.lastSeed)"
        let parts = [sweep.demos.joined(separator: ", ")] + settings
        return Prose([StyledText("\(parts.joined(separator: " ")) · \(seeds)", .strong)], hanging: 2).lines(
            capabilities)
    }

    private func estimates(at place: Int) -> [Estimate] { sweep.points.compactMap { $0.estimates[place] } }

    // MARK: One measure along a parameter

    private func table(of measure: Sweep.Heading, at place: Int, along parameter: String) -> Table {
        let estimates = estimates(at: place)
        let scale = UnitScale(for: estimates.flatMap { [$0.mean, $0.theory?.value].compactMap(\.self) })
        let hasSpread = estimates.contains { $0.halfWidth != nil }
        let hasTheory = estimates.contains { $0.theory != nil }
        let hasRatio = estimates.contains { $0.ratio != nil }
        let isNumeric = sweep.positions != nil
        var columns = [Table.Column(StyledLine(parameter), isNumeric ? .decimal : .left)]
        columns.append(Table.Column(StyledLine(capabilities.legible(measure.label)), .decimal, gap: 3))
        if hasSpread { columns.append(Table.Column(StyledLine(capabilities.legible("±")), .decimal)) }
        if hasTheory { columns.append(Table.Column("theory", .decimal, gap: 3)) }
        if hasRatio { columns.append(Table.Column("ratio", .decimal)) }
        if hasTheory, hasSpread { columns.append(Table.Column(StyledLine(capabilities.legible("within ±")))) }
        let rows = sweep.points.map { point -> [StyledLine] in
            let label = StyledLine((capabilities.accessible ? parameter + " " : "") + capabilities.legible(point.label))
            guard let estimate = point.estimates[place] else { return [label, "not measured"] }
            func text(_ quantity: Quantity?) -> StyledLine {
                StyledLine(quantity.map { capabilities.legible(scale.text($0, sureTo: estimate.halfWidth)) } ?? "")
            }
            var row = [label, StyledLine(text(estimate.mean).plain, .strong)]
            if hasSpread { row.append(text(estimate.halfWidth)) }
            if hasTheory { row.append(sign(estimate.theory?.relation) + text(estimate.theory?.value)) }
            if hasRatio { row.append(StyledLine(estimate.ratio.map(ratio) ?? "")) }
            if hasTheory, hasSpread { row.append(verdict(estimate.agrees)) }
            return row
        }
        return Table(columns: columns, rows: rows)
    }

    private func sign(_ relation: Measure.Relation?) -> StyledLine {
        switch relation {
        case .atMost: StyledLine(capabilities.legible("≤ "))
        case .atLeast: StyledLine(capabilities.legible("≥ "))
        case .equal, nil: StyledLine()
        }
    }

    /// With two digits after the point, as ratios are compared with 1.
    private func ratio(_ ratio: Quantity) -> String {
        let plain = UnitScale(for: [ratio])
        return capabilities.legible(plain.text(ratio, sureTo: ratio.value.magnitude < 0.1 ? nil : .number(0.02)))
    }

    private func verdict(_ agrees: Bool?) -> StyledLine {
        agrees.map { $0 ? [StyledText("yes", .good)] : [StyledText("no", .warning)] } ?? StyledLine()
    }

    /// In how many points theory lies in the interval, and that chance alone takes some of them out.
    private func agreement(at place: Int) -> [StyledLine] {
        let judged = estimates(at: place).compactMap { estimate in
            estimate.agrees.map { (agrees: $0, formula: estimate.theory?.formula ?? "") }
        }
        guard let first = judged.first else {
            return sweep.runs > 1 ? said("± is the 95% interval of the mean.") : []
        }
        let isOne = judged.allSatisfy { $0.formula == first.formula } && Double(first.formula) == nil
        let agreeing = judged.count { $0.agrees }
        let chance = agreeing < judged.count ? " By chance alone 1 interval in 20 misses." : ""
        return said(
            "Theory\(isOne ? ", \(first.formula)," : "") lies within ±, the 95% interval, at \(agreeing) of \(judged.count) points."
                + chance
        )
    }

    // MARK: Variants beside one another

    private var comparison: Table {
        let titles = sweep.points.map { StyledLine(capabilities.legible($0.label)) }
        var columns = [Table.Column("")] + titles.map { Table.Column($0, .decimal, gap: 3) }
        if sweep.points.count == 2 { columns.append(Table.Column("difference", .decimal, gap: 3)) }
        let rows = sweep.measures.indices.map { place -> [StyledLine] in
            let estimates = sweep.points.map { $0.estimates[place] }
            let scale = UnitScale(for: estimates.compactMap { $0?.mean })
            var row = [StyledLine(capabilities.legible(sweep.measures[place].label))]
            row += estimates.map { $0.map { text($0, in: scale) } ?? "not measured" }
            if estimates.count == 2, let first = estimates[0], let second = estimates[1],
                let difference = second.difference(from: first)
            {
                row.append(text(difference, in: scale, isSigned: true))
            }
            return row
        }
        return Table(columns: columns, rows: rows)
    }

    /// `50.81% ± 0.15%`
    private func text(_ estimate: Estimate, in scale: UnitScale, isSigned: Bool = false) -> StyledLine {
        let plus = isSigned && estimate.mean.value > 0 ? "+" : ""
        let mean = plus + scale.text(estimate.mean, sureTo: estimate.halfWidth)
        guard let half = estimate.halfWidth else { return StyledLine(capabilities.legible(mean), .strong) }
        let spread = " ± " + scale.text(half, sureTo: half)
        return [StyledText(capabilities.legible(mean), .strong), StyledText(capabilities.legible(spread))]
    }

    // MARK: What there is to say

    private var remarks: [StyledLine] {
        var lines: [StyledLine] = []
        let runs = sweep.points.count * sweep.runs
        for missed in sweep.disappointments {
            lines += said("\(missed.runs) of \(runs) single runs were not as expected: \(missed.expectation)")
        }
        if sweep.runs == 1 { lines += said("One run each tells nothing of chance: runs=10 gives intervals.") }
        if sweep.runs < sweep.runsPlanned {
            let place = sweep.pointsPlanned > 1 ? " at the first of \(sweep.pointsPlanned) points" : ""
            lines += said("Stopped: \(sweep.runs) of \(sweep.runsPlanned) runs\(place).")
        } else if !sweep.isComplete {
            lines += said("Stopped: \(sweep.points.count) of \(sweep.pointsPlanned) points are complete.")
        }
        return lines
    }

    private func said(_ text: String) -> [StyledLine] {
        Prose(StyledLine(capabilities.legible(text)), margin: 2).lines(capabilities)
    }
}
