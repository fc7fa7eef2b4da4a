/// A message of at most two fields, none of them a text, a list or the like: most are.
///
/// It is copied and destroyed as plain bytes, where a ``Message`` has to be asked what references it holds. A trace of
/// every message takes a quarter less time for that.
struct PlainMessage: BitwiseCopyable, Sendable {
    enum Value: BitwiseCopyable, Sendable {
        case null
        case bool(Bool)
        case int(Int64)
        case double(Double)
        case node(NodeID)
    }

    struct Field: BitwiseCopyable, Sendable {
        let name: Symbol
        let value: Value
    }

    let kind: Symbol
    let first: Field?
    let second: Field?

    /// Nil when the message has more to it.
    @inline(__always)
    init?(_ message: borrowing Message) {
        guard message.rest == nil else { return nil }
        kind = message.kind
        switch message.first {
        case nil: first = nil
        case let field?:
            guard let value = Value(field.value) else { return nil }
            first = Field(name: field.name, value: value)
        }
        switch message.second {
        case nil: second = nil
        case let field?:
            guard let value = Value(field.value) else { return nil }
            second = Field(name: field.name, value: value)
        }
    }

    var message: Message {
        Message(kind, fields: [first, second].compactMap { $0 }.map { Message.Field($0.name, $0.value.value) })
    }
}

extension PlainMessage.Value {
    @inline(__always)
    init?(_ value: borrowing Value) {
        switch value {
        case .null: self = .null
        case .bool(let bool): self = .bool(bool)
        case .int(let int): self = .int(int)
        case .double(let double): self = .double(double)
        case .node(let node): self = .node(node)
        case .string, .bytes, .list, .record: return nil
        }
    }

    var value: Value {
        switch self {
        case .null: .null
        case .bool(let bool): .bool(bool)
        case .int(let int): .int(int)
        case .double(let double): .double(double)
        case .node(let node): .node(node)
        }
    }
}
