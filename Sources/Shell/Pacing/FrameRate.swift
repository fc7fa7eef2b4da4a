/// Keeps what is drawn over and over to twenty frames a second.
struct FrameRate {
    private var last: ContinuousClock.Instant?

    /// True when the last frame has been seen long enough for the next.
    mutating func isDue() -> Bool {
        let now = ContinuousClock.now
        if let last, now - last < Tempo.frame { return false }
        last = now
        return true
    }
}
