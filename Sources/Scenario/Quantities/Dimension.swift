/// What a quantity measures: powers of time and of bytes.
public struct Dimension: Hashable, Sendable {
    /// The power of seconds.
    public let time: Int8
    /// The power of bytes.
    public let bytes: Int8

    public static let number = Dimension(time: 0, bytes: 0)
    public static let time = Dimension(time: 1, bytes: 0)
    public static let rate = Dimension(time: -1, bytes: 0)
    public static let bytes = Dimension(time: 0, bytes: 1)
    public static let bandwidth = Dimension(time: -1, bytes: 1)

    /// Nil beyond a power of 100, where nothing has a meaning any more.
    static func * (left: Dimension, right: Dimension) -> Dimension? {
        Dimension(powerOfTime: Int(left.time) + Int(right.time), ofBytes: Int(left.bytes) + Int(right.bytes))
    }

    static func / (left: Dimension, right: Dimension) -> Dimension? {
        Dimension(powerOfTime: Int(left.time) - Int(right.time), ofBytes: Int(left.bytes) - Int(right.bytes))
    }

    /// A power of it; any power of a plain number is one.
    func raised(to exponent: Double) -> Dimension? {
        if self == .number { return self }
        guard exponent.magnitude <= 100 else { return nil }
        return Dimension(powerOfTime: Int(time) * Int(exponent), ofBytes: Int(bytes) * Int(exponent))
    }

    private init(time: Int8, bytes: Int8) {
        self.time = time
        self.bytes = bytes
    }

    private init?(powerOfTime time: Int, ofBytes bytes: Int) {
        guard time.magnitude <= 100, bytes.magnitude <= 100 else { return nil }
        self.init(time: Int8(time), bytes: Int8(bytes))
    }

    /// With its article, for errors.
    public var name: String {
        switch self {
        case .number: "a number"
        case .time: "a time"
        case .rate: "a rate"
        case .bytes: "an amount of bytes"
        case .bandwidth: "a bandwidth"
        default: "a quantity in \(symbol)"
        }
    }

    /// The base unit: `s`, `B`, `1/s`, `B/s`, `1`, or a product of powers.
    public var symbol: String {
        switch self {
        case .number: "1"
        case .time: "s"
        case .rate: "1/s"
        case .bytes: "B"
        case .bandwidth: "B/s"
        default:
            [("B", bytes), ("s", time)].filter { $0.1 != 0 }
                .map { $0.1 == 1 ? $0.0 : "\($0.0)^\($0.1)" }.joined(separator: "·")
        }
    }
}
