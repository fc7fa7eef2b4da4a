/// How many faults a search may put into one run, at any moments.
public struct FaultBudget: Hashable, Sendable {
    /// A node that crashed may restart at any later moment, or never.
    public var crashes: UInt8
    /// Messages that are lost.
    public var drops: UInt8
    /// Messages that arrive twice.
    public var duplicates: UInt8

    public init(crashes: UInt8 = 0, drops: UInt8 = 0, duplicates: UInt8 = 0) {
        self.crashes = crashes
        self.drops = drops
        self.duplicates = duplicates
    }

    /// As one word of a state.
    var word: UInt32 { UInt32(crashes) << 16 | UInt32(drops) << 8 | UInt32(duplicates) }

    init(word: UInt32) {
        crashes = UInt8(truncatingIfNeeded: word >> 16)
        drops = UInt8(truncatingIfNeeded: word >> 8)
        duplicates = UInt8(truncatingIfNeeded: word)
    }
}
