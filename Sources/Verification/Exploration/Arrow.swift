/// What a search must know in its innermost loop about one interned ``Cluster/Pending``.
struct Arrow: BitwiseCopyable {
    enum Kind: UInt8, BitwiseCopyable {
        /// Over a link; it can be dropped and duplicated.
        case message
        /// To the node itself.
        case note
        case timer
        case restart
    }

    let kind: Kind
    /// The index of the node that it points to.
    let node: UInt32
    /// The link whose order it keeps, from 1; 0 where there is no order to keep.
    let lane: UInt32
    /// What a timer's name at its node is known by, from 1; 0 where it has none.
    let slot: UInt32
    /// The pair of nodes that it runs between, by number.
    let channel: UInt32
    /// Its place among the arrows of a state: by lane, and without one by number.
    let rank: UInt64
}
