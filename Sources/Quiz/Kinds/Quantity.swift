/// A number and what it is a number of, in base units: seconds, bytes, per second, fractions of one.
public struct Quantity: Hashable, Sendable, CustomStringConvertible {
    /// What a number counts.
    public enum Dimension: Hashable, Sendable {
        case number, share, time, rate, size, bandwidth
    }

    public let value: Double
    public let dimension: Dimension

    public init(value: Double, dimension: Dimension) {
        self.value = value
        self.dimension = dimension
    }

    /// Reads `52ms`, `50/s`, `30%`; nil for anything else.
    public init?(_ text: String) {
        let digits = text.prefix { "+-.0123456789".contains($0) }
        var rest = text[digits.endIndex...]
        let exponent = rest.first == "e" ? rest.prefix { "e+-0123456789".contains($0) } : ""
        rest.removeFirst(exponent.count)
        guard let number = Double(digits + exponent), number.isFinite, let unit = Quantity.units[String(rest)]
        else { return nil }
        self.init(value: number * unit.scale, dimension: unit.dimension)
    }

    public var description: String {
        switch dimension {
        case .number: Quantity.written(value)
        case .share: Quantity.written(value * 100) + "%"
        case .time: abs(value) < 1 ? Quantity.written(value * 1000) + "ms" : Quantity.written(value) + "s"
        case .rate: Quantity.written(value) + "/s"
        case .size: Quantity.written(value) + "B"
        case .bandwidth: Quantity.written(value) + "B/s"
        }
    }

    /// To six places, without the noughts that say nothing.
    private static func written(_ value: Double) -> String {
        let rounded = (value * 1e6).rounded() / 1e6
        let text = "\(abs(rounded) < 1e-6 ? value : rounded)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private static let units: [String: (scale: Double, dimension: Dimension)] = [
        "": (1, .number), "%": (1e-2, .share), "ppm": (1e-6, .share),
        "us": (1e-6, .time), "ms": (1e-3, .time), "s": (1, .time), "min": (60, .time), "h": (3600, .time),
        "/s": (1, .rate), "/min": (1 / 60, .rate), "/h": (1 / 3600, .rate),
        "B": (1, .size), "KB": (1e3, .size), "MB": (1e6, .size), "GB": (1e9, .size),
        "B/s": (1, .bandwidth), "KB/s": (1e3, .bandwidth), "MB/s": (1e6, .bandwidth), "GB/s": (1e9, .bandwidth),
        "bit/s": (1 / 8, .bandwidth), "kbit/s": (1e3 / 8, .bandwidth), "Mbit/s": (1e6 / 8, .bandwidth),
        "Gbit/s": (1e9 / 8, .bandwidth),
    ]
}
