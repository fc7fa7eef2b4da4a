/// What a node keeps when it crashes: named values.
public struct Storage: Hashable, Sendable {
    private var values: SortedMap<Symbol, Value> = [:]

    public init() {}

    /// A stored value, or `null` where there is none; assigning `null` removes it.
    public subscript(_ name: Symbol) -> Value {
        get { values[name] ?? .null }
        set { values[name] = newValue == .null ? nil : newValue }
    }

    public var isEmpty: Bool { values.isEmpty }
    /// Everything stored, by name.
    public var entries: [(name: Symbol, value: Value)] { values.map { ($0.key, $0.value) } }
}
