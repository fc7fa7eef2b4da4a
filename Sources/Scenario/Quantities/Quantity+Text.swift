import Cluster

extension Quantity {
    /// For people: about three digits and the unit that fits, such as `52.0 ms`, `1.43`, `50.8%`, `20/s` or `4.1 KB`.
    public var text: String {
        switch dimension {
        case .number where isShare && value.magnitude <= 1: Quantity.digits(value * 100) + "%"
        case .number: Quantity.digits(value)
        case .time: timeText
        case .rate: Quantity.digits(value) + "/s"
        case .bytes: scaled("B")
        case .bandwidth: scaled("B/s")
        default: Quantity.digits(value) + " " + dimension.symbol
        }
    }

    private var timeText: String {
        let magnitude = value.magnitude
        if magnitude >= 60, let span { return span.text }
        // 999.96 ms would round to 1000.0 ms.
        for (symbol, factor) in [("s", 1.0), ("ms", 1e3), ("µs", 1e6)] where magnitude * factor >= 0.99995 {
            return Quantity.digits(value * factor) + " " + symbol
        }
        return magnitude == 0 ? "0 ms" : Quantity.digits(value * 1e9) + " ns"
    }

    private func scaled(_ unit: String) -> String {
        for (prefix, factor) in [("G", 1e9), ("M", 1e6), ("K", 1e3)] where value.magnitude >= 0.99995 * factor {
            return Quantity.digits(value / factor) + " " + prefix + unit
        }
        return Quantity.digits(value) + " " + unit
    }

    /// A whole number as it is, any other rounded to three digits, or to a whole number from 1000 on.
    static func digits(_ value: Double) -> String {
        let sign = value < 0 ? "−" : ""
        let magnitude = value.magnitude
        if magnitude >= 1e15 { return sign + "\(magnitude)" }
        // What differs from a whole number by less than arithmetic's own error is that number.
        let whole = magnitude.rounded()
        if magnitude >= 1000 || (magnitude - whole).magnitude <= 1e-12 * max(1, magnitude) {
            return sign + String(Int64(whole))
        }
        if magnitude < 1e-6 {
            let (mantissa, exponent) = scientific(magnitude)
            return sign + rounded(mantissa, places: 2) + "e-\(exponent)"
        }
        return sign + rounded(magnitude, places: placesAfterThePoint(of: magnitude))
    }

    /// So many places that three digits are seen, and one place at least.
    private static func placesAfterThePoint(of magnitude: Double) -> Int {
        var places = magnitude >= 9.995 ? 1 : 2
        var rest = magnitude
        while rest < 0.9995, places < 9 {
            rest *= 10
            places += 1
        }
        return places
    }

    private static func scientific(_ magnitude: Double) -> (mantissa: Double, exponent: Int) {
        var mantissa = magnitude
        var exponent = 0
        while mantissa < 0.9995 {
            mantissa *= 10
            exponent += 1
        }
        return (mantissa, exponent)
    }

    /// A number below 10¹⁵ with so many digits after the point, also without them.
    static func rounded(_ magnitude: Double, places: Int) -> String {
        let scale = (0..<places).reduce(Int64(1)) { scale, _ in scale * 10 }
        let scaled = Int64((magnitude * Double(scale)).rounded())
        guard places > 0 else { return String(scaled) }
        let fraction = String(scaled % scale)
        return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
    }
}
