/// The one unit in which several quantities are shown beside one another, so that they compare at a glance.
public struct UnitScale: Hashable, Sendable {
    /// Such as `ms`, `%` or `/s`; empty for plain numbers.
    public let symbol: String
    /// How many of this unit make up one base unit.
    private let factor: Double

    private struct Unit {
        let symbol: String
        let factor: Double
        /// The least number of this unit that is shown in it. Below 1, as 999.96 ms would be rounded to 1000.0 ms.
        var least = 0.99995
    }

    /// The unit that fits the greatest of some quantities, which have one dimension.
    public init(for quantities: some Sequence<Quantity>) {
        let quantities = Array(quantities)
        let greatest = quantities.map(\.value.magnitude).max() ?? 0
        let isShare = quantities.allSatisfy { $0.isShare && $0.value.magnitude <= 1 }
        let units = UnitScale.units(of: quantities.first?.dimension ?? .number, isShare: isShare)
        let fitting = greatest == 0 ? units.first { $0.factor == 1 } : units.first { greatest * $0.factor >= $0.least }
        symbol = (fitting ?? units.last)?.symbol ?? ""
        factor = (fitting ?? units.last)?.factor ?? 1
    }

    /// From the largest unit down.
    private static func units(of dimension: Dimension, isShare: Bool) -> [Unit] {
        switch dimension {
        case .number: [Unit(symbol: isShare ? "%" : "", factor: isShare ? 100 : 1)]
        case .time:
            [
                Unit(symbol: "h", factor: 1 / 3600.0, least: 10), Unit(symbol: "min", factor: 1 / 60.0, least: 10),
                Unit(symbol: "s", factor: 1), Unit(symbol: "ms", factor: 1e3), Unit(symbol: "µs", factor: 1e6),
                Unit(symbol: "ns", factor: 1e9),
            ]
        case .bytes, .bandwidth:
            [("GB", 1e-9), ("MB", 1e-6), ("KB", 1e-3), ("B", 1)].map { symbol, factor in
                Unit(symbol: dimension == .bytes ? symbol : symbol + "/s", factor: factor)
            }
        case .rate: [Unit(symbol: "/s", factor: 1)]
        default: [Unit(symbol: dimension.symbol, factor: 1)]
        }
    }

    /// A quantity as a number of this unit.
    public func number(_ quantity: Quantity) -> Double { quantity.value * factor }

    /// A quantity with as many digits as another that says how sure it is: `50.81%` beside `0.15%`.
    ///
    /// The other is shown with one digit that counts, or two where the first is a 1. Without it, or where it is zero,
    /// about three digits are shown.
    public func text(_ quantity: Quantity, sureTo halfWidth: Quantity?) -> String {
        let number = number(quantity)
        let room = halfWidth.map { self.number($0).magnitude } ?? 0
        guard room > 0, number.magnitude < 1e12 else { return withUnit(Quantity.digits(number)) }
        var places = 0
        // 0.0195 is closer to 0.020 than to a number with two digits that count.
        while places < 9, room * UnitScale.powerOfTen(places) < 1.95,
            number.magnitude * UnitScale.powerOfTen(places) < 1e14
        {
            places += 1
        }
        let digits = Quantity.rounded(number.magnitude, places: places)
        return withUnit(number < 0 && digits.contains { "123456789".contains($0) } ? "−" + digits : digits)
    }

    private func withUnit(_ digits: String) -> String {
        symbol.isEmpty || symbol == "%" || symbol.hasPrefix("/") ? digits + symbol : "\(digits) \(symbol)"
    }

    private static func powerOfTen(_ exponent: Int) -> Double {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
