extension ContinuousClock.Instant {
    /// How long ago it was.
    var secondsToNow: Double { (ContinuousClock.now - self) / .seconds(1) }
}
