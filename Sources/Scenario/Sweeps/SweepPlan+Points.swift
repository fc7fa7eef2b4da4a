import Cluster

/// From runs to points.
extension SweepPlan {
    /// Takes the runs at one point together, in the order of their seeds.
    func point(_ variant: Variant, _ results: [DemoResult]) throws(ScenarioError) -> Sweep.Point {
        let series = DemoSeries(results)
        var estimates: [Estimate?] = []
        for measure in measures { estimates.append(try estimate(of: measure, in: series)) }
        var disappointments: [Sweep.Disappointment] = []
        for result in results {
            let missed = result.expectations.filter { !$0.held }
            disappointments.add(missed.map { Sweep.Disappointment(expectation: $0.text, runs: 1) })
        }
        return Sweep.Point(
            label: variant.label, value: variant.value, estimates: estimates, disappointments: disappointments,
            events: series.events)
    }

    /// Nil where not every run takes this measure.
    private func estimate(of name: String, in series: DemoSeries) throws(ScenarioError) -> Estimate? {
        let measured = series.results.compactMap { $0.measure(named: name) }
        guard measured.count == series.results.count else { return nil }
        let samples = measured.compactMap(\.value.quantity)
        guard samples.count == measured.count else {
            throw verb.error("\(name) is \(measured[0].value.kindName); a mean is taken of numbers", topic: "sweep")
        }
        var theory: Estimate.Theory?
        if let first = measured[0].theory {
            let values = Estimate(measured.compactMap(\.theory?.value.quantity))
            theory = values.map { Estimate.Theory(relation: first.relation, value: $0.mean, formula: first.formula) }
        }
        guard let estimate = Estimate(samples, theory: theory) else {
            throw verb.error("\(name) has no mean: its values are too large, or of different kinds", topic: "sweep")
        }
        return estimate
    }

    func settings(of result: DemoResult) -> [Sweep.Setting] {
        guard case .parameter(let swept, _) = axis else { return [] }
        return result.parameters.filter { $0.name != swept }.map { Sweep.Setting(name: $0.name, value: $0.value) }
    }

    /// - Parameter runs: how many there are at each point, where it is not what was planned.
    func sweep(_ points: [Sweep.Point], runs: Int? = nil, settings: [Sweep.Setting]) -> Sweep {
        Sweep(
            demos: demoNames, lesson: variants[0].demo.lesson, axis: axis, settings: settings,
            measures: measures.map(heading), seed: seed, runs: runs ?? self.runs,
            runsPlanned: self.runs, points: points, pointsPlanned: variants.count)
    }

    private func heading(_ measure: String) -> Sweep.Heading {
        let label = variants.lazy.compactMap { $0.demo.label(ofMeasure: measure) }.first
        return Sweep.Heading(name: measure, label: label ?? measure)
    }

    private var demoNames: [String] {
        variants.reduce(into: []) { names, variant in
            if !names.contains(variant.demo.name) { names.append(variant.demo.name) }
        }
    }

    /// The same error with the point and the seed where it came up.
    func located(_ error: ScenarioError, in variant: Variant, seed: UInt64) -> ScenarioError {
        ScenarioError(
            location: error.location, length: error.length,
            message: "at \(name(of: variant)), seed \(seed): \(error.message)", suggestion: error.suggestion,
            topic: error.topic)
    }

    func name(of variant: Variant) -> String {
        if case .parameter(let name, _) = axis { "\(name)=\(variant.label)" } else { variant.label }
    }

    func endless(after limit: Duration) -> ScenarioError {
        var error = verb.error("stopped after \(limit): this sweep takes too long for a demo", topic: "run")
        error.isEndless = true
        return error
    }
}
