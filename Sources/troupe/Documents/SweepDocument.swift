import Cluster
import Scenario

/// `troupe sweep --json`: what a sweep found, in base units.
struct SweepDocument: Encodable {
    struct Measured: Encodable {
        let unit: String
        let mean: Double
        let halfWidth: Double?
        let min: Double
        let max: Double
        let samples: [Double]
        let theory: Double?
        let relation: String?
        let withinInterval: Bool?

        enum CodingKeys: String, CodingKey {
            case unit, mean, min, max, samples, theory, relation
            case halfWidth = "half_width"
            case withinInterval = "within_interval"
        }
    }

    struct Point: Encodable {
        let value: DatumDocument?
        let measures: [String: Measured]
        /// Runs in which an expectation did not hold, by its text.
        let failed: [String: Int]
        let events: UInt64
    }

    let demo: String
    let lesson: String
    let parameter: String?
    let unit: String?
    let parameters: [String: DatumDocument]
    let seed: UInt64
    let runs: Int
    let complete: Bool
    let points: [Point]

    init(_ sweep: Sweep) {
        demo = sweep.demos[0]
        lesson = sweep.lesson
        parameter = sweep.parameter
        unit = sweep.positions?.first?.unitName
        parameters = Dictionary(uniqueKeysWithValues: sweep.settings.map { ($0.name, DatumDocument($0.value)) })
        seed = sweep.seed
        runs = sweep.runs
        complete = sweep.isComplete
        points = sweep.points.map { point in
            let measured = zip(sweep.measures, point.estimates).compactMap { measure, estimate in
                estimate.map { (measure.name, Measured($0)) }
            }
            return Point(
                value: point.value.map { DatumDocument($0) }, measures: Dictionary(uniqueKeysWithValues: measured),
                failed: Dictionary(
                    uniqueKeysWithValues: point.disappointments.map { ($0.expectation, $0.runs) }),
                events: point.events)
        }
    }
}

extension SweepDocument.Measured {
    init(_ estimate: Estimate) {
        unit = estimate.mean.unitName
        mean = estimate.mean.value
        halfWidth = estimate.halfWidth?.value
        min = estimate.least
        max = estimate.greatest
        samples = estimate.samples.map(\.value)
        theory = estimate.theory?.value.value
        relation = estimate.theory?.relation.rawValue
        withinInterval = estimate.agrees
    }
}

extension Sweep {
    /// The parameter that varies.
    var parameter: String? { if case .parameter(let name, _) = axis { name } else { nil } }
}
