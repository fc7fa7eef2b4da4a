/// A number and what it is a number of, in base units.
public struct Quantity: Hashable, Sendable, CustomStringConvertible {
    public enum Dimension: Hashable, Sendable { case number, share, time, rate }
    public let value: Double
    public let dimension: Dimension

    public init(value: Double, dimension: Dimension) {
        self.value = value
        self.dimension = dimension
    }

    public init?(_ text: String) {
        let units: [(String, Double, Dimension)] = [
            ("%", 0.01, .share), ("/s", 1, .rate), ("ms", 1e-3, .time), ("us", 1e-6, .time), ("min", 60, .time),
            ("s", 1, .time),
        ]
        for (unit, scale, dimension) in units where text.hasSuffix(unit) {
            guard let value = Double(text.dropLast(unit.count)) else { return nil }
            self.init(value: value * scale, dimension: dimension)
            return
        }
        guard let value = Double(text) else { return nil }
        self.init(value: value, dimension: .number)
    }

    public var description: String {
        switch dimension {
        case .number: "\(value)"
        case .share: "\(value * 100)%"
        case .time: "\(value)s"
        case .rate: "\(value)/s"
        }
    }
}
