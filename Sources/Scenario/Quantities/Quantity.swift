import Cluster

/// A finite number with a dimension.
public struct Quantity: Hashable, Sendable {
    /// In base units: seconds, bytes, per second, fractions of one.
    public let value: Double
    public let dimension: Dimension
    /// True for a plain number that was written, or came about, as a share: shown in per cent.
    public let isShare: Bool

    /// Nil when the value is not a finite number.
    public init?(_ value: Double, _ dimension: Dimension, isShare: Bool = false) {
        guard value.isFinite else { return nil }
        self.init(finite: value, dimension, isShare: isShare)
    }

    private init(finite value: Double, _ dimension: Dimension, isShare: Bool) {
        // Minus zero would print differently from zero.
        self.value = value == 0 ? 0 : value
        self.dimension = dimension
        self.isShare = isShare && dimension == .number
    }

    /// A plain number; what is not finite counts as zero, which no caller asks for.
    public static func number(_ value: Double) -> Quantity {
        Quantity(finite: value.isFinite ? value : 0, .number, isShare: false)
    }

    public static func time(_ span: Span) -> Quantity {
        Quantity(finite: span.seconds, .time, isShare: false)
    }

    /// A raw number of a measurement in its unit.
    public init(_ raw: Double, unit: Unit) {
        let value = raw.isFinite ? raw : 0
        switch unit {
        case .number: self.init(finite: value, .number, isShare: false)
        case .share: self.init(finite: value, .number, isShare: true)
        case .time: self.init(finite: value / 1e9, .time, isShare: false)
        case .bytes: self.init(finite: value, .bytes, isShare: false)
        case .rate: self.init(finite: value, .rate, isShare: false)
        }
    }

    /// The span it is, if it is a time of at most 292 years.
    public var span: Span? { dimension == .time ? Span(seconds: value) : nil }

    /// The base unit by its symbol, for JSON.
    public var unitName: String { dimension.symbol }

    /// The sum with another of the same dimension; nil where it is too large.
    func adding(_ other: Quantity) -> Quantity? {
        Quantity(value + other.value, dimension, isShare: isShare || other.isShare)
    }

    public func asShare() -> Quantity { Quantity(finite: value, dimension, isShare: true) }
}
