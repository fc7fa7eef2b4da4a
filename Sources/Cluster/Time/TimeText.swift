extension Span {
    /// For people: three or four digits and the unit that fits, such as `52.0 ms`, `14.2 s` or `7 min 36 s`.
    public var text: String {
        let magnitude = nanoseconds.magnitude
        let sign = nanoseconds < 0 ? "−" : ""
        switch magnitude {
        case 0: return "0 ms"
        case ..<1_000: return "\(sign)\(magnitude) ns"
        case ..<1_000_000: return sign + Span.decimal(magnitude, per: 1_000) + " µs"
        case ..<1_000_000_000: return sign + Span.decimal(magnitude, per: 1_000_000) + " ms"
        case ..<60_000_000_000: return sign + Span.decimal(magnitude, per: 1_000_000_000) + " s"
        case ..<3_600_000_000_000:
            return sign + Span.pair(magnitude / 1_000_000_000, 60, "min", "s")
        default:
            return sign + Span.pair(magnitude / 60_000_000_000, 60, "h", "min")
        }
    }

    /// A number below a thousand units with at most three digits, and no zeros at its end.
    private static func decimal(_ magnitude: UInt64, per unit: UInt64) -> String {
        let places: UInt64 = magnitude >= 100 * unit ? 1 : magnitude >= 10 * unit ? 10 : 100
        let scaled = (magnitude * places + unit / 2) / unit
        let fraction = scaled % places
        guard fraction > 0 else { return "\(scaled / places)" }
        var digits = String(fraction + places).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(scaled / places).\(digits)"
    }

    private static func pair(_ count: UInt64, _ base: UInt64, _ large: String, _ small: String) -> String {
        count % base == 0 ? "\(count / base) \(large)" : "\(count / base) \(large) \(count % base) \(small)"
    }
}

extension Instant {
    /// For people, as a span since the cluster began.
    public var text: String { (self - .zero).text }
}
