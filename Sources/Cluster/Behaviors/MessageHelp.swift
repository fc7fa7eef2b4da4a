/// A kind of message that a program understands, and the fields of it that it reads.
///
/// ```swift
/// MessageHelp("withdraw", "takes an amount from the balance", .init("amount", .count, "how much"))
/// ```
public struct MessageHelp: Hashable, Sendable {
    public struct Field: Hashable, Sendable {
        public let name: Symbol
        public let kind: Options.Kind
        public let summary: String

        public init(_ name: Symbol, _ kind: Options.Kind, _ summary: String) {
            self.name = name
            self.kind = kind
            self.summary = summary
        }
    }

    public let kind: Symbol
    public let summary: String
    public let fields: [Field]

    public init(_ kind: Symbol, _ summary: String, _ fields: Field...) {
        self.kind = kind
        self.summary = summary
        self.fields = fields
    }
}
