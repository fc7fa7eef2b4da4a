import Cluster
import Scenario

/// `troupe demo --json`: what a demo measured, in base units.
struct DemoDocument: Encodable {
    struct Measured: Encodable {
        let value: DatumDocument
        let unit: String?
        let theory: DatumDocument?
        let relation: String?
        let min: Double?
        let mean: Double?
        let max: Double?
        let samples: [Double]?
    }

    struct Expected: Encodable {
        let text: String
        let held: Bool
        let line: Int
    }

    enum CodingKeys: String, CodingKey {
        case demo, lesson, seed, runs, runtime, parameters, measures, expectations, events, digest
        case virtualTime = "virtual_time_ns"
    }

    let demo: String
    let lesson: String
    let seed: UInt64
    let runs: Int
    let runtime: String
    let parameters: [String: DatumDocument]
    let measures: [String: Measured]
    let expectations: [Expected]
    let events: UInt64
    let virtualTime: Int64
    let digest: String

    init(_ series: DemoSeries) {
        let first = series.results[0]
        demo = first.demo
        lesson = first.lesson
        seed = first.seed
        runs = series.results.count
        runtime = first.runtime.name
        parameters = Dictionary(uniqueKeysWithValues: first.parameters.map { ($0.name, DatumDocument($0.value)) })
        measures = Dictionary(
            uniqueKeysWithValues: series.measures.map { ($0.name, Measured($0, isSeries: series.results.count > 1)) })
        expectations = series.expectations.map { Expected(text: $0.text, held: $0.held, line: $0.line) }
        events = series.events
        virtualTime = series.virtualTime.nanoseconds
        digest = series.digest
    }
}

extension DemoDocument.Measured {
    init(_ measure: Measure, isSeries: Bool) {
        value = DatumDocument(measure.value)
        unit = measure.value.quantity?.unitName
        theory = measure.theory.map { DatumDocument($0.value) }
        relation = measure.theory?.relation.rawValue
        let numbers = measure.samples.map(\.value)
        let hasSamples = isSeries || !numbers.isEmpty
        min = hasSamples ? numbers.min() : nil
        mean = hasSamples ? measure.value.quantity?.value : nil
        max = hasSamples ? numbers.max() : nil
        samples = hasSamples ? numbers : nil
    }
}

/// A value in a document: a number in its base unit, a truth, a text or a list.
struct DatumDocument: Encodable {
    private let datum: Datum

    init(_ datum: Datum) {
        self.datum = datum
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch datum {
        case .quantity(let quantity): try container.encode(quantity.value)
        case .truth(let truth): try container.encode(truth ? "yes" : "no")
        case .list(let data): try container.encode(data.map { DatumDocument($0) })
        case .text, .distribution, .arrivals: try container.encode(datum.text)
        }
    }
}
