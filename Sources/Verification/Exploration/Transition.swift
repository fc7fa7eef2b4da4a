/// What one arrow does to one local state, as found by running the handler once.
///
/// Lists lie in a pool that all transitions share.
struct Transition: BitwiseCopyable {
    /// The number of the local state that it leads to.
    let local: UInt32
    /// Where the pool holds the arrows that it sends, by rank, and behind them the timers' slots that it empties.
    let start: UInt32
    let sent: UInt32
    let emptied: UInt32
    /// True when the question sees a difference.
    let isVisible: Bool
}
