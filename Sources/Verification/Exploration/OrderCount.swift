/// How many different runs there are from beginning to end: orders of deliveries and timers, and faults if any.
public enum OrderCount: Hashable, Sendable {
    /// Exact up to 2⁵³; beyond that to sixteen digits.
    case counted(Double)
    /// A run can come round to where it was.
    case endless
    /// The search ended before it had seen everything, or left orders out.
    case unknown
}
