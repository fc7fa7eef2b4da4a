/// What a raw number counts.
public enum Unit: Hashable, BitwiseCopyable, Sendable {
    /// A plain number.
    case number
    /// Nanoseconds.
    case time
    case bytes
    /// Per second.
    case rate
    /// A share of one.
    case share
}

/// One named fact about a behaviour's state, for people and expressions to read.
public struct Observation: Hashable, Sendable {
    public let name: Symbol
    public let value: Value
    public let unit: Unit

    public init(_ name: Symbol, _ value: Value, unit: Unit = .number) {
        self.name = name
        self.value = value
        self.unit = unit
    }

    public init(_ name: Symbol, _ count: some BinaryInteger) {
        self.init(name, .int(Int64(count)))
    }

    public init(_ name: Symbol, _ span: Span) {
        self.init(name, .int(span.nanoseconds), unit: .time)
    }
}
