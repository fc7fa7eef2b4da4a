/// How long an exam has lasted: it goes on while the program does not run, and does not believe a clock that was moved.
///
/// While the computer stays up, the time since its start is counted, which nobody can set. Only over a restart there is
/// nothing but the clock on the wall; one that went backwards then adds nothing, and is reported.
public struct ExamClock: Hashable, Sendable {
    /// When it was last looked at.
    public private(set) var latest: ClockReading
    /// Seconds since the exam began, as far as is known.
    public private(set) var spent: Int
    /// Whether the clock on the wall was moved meanwhile.
    public private(set) var wasMoved: Bool

    /// How far two clocks may go apart, in seconds: what a network's time service puts right is less.
    static let tolerance = 90

    public init(latest: ClockReading, spent: Int = 0, wasMoved: Bool = false) {
        self.latest = latest
        self.spent = spent
        self.wasMoved = wasMoved
    }

    public mutating func advance(to reading: ClockReading) {
        let byWall = reading.wall - latest.wall
        let isSameBoot = reading.boot == latest.boot && reading.uptime >= latest.uptime
        let passed = isSameBoot ? reading.uptime - latest.uptime : max(0, byWall)
        if abs(byWall - passed) > ExamClock.tolerance { wasMoved = true }
        spent += passed
        latest = reading
    }

    /// The seconds that are left, never below zero.
    public func left(ofMinutes minutes: Int) -> Int { max(0, minutes * 60 - spent) }
}
