/// A message of at most two fields, none of them a text, a list or the like: most are.
///
/// It is copied and destroyed as plain bytes, where a ``Message`` has to be asked what references it holds.
struct PlainMessage: BitwiseCopyable, Sendable {
    var kind: Symbol
    var firstName: Symbol
    var secondName: Symbol
    var firstType = MessageShape.PlainType.absent
    var secondType = MessageShape.PlainType.absent
    /// The value of the first field as bits, and that of the second.
    var first: UInt64 = 0
    var second: UInt64 = 0

    /// Nil when the message has more to it.
    @inline(__always)
    init?(_ message: borrowing Message) {
        guard message.rest == nil else { return nil }
        kind = message.kind
        firstName = message.kind
        secondName = message.kind
        if let field = message.first {
            guard let plain = PlainMessage.plain(field.value) else { return nil }
            firstName = field.name
            (firstType, first) = plain
        }
        if let field = message.second {
            guard let plain = PlainMessage.plain(field.value) else { return nil }
            secondName = field.name
            (secondType, second) = plain
        }
    }

    init(_ shape: MessageShape, first: UInt64, second: UInt64) {
        kind = shape.kind
        firstName = shape.firstName
        secondName = shape.secondName
        firstType = shape.firstType
        secondType = shape.secondType
        self.first = first
        self.second = second
    }

    var message: Message {
        let first = PlainMessage.value(firstType, first).map { Message.Field(firstName, $0) }
        let second = PlainMessage.value(secondType, second).map { Message.Field(secondName, $0) }
        return Message(kind, fields: [first, second].compactMap(\.self))
    }

    /// A number that differs for most shapes.
    @inline(__always)
    var fingerprint: UInt64 {
        let names = (kind.high &+ kind.low) ^ (firstName.high &+ 3 &* secondName.high)
        let types = UInt64(firstType.rawValue) << 3 | UInt64(secondType.rawValue)
        return (names ^ types) &* 0x9e37_79b9_7f4a_7c15
    }

    @inline(__always)
    private static func plain(_ value: borrowing Value) -> (MessageShape.PlainType, UInt64)? {
        switch value {
        case .null: (.null, 0)
        case .bool(let bool): (.bool, bool ? 1 : 0)
        case .int(let int): (.int, UInt64(bitPattern: int))
        case .double(let double): (.double, double.bitPattern)
        case .node(let node): (.node, UInt64(node.index))
        case .string, .bytes, .list, .record: nil
        }
    }

    private static func value(_ type: MessageShape.PlainType, _ bits: UInt64) -> Value? {
        switch type {
        case .absent: nil
        case .null: .null
        case .bool: .bool(bits == 1)
        case .int: .int(Int64(bitPattern: bits))
        case .double: .double(Double(bitPattern: bits))
        case .node: .node(NodeID(index: UInt32(truncatingIfNeeded: bits)))
        }
    }
}
