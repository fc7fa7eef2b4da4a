/// One named measurement of one node.
public struct Meter: Sendable {
    public enum Kind: Hashable, Sendable {
        case counter
        case sample
        /// A level that holds until it is set again.
        case gauge
    }

    /// How many numbers of a sample are kept as they are.
    public static let exactLimit = 100_000

    public let name: Symbol
    public let kind: Kind
    /// What its numbers count: a sample of spans has nanoseconds.
    public let unit: Unit
    /// How many numbers there were: for a counter its value, for a gauge how often it was set.
    public private(set) var count: Int64 = 0
    /// The sum of a sample's numbers; for a gauge, its level times the nanoseconds it held.
    public private(set) var sum = Int128.zero
    /// The least number of a sample, or level of a gauge, and the greatest; the other way round while there is none.
    public private(set) var least = Int64.max
    public private(set) var greatest = Int64.min
    /// A sample's numbers in the order they came, up to ``exactLimit`` of them; empty beyond that.
    public private(set) var values: ContiguousArray<Int64> = []
    /// A gauge's level, and since when it holds.
    public private(set) var level: Int64 = 0
    public private(set) var since = Instant.zero
    /// When a gauge was first set, or statistics were last cleared.
    public private(set) var begin = Instant.zero

    init(name: Symbol, kind: Kind, unit: Unit, at time: Instant) {
        self.name = name
        self.kind = kind
        self.unit = unit
        since = time
        begin = time
    }

    mutating func add(_ amount: Int64) {
        count &+= amount
    }

    /// Adds a number to a sample. True while every number is kept.
    mutating func sample(_ value: Int64) -> Bool {
        count += 1
        sum += Int128(value)
        least = min(least, value)
        greatest = max(greatest, value)
        guard count <= Meter.exactLimit else {
            if !values.isEmpty { values = [] }
            return false
        }
        values.append(value)
        return true
    }

    mutating func set(_ level: Int64, at time: Instant) {
        sum += Int128(self.level) * Int128((time - since).nanoseconds)
        self.level = level
        since = time
        count += 1
        least = min(least, level)
        greatest = max(greatest, level)
    }

    /// Forgets what was measured; a gauge keeps its level.
    mutating func clear(at time: Instant) {
        let level = level
        self = Meter(name: name, kind: kind, unit: unit, at: time)
        self.level = level
        if kind == .gauge {
            least = level
            greatest = level
        }
    }

    /// A gauge's mean level over the time until now.
    public func timeAverage(at now: Instant) -> Double {
        let length = (now - begin).nanoseconds
        guard length > 0 else { return Double(level) }
        let total = sum + Int128(level) * Int128((now - since).nanoseconds)
        return Double(total) / Double(length)
    }
}
