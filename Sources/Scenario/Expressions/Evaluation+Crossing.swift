import Cluster

/// What names mean at one point of a sweep: its measures, and the parameters of its runs.
private struct PointNames: ExpressionNames {
    let whole: Sweep
    let point: Sweep.Point

    func parameter(_ name: String) -> Datum? {
        if case .parameter(name, _) = whole.axis { return point.value }
        return whole.settings.first { $0.name == name }?.value
    }

    func value(named name: String) -> Datum? {
        guard let place = whole.measures.firstIndex(where: { $0.name == name }) else { return nil }
        return point.estimates[place].map { .quantity($0.mean) }
    }

    var now: Quantity { .time(.zero) }
    var knownNames: [String] { whole.measures.map(\.name) }
    var parameterNames: [String] { whole.parameterNames }

    func series(measure name: String) -> Series? { nil }
    func observation(node: String, name: String) throws(LookupFailure) -> Datum { throw unknown("\(node).\(name)") }
    func series(node: String, name: String) throws(LookupFailure) -> [Series] { throw unknown("\(node).\(name)") }
    func groundTruth(_ function: String, of subjects: [String]) throws(LookupFailure) -> Datum {
        throw unknown("\(function)(\(subjects[0]))")
    }
    func measure(demo: String, name: String) throws(LookupFailure) -> Datum { throw unknown("\(demo):\(name)") }

    private func unknown(_ name: String) -> LookupFailure {
        LookupFailure(message: "a sweep keeps its measures, and so not \(name)")
    }
}

extension Sweep {
    fileprivate var parameterNames: [String] {
        guard case .parameter(let name, _) = axis else { return [] }
        return [name] + settings.map(\.name)
    }
}

extension Evaluation {
    /// Where two formulas over the measures of the latest sweep come to the same, on the straight lines between its
    /// points: the first such place.
    func crossing(_ left: Expression, _ right: Expression, in whole: Expression) throws(ScenarioError) -> Datum {
        guard let sweep = names.sweep else {
            throw whole.error("crossing(…) looks in a sweep, and there is none: sweep DEMO P=1..16 measure M1,M2")
        }
        guard let positions = sweep.positions, let kind = positions.first else {
            throw whole.error("lines cross along numbers, and this sweep has none")
        }
        let order = positions.indices.sorted { positions[$0].value < positions[$1].value }
        var before: (x: Double, gap: Double)?
        for place in order {
            let gap = try difference(left, right, at: sweep.points[place], of: sweep, in: whole)
            let x = positions[place].value
            if gap == 0 { return try whole.made(x, kind.dimension, isShare: kind.isShare) }
            if let before, (before.gap < 0) != (gap < 0) {
                let share = before.gap / (before.gap - gap)
                return try whole.made(before.x + share * (x - before.x), kind.dimension, isShare: kind.isShare)
            }
            before = (x, gap)
        }
        let ends = [order.first, order.last].compactMap { $0.map { positions[$0].text } }.joined(separator: " and ")
        throw whole.error("\(left.text) and \(right.text) do not cross between \(ends)")
    }

    private func difference(
        _ left: Expression, _ right: Expression, at point: Sweep.Point, of sweep: Sweep, in whole: Expression
    ) throws(ScenarioError) -> Double {
        let names = PointNames(whole: sweep, point: point)
        let (x, y) = (try left.quantity(in: names), try right.quantity(in: names))
        guard x.dimension == y.dimension else {
            throw whole.error("\(x.dimension.name) and \(y.dimension.name) never cross")
        }
        return x.value - y.value
    }
}
