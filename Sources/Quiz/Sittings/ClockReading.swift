/// What the clocks of a computer say at one moment.
public struct ClockReading: Hashable, Sendable {
    /// Seconds since 1970 by the clock that anybody can set.
    public let wall: Int
    /// Seconds since the computer was started, sleep included; nobody can set it.
    public let uptime: Int
    /// Which start of the computer it was.
    public let boot: String

    public init(wall: Int, uptime: Int, boot: String) {
        self.wall = wall
        self.uptime = uptime
        self.boot = boot
    }
}
