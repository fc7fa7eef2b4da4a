/// What a demo came to at one setting, under one seed after the other.
public struct Measurement: Sendable {
    /// A claim of the demo, and in how many runs it held.
    public struct Claim: Sendable {
        public let text: String
        /// The measure that it is about; nil where theory says nothing of any measure in it.
        public let measure: String?
        public let held: Int
    }

    public let entry: MeasurementList.Entry
    /// At least one.
    let results: [DemoResult]

    public var runs: Int { results.count }
    /// In how many runs every claim held.
    public var held: Int { results.count(where: \.allHeld) }
    public var isGood: Bool { held >= Measurement.holding(of: runs) }

    /// In how many runs claims have to hold: a formula may miss its tolerance in one run of twenty, by chance.
    public static func holding(of runs: Int) -> Int { runs - max(1, runs / 20) }

    public var events: UInt64 { results.reduce(0) { $0 + $1.events } }

    /// Those measures that theory speaks of, and what it says.
    public var estimates: [(measure: Measure, estimate: Estimate)] {
        results[0].measures.compactMap { measure in
            let all = results.compactMap { $0.measure(named: measure.name) }
            guard let theory = measure.theory, let said = Estimate(all.compactMap(\.theory?.value.quantity)),
                let estimate = Estimate(
                    all.compactMap(\.value.quantity),
                    theory: .init(relation: theory.relation, value: said.mean, formula: theory.formula))
            else { return nil }
            return (measure, estimate)
        }
    }

    /// In the order of the demo's lines. A run that missed what it was to run until has one more.
    public var claims: [Claim] {
        var claims: [Claim] = []
        for expectation in results.flatMap(\.expectations)
        where !claims.contains(where: { $0.text == expectation.text }) {
            let held = results.count { result in
                let same = result.expectations.filter { $0.text == expectation.text }
                return same.allSatisfy(\.held) && (!same.isEmpty || !expectation.held)
            }
            claims.append(Claim(text: expectation.text, measure: expectation.measure, held: held))
        }
        return claims
    }
}
