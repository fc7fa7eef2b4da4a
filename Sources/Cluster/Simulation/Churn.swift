/// A node that comes and goes: it stays up for one random span, then down for another, and so on.
struct Churn: Sendable {
    let up: Distribution
    let down: Distribution
    /// Distinguishes this churn from one that it replaced.
    let generation: UInt32
    private(set) var isUp = true
    private var random: RandomStream

    /// How many turns pass unseen before the first moment that is seen.
    private static let unseenTurns: Int64 = 16

    init(up: Distribution, down: Distribution, generation: UInt32, random: RandomStream) {
        self.up = up
        self.down = down
        self.generation = generation
        self.random = random
    }

    /// Draws how long the present spell lasts, in the stationary state.
    ///
    /// A node that has always come and gone is found in the middle of a spell, and rather in a long one than in a short
    /// one. So turns are drawn from far back, begun at a random point of a turn, until one is reached that lasts beyond
    /// the present.
    mutating func drawFirstSpell() -> Span {
        let turn = Double((up.mean + down.mean).nanoseconds)
        var time = Span(nanoseconds: -Int64((Double(Churn.unseenTurns) + random.unit()) * turn))
        while true {
            isUp = true
            time = time + drawSpell()
            if time > .zero { return time }
            isUp = false
            time = time + drawSpell()
            if time > .zero { return time }
        }
    }

    /// Ends the present spell, and draws how long the next one lasts.
    mutating func turn() -> Span {
        isUp.toggle()
        return drawSpell()
    }

    /// At least a nanosecond, so that time passes.
    private mutating func drawSpell() -> Span {
        max(Span(nanoseconds: 1), isUp ? up.sample(&random) : down.sample(&random))
    }
}
