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
        for (symbol, factor) in [("s", 1.0), ("ms", 1e3), ("µs", 1e6)] where magnitude * factor >= 1 {
            return Quantity.digits(value * factor) + " " + symbol
        }
        return magnitude == 0 ? "0 ms" : Quantity.digits(value * 1e9) + " ns"
    }

    private func scaled(_ unit: String) -> String {
        for (prefix, factor) in [("G", 1e9), ("M", 1e6), ("K", 1e3)] where value.magnitude >= factor {
            return Quantity.digits(value / factor) + " " + prefix + unit
        }
        return Quantity.digits(value) + " " + unit
    }

    /// A whole number as it is, any other rounded to three digits, or to a whole number from 1000 on.
    static func digits(_ value: Double) -> String {
        let magnitude = value.magnitude
        let sign = value < 0 ? "−" : ""
        if magnitude >= 1e15 { return sign + "\(magnitude)" }
        // What differs from a whole number by less than arithmetic's own error is that number.
        let whole = magnitude.rounded()
        if magnitude >= 1000 || (magnitude - whole).magnitude <= 1e-12 * max(1, magnitude) {
            return sign + String(Int64(whole))
        }
        var places = magnitude >= 100 ? 1 : magnitude >= 10 ? 1 : 2
        if magnitude < 1 {
            places = 3
            var small = magnitude
            while small < 0.1, places < 15 {
                small *= 10
                places += 1
            }
        }
        var scale: Int64 = 1
        for _ in 0..<places { scale *= 10 }
        let rounded = Int64((magnitude * Double(scale)).rounded())
        let fraction = String(rounded % scale)
        return sign + "\(rounded / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
    }
}
