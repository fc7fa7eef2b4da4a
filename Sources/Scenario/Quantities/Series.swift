import Cluster
import Histogram

/// Many numbers of one kind: the sample of a measurement, pooled over nodes, or the values of a list.
public struct Series: Sendable {
    private enum Part: Sendable {
        case meter(Meter, histogram: Histogram<UInt64>?, now: Instant)
        case data([Datum])
    }

    private let parts: [Part]

    /// The elements of a list count one by one.
    init(_ data: [Datum]) {
        parts = [
            .data(data.flatMap { datum in if case .list(let elements) = datum { elements } else { [datum] } })
        ]
    }

    init(_ meter: Meter, histogram: Histogram<UInt64>?, at now: Instant) {
        parts = [.meter(meter, histogram: histogram, now: now)]
    }

    /// Puts several together.
    init(pooling series: [Series]) {
        parts = series.flatMap(\.parts)
    }

    /// How many numbers there are.
    public var count: Int {
        parts.reduce(0) { count, part in
            switch part {
            case .meter(let meter, _, _): count + Int(meter.count)
            case .data(let data): count + data.count
            }
        }
    }

    /// The dimension that all share; nil where they differ or are no quantities.
    public var dimension: Dimension? {
        var found: Dimension?
        for part in parts {
            switch part {
            case .meter(let meter, _, _):
                guard meter.count > 0 else { continue }
                let dimension = Quantity(0, unit: meter.unit).dimension
                guard found ?? dimension == dimension else { return nil }
                found = dimension
            case .data(let data):
                for datum in data {
                    guard let quantity = datum.quantity, found ?? quantity.dimension == quantity.dimension else {
                        return nil
                    }
                    found = quantity.dimension
                }
            }
        }
        return found ?? .number
    }

    /// True when every number is a share.
    var isShare: Bool {
        count > 0
            && parts.allSatisfy { part in
                switch part {
                case .meter(let meter, _, _): meter.count == 0 || meter.unit == .share
                case .data(let data): data.allSatisfy { $0.quantity?.isShare == true }
                }
            }
    }

    /// The sum, in base units.
    public var sum: Double {
        parts.reduce(0) { sum, part in
            switch part {
            case .meter(let meter, _, _): sum + Quantity(Double(meter.sum), unit: meter.unit).value
            case .data(let data): data.reduce(sum) { $0 + ($1.quantity?.value ?? 0) }
            }
        }
    }

    public var least: Double? { extremes.min() }
    public var greatest: Double? { extremes.max() }

    private var extremes: [Double] {
        parts.flatMap { part -> [Double] in
            switch part {
            case .meter(let meter, _, _) where meter.count > 0:
                return [meter.least, meter.greatest].map { Quantity(Double($0), unit: meter.unit).value }
            case .meter: return []
            case .data(let data): return data.compactMap { $0.quantity?.value }
            }
        }
    }

    /// The smallest number that a share of all do not exceed (nearest rank); `share` is from 0 to 1.
    ///
    /// Exact while every number is kept; to three digits beyond that.
    public func percentile(_ share: Double) -> Double? {
        if let (histogram, unit) = overflow {
            return Quantity(Double(histogram.valueAtPercentile(share * 100)), unit: unit).value
        }
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return nil }
        let rank = (share * Double(sorted.count)).rounded(.up)
        return sorted[max(0, min(sorted.count, Int(rank)) - 1)]
    }

    /// How many numbers lie from each edge up to the next; the last edge itself belongs to what lies before it.
    ///
    /// Exact while every number is kept; to three digits beyond that.
    func counts(between edges: [Double]) -> [Int] {
        var counts = Array(repeating: 0, count: max(0, edges.count - 1))
        func add(_ value: Double, _ times: Int) {
            guard let last = edges.last, let first = edges.first, value >= first, value <= last else { return }
            let above = edges.firstIndex { $0 > value } ?? edges.count - 1
            counts[min(counts.count, above) - 1] += times
        }
        if let (histogram, unit) = overflow {
            for recorded in histogram.recordedValues() {
                add(Quantity(Double(recorded.value), unit: unit).value, Int(recorded.count))
            }
        } else {
            for value in values { add(value, 1) }
        }
        return counts
    }

    /// Where a node's sample has outgrown its store: the histogram that such nodes share, with the others' numbers added.
    private var overflow: (histogram: Histogram<UInt64>, unit: Unit)? {
        var pooled: (histogram: Histogram<UInt64>, unit: Unit)?
        for case .meter(let meter, let histogram?, _) in parts where pooled == nil { pooled = (histogram, meter.unit) }
        guard pooled != nil else { return nil }
        for case .meter(let meter, nil, _) in parts {
            for value in meter.values { pooled?.histogram.record(UInt64(max(0, value))) }
        }
        return pooled
    }

    /// The numbers that are kept one by one, in base units.
    private var values: [Double] {
        parts.flatMap { part -> [Double] in
            switch part {
            case .meter(let meter, _, _): return meter.values.map { Quantity(Double($0), unit: meter.unit).value }
            case .data(let data): return data.compactMap { $0.quantity?.value }
            }
        }
    }

    /// How many different values there are; nil where not every number was kept.
    public var distinct: Int? {
        var seen: Set<Datum> = []
        for part in parts {
            switch part {
            case .meter(let meter, _, _):
                guard meter.kind != .sample || meter.values.count == Int(meter.count) else { return nil }
                for value in meter.values { seen.insert(.quantity(Quantity(Double(value), unit: meter.unit))) }
            case .data(let data): seen.formUnion(data)
            }
        }
        return seen.count
    }

    /// The mean of gauges over time, added up over nodes; nil where there is no gauge.
    public var timeAverage: Double? {
        var sum: Double?
        for case .meter(let meter, _, let now) in parts where meter.kind == .gauge {
            sum = (sum ?? 0) + meter.timeAverage(at: now)
        }
        return sum
    }

    /// The highest level of a gauge; nil where there is none.
    public var peak: Double? {
        var highest: Double?
        for case .meter(let meter, _, _) in parts where meter.kind == .gauge {
            highest = max(highest ?? -.infinity, Double(meter.greatest))
        }
        return highest
    }
}
