/// A stream of random numbers: SplitMix64 (Steele, Lea & Flood 2014), eight bytes of state.
///
/// Streams are derived from a seed and a name, so that each node has its own and adding a node disturbs no other.
public struct RandomStream: Hashable, Sendable, RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    /// The stream of one name under a seed: FNV-1a over the name, mixed once with the seed.
    public init(seed: UInt64, name: some StringProtocol) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        self.init(seed: RandomStream.mix(hash) ^ RandomStream.mix(seed &+ 0x9e37_79b9_7f4a_7c15))
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return RandomStream.mix(state)
    }

    private static func mix(_ word: UInt64) -> UInt64 {
        var mixed = word
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number in [0, 1), one of 2⁵³ evenly spaced ones.
    public mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// True with the given probability, in [0, 1].
    public mutating func chance(_ probability: Double) -> Bool {
        unit() < probability
    }

    /// A whole number in 0..<bound, without bias worth the name (Lemire 2019, without its rejection step: the error is
    /// below bound / 2⁶⁴). `bound` is at least 1.
    public mutating func below(_ bound: UInt64) -> UInt64 {
        next().multipliedFullWidth(by: bound).high
    }

    /// An exponentially distributed number with mean 1.
    public mutating func exponential() -> Double {
        -naturalLogarithm(1 - unit())
    }

    /// A normally distributed number with mean 0 and standard deviation 1 (Marsaglia's polar method, 1964).
    public mutating func normal() -> Double {
        while true {
            let x = 2 * unit() - 1
            let y = 2 * unit() - 1
            let square = x * x + y * y
            if square > 0, square < 1 {
                return x * (-2 * naturalLogarithm(square) / square).squareRoot()
            }
        }
    }
}
