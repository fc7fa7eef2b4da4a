import Scenario
import Terminal

/// Draws measures of a sweep: those of one kind in one chart, each beside its theory.
struct PlotRenderer {
    let sweep: Sweep
    /// The names of the measures to draw.
    let measures: [String]
    let capabilities: Capabilities

    var lines: [StyledLine] {
        groups.flatMap { places in
            said(title(of: places), .strong) + chart(of: places).lines(capabilities) + said(remark(on: places), .plain)
        }
    }

    private func said(_ text: String, _ style: Style) -> [StyledLine] {
        text.isEmpty ? [] : Prose([StyledText(capabilities.legible(text), style)], margin: 2).lines(capabilities)
    }

    /// `lost-update: lost share by rate, 10 runs each`
    private func title(of places: [Int]) -> String {
        let names = places.map { sweep.measures[$0].label }.joined(separator: ", ")
        let along = horizontal.axis.name.isEmpty ? "" : " by \(horizontal.axis.name)"
        let runs = sweep.runs == 1 ? "1 run each" : "\(sweep.runs) runs each"
        return "\(sweep.demos.joined(separator: ", ")): \(names)\(along), \(runs)"
    }

    /// What to look at.
    private func remark(on places: [Int]) -> String {
        let estimates = places.flatMap { place in sweep.points.compactMap { $0.estimates[place] } }
        guard estimates.contains(where: { $0.halfWidth != nil }) else {
            return "One run each tells nothing of chance: runs=10 gives intervals."
        }
        let hasTheory = estimates.contains { $0.theory != nil }
        guard estimates.contains(where: { ($0.halfWidth?.value ?? 0) > 0 }) else {
            return hasTheory ? "Look whether the line of theory passes through each point." : ""
        }
        return hasTheory
            ? "Look whether the line of theory passes through each interval: 1 in 20 misses by chance alone."
            : "Points whose intervals lie apart differ; where they overlap, it may be chance."
    }

    /// The places of the measures, those together that can share an axis.
    private var groups: [[Int]] {
        var groups: [[Int]] = []
        let places = sweep.measures.indices.filter { measures.contains(sweep.measures[$0].name) }
        for place in places {
            guard let kind = kind(of: place) else { continue }
            if let group = groups.firstIndex(where: { self.kind(of: $0[0]) == kind }) {
                groups[group].append(place)
            } else {
                groups.append([place])
            }
        }
        return groups
    }

    private func kind(of place: Int) -> String? {
        let estimates = sweep.points.compactMap { $0.estimates[place] }
        return estimates.first.map { $0.mean.unitName + (estimates.allSatisfy(\.mean.isShare) ? "%" : "") }
    }

    private func chart(of places: [Int]) -> Chart {
        let estimates = places.flatMap { place in sweep.points.compactMap { $0.estimates[place] } }
        let scale = UnitScale(for: estimates.flatMap { [$0.mean, $0.theory?.value].compactMap(\.self) })
        let (axis, xs) = horizontal
        var series: [Chart.Series] = []
        for place in places {
            let label = sweep.measures[place].label
            let found = zip(xs, sweep.points).compactMap { x, point in point.estimates[place].map { (x, $0) } }
            series.append(
                Chart.Series(
                    label, .points,
                    found.map { x, estimate in
                        Chart.Point(
                            x: x, y: scale.number(estimate.mean), halfWidth: estimate.halfWidth.map(scale.number))
                    }))
            let predicted = found.compactMap { x, estimate in
                estimate.theory.map { Chart.Point(x: x, y: scale.number($0.value)) }
            }
            if !predicted.isEmpty { series.append(Chart.Series(theoryName(place), .line, predicted)) }
        }
        let names = places.map { sweep.measures[$0].label }
        return Chart(
            horizontal: axis, vertical: Chart.Axis(names.joined(separator: ", "), unit: scale.symbol), series: series,
            intervalName: "95% interval")
    }

    private func theoryName(_ place: Int) -> String {
        let theories = sweep.points.compactMap { $0.estimates[place]?.theory }
        let relation =
            switch theories.first?.relation {
            case .atMost: "at most "
            case .atLeast: "at least "
            case .equal, nil: ""
            }
        // A formula before its value is a riddle to who listens.
        guard !capabilities.accessible else { return relation + "theory" }
        let isOne = theories.allSatisfy { $0.formula == theories[0].formula } && Double(theories[0].formula) == nil
        return relation + (isOne ? theories[0].formula : "theory")
    }

    /// The axis along which the points lie, and where each lies on it.
    private var horizontal: (axis: Chart.Axis, xs: [Double]) {
        let name = if case .parameter(let name, _) = sweep.axis { name } else { "" }
        guard let positions = sweep.positions else {
            let axis = Chart.Axis(name, scale: .categories(sweep.points.map(\.label)))
            return (axis, sweep.points.indices.map(Double.init))
        }
        let scale = UnitScale(for: positions)
        let kind: Chart.Scale = sweep.isGeometric ? .logarithmic : .linear
        return (Chart.Axis(name, unit: scale.symbol, scale: kind), positions.map(scale.number))
    }
}
