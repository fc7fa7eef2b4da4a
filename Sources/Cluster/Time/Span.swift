/// A length of virtual time, in whole nanoseconds; may be negative.
///
/// Integer nanoseconds reach 292 years either way and add without rounding, so two runs never differ in a last bit.
public struct Span: Hashable, Comparable, BitwiseCopyable, Sendable {
    public let nanoseconds: Int64

    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    public static let zero = Span(nanoseconds: 0)

    public static func microseconds(_ count: Int64) -> Span { Span(nanoseconds: count * 1_000) }
    public static func milliseconds(_ count: Int64) -> Span { Span(nanoseconds: count * 1_000_000) }
    public static func seconds(_ count: Int64) -> Span { Span(nanoseconds: count * 1_000_000_000) }

    /// The span nearest to `seconds`, or nil when it is not a number or beyond 292 years.
    public init?(seconds: Double) {
        let nanoseconds = (seconds * 1e9).rounded()
        guard nanoseconds.magnitude < 9.2e18 else { return nil }
        self.init(nanoseconds: Int64(nanoseconds))
    }

    /// The length in seconds.
    public var seconds: Double { Double(nanoseconds) / 1e9 }

    public static func < (left: Span, right: Span) -> Bool { left.nanoseconds < right.nanoseconds }
    public static func + (left: Span, right: Span) -> Span { Span(nanoseconds: left.nanoseconds + right.nanoseconds) }
    public static func - (left: Span, right: Span) -> Span { Span(nanoseconds: left.nanoseconds - right.nanoseconds) }
    public static func * (left: Span, right: Int64) -> Span { Span(nanoseconds: left.nanoseconds * right) }
    public static prefix func - (span: Span) -> Span { Span(nanoseconds: -span.nanoseconds) }
}
