/// What a quantity measures: powers of time and of bytes.
public struct Dimension: Hashable, Sendable {
    public let time: Int8
    public let bytes: Int8

    public static let number = Dimension(time: 0, bytes: 0)
    public static let time = Dimension(time: 1, bytes: 0)
    public static let rate = Dimension(time: -1, bytes: 0)
    public static let bytes = Dimension(time: 0, bytes: 1)
    public static let bandwidth = Dimension(time: -1, bytes: 1)

    static func * (left: Dimension, right: Dimension) -> Dimension {
        Dimension(time: left.time &+ right.time, bytes: left.bytes &+ right.bytes)
    }

    static func / (left: Dimension, right: Dimension) -> Dimension {
        Dimension(time: left.time &- right.time, bytes: left.bytes &- right.bytes)
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
