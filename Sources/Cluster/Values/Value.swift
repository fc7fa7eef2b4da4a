/// What a message's field or a node's storage can hold.
///
/// It is the one representation that behaviours, the shell's `send` and the trace share.
public enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    /// A node's name: a reply can carry it, and a search can exchange it for another's.
    case node(NodeID)
    case string(String)
    case bytes([UInt8])
    case list([Value])
    case record(SortedMap<Symbol, Value>)
}

extension Value {
    public var int: Int64? { if case .int(let value) = self { value } else { nil } }
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    public var string: String? { if case .string(let value) = self { value } else { nil } }
    public var node: NodeID? { if case .node(let value) = self { value } else { nil } }
    public var list: [Value]? { if case .list(let value) = self { value } else { nil } }

    /// The size on the wire, in bytes: one for the case, and what the payload needs.
    public var encodedSize: Int {
        switch self {
        case .null: 1
        case .bool: 2
        case .node: 5
        case .int, .double: 9
        case .string(let text): 5 + text.utf8.count
        case .bytes(let bytes): 5 + bytes.count
        case .list(let values): values.reduce(5) { $0 + $1.encodedSize }
        case .record(let fields): fields.reduce(5) { $0 + 1 + $1.key.byteCount + $1.value.encodedSize }
        }
    }
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByStringLiteral,
    ExpressibleByFloatLiteral
{
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(floatLiteral value: Double) { self = .double(value) }
}
