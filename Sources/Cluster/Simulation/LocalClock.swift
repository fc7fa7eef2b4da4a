/// A node's clock that is wrong: ahead by a span, and too fast by a few parts in a million.
struct LocalClock: Sendable {
    /// How far it was ahead when it was last set.
    private var skew = Span.zero
    /// How much too fast it runs, in parts per million.
    private(set) var drift: Int32 = 0
    private var setAt = Instant.zero

    /// How far it is ahead.
    func error(at now: Instant) -> Span {
        let passed = (now - setAt).nanoseconds
        return skew + Span(nanoseconds: Int64(Int128(passed) * Int128(drift) / 1_000_000))
    }

    mutating func set(skew: Span, at now: Instant) {
        self.skew = skew
        setAt = now
    }

    mutating func set(drift: Int32, at now: Instant) {
        skew = error(at: now)
        self.drift = drift
        setAt = now
    }

    /// How long a span by this clock really lasts.
    func trueLength(of span: Span) -> Span {
        Span(nanoseconds: Int64(Int128(span.nanoseconds) * 1_000_000 / Int128(1_000_000 + Int64(drift))))
    }
}
