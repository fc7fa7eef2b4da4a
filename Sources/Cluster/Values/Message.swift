/// What one node tells another: a kind, and named fields.
///
/// ```swift
/// Message("save", "file", .string("notes"), "lines", 3)
/// ```
///
/// The first two fields stand in the message itself, so that the common message needs no memory of its own.
public struct Message: Hashable, Sendable {
    public struct Field: Hashable, Sendable {
        public let name: Symbol
        public let value: Value

        public init(_ name: Symbol, _ value: Value) {
            self.name = name
            self.value = value
        }
    }

    public let kind: Symbol
    let first: Field?
    let second: Field?
    /// The third field and those after it; nil where there are none, which is cheaper to copy than an empty list.
    let rest: [Field]?

    public init(_ kind: Symbol) {
        self.kind = kind
        first = nil
        second = nil
        rest = nil
    }

    public init(_ kind: Symbol, _ name: Symbol, _ value: Value) {
        self.kind = kind
        first = Field(name, value)
        second = nil
        rest = nil
    }

    public init(_ kind: Symbol, _ name: Symbol, _ value: Value, _ otherName: Symbol, _ otherValue: Value) {
        self.kind = kind
        first = Field(name, value)
        second = Field(otherName, otherValue)
        rest = nil
    }

    public init(_ kind: Symbol, fields: [Field]) {
        self.kind = kind
        first = fields.first
        second = fields.count > 1 ? fields[1] : nil
        rest = fields.count > 2 ? Array(fields[2...]) : nil
    }

    /// What stands where an event carries no message.
    static var none: Message { Message("none") }

    /// The fields, in the order given.
    public var fields: [Field] {
        [first, second].compactMap { $0 } + (rest ?? [])
    }

    /// Visits the fields in the order given, without making a list of them.
    @inline(__always)
    func forEachField(_ visit: (Symbol, Value) -> Void) {
        if let first { visit(first.name, first.value) }
        if let second { visit(second.name, second.value) }
        guard let rest else { return }
        for field in rest { visit(field.name, field.value) }
    }

    /// The value of a field, or `null` where the message has none of that name.
    public subscript(_ name: Symbol) -> Value {
        if let first, first.name == name { return first.value }
        if let second, second.name == name { return second.value }
        return rest?.first { $0.name == name }?.value ?? .null
    }

    /// The size on the wire without headers, in bytes.
    public var encodedSize: Int {
        var size = 1 + kind.byteCount
        forEachField { name, value in size += 1 + name.byteCount + value.encodedSize }
        return size
    }

    /// A few words for an arrow in a diagram: the kind, and the first field that is a number or a truth.
    public var label: String {
        for field in fields {
            switch field.value {
            case .int(let number): return "\(kind) \(number)"
            case .bool(let truth): return "\(kind) \(truth ? "yes" : "no")"
            default: continue
            }
        }
        return kind.text
    }
}
