import Glibc

/// A moment by a clock of the computer that nobody sets, in nanoseconds.
struct RealTime: Hashable, Comparable, Sendable {
    let nanoseconds: Int64

    static let never = RealTime(nanoseconds: .max)

    static var now: RealTime {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return RealTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    /// The moment so many nanoseconds from now; at most an hour.
    static func fromNow(nanoseconds: Double) -> RealTime {
        RealTime(nanoseconds: now.nanoseconds + Int64(min(max(0, nanoseconds), 3.6e12)))
    }

    var specification: timespec {
        timespec(tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
    }

    static func < (left: RealTime, right: RealTime) -> Bool { left.nanoseconds < right.nanoseconds }
}
