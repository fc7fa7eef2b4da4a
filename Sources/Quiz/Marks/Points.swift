/// An amount of marks: an exact fraction, since halves of quarters and thirds must add up again.
public struct Points: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let numerator: Int
    /// Above zero, and with no factor in common with the numerator.
    public let denominator: Int

    /// - Precondition: `denominator` is above zero. Amounts are small: questions carry at most 100 points.
    public init(_ numerator: Int, over denominator: Int = 1) {
        precondition(denominator > 0, "a fraction has a positive denominator")
        let divisor = Points.greatestCommonDivisor(abs(numerator), denominator)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    public static let zero = Points(0)

    /// The amount as a number, for tables and documents.
    public var value: Double { Double(numerator) / Double(denominator) }

    public static func + (left: Points, right: Points) -> Points {
        Points(
            left.numerator * right.denominator + right.numerator * left.denominator,
            over: left.denominator * right.denominator
        )
    }

    public static func - (left: Points, right: Points) -> Points { left + right * -1 }

    public static func * (left: Points, right: Int) -> Points {
        Points(left.numerator * right, over: left.denominator)
    }

    public static func * (left: Points, right: Points) -> Points {
        Points(left.numerator * right.numerator, over: left.denominator * right.denominator)
    }

    public static func / (left: Points, right: Int) -> Points {
        Points(left.numerator, over: left.denominator * right)
    }

    public static func < (left: Points, right: Points) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }

    /// As a share of one: `67%`.
    public var percent: String { "\((numerator * 200 / denominator + 1) / 2)%" }

    /// Exactly, for keeping: `9/4`.
    public var fraction: String { "\(numerator)/\(denominator)" }

    /// Reads what `fraction` writes; nil for anything else.
    public init?(fraction: String) {
        let parts = fraction.split(separator: "/")
        guard parts.count == 2, let numerator = Int(parts[0]), let denominator = Int(parts[1]), denominator > 0,
            numerator.magnitude < 1_000_000, denominator < 1_000_000
        else { return nil }
        self.init(numerator, over: denominator)
    }

    /// In decimals, to the hundredth: `2.25`, `0.5`, `3`.
    public var description: String {
        let hundredths = (abs(numerator) * 200 / denominator + 1) / 2
        let sign = numerator < 0 && hundredths > 0 ? "−" : ""
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(sign)\(whole)" }
        return "\(sign)\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }

    /// As a single sign where there is one, else in decimals: `½`, `¼`, `1`.
    public var sign: String {
        switch (numerator, denominator) {
        case (1, 4): "¼"
        case (1, 2): "½"
        case (3, 4): "¾"
        case (1, 3): "⅓"
        case (2, 3): "⅔"
        default: description
        }
    }

    private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
        second == 0 ? first : greatestCommonDivisor(second, first % second)
    }
}
