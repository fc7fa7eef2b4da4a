/// What messages of one sort have in common: their kind, and the names and types of their fields.
///
/// A run has few shapes and many messages. A trace keeps each shape once, and of a message what is its own.
struct MessageShape: Hashable, BitwiseCopyable, Sendable {
    /// The type of a value that fits into eight bytes.
    enum PlainType: UInt8, BitwiseCopyable, Sendable {
        /// There is no such field.
        case absent
        case null, bool, int, double, node
    }

    let kind: Symbol
    /// The kind once more where there is no such field.
    let firstName: Symbol
    let secondName: Symbol
    let firstType: PlainType
    let secondType: PlainType

    /// True for a message of this shape, found without a branch.
    @inline(__always)
    func fits(_ message: PlainMessage) -> Bool {
        let kinds = kind.difference(to: message.kind)
        let names = firstName.difference(to: message.firstName) | secondName.difference(to: message.secondName)
        return kinds | names == 0 && firstType == message.firstType && secondType == message.secondType
    }
}

extension Symbol {
    /// 0 for the same name.
    @inline(__always)
    fileprivate func difference(to other: Symbol) -> UInt64 { (high ^ other.high) | (low ^ other.low) }
}
