/// One thing that really happened, as only an observer outside the cluster can know it.
///
/// Behaviours write facts and never read them; checkers read the history of them afterwards. The kind says what the
/// numbers mean: a `write` has the version written and the version it was made from.
public struct Fact: Hashable, BitwiseCopyable, Sendable {
    public let kind: Symbol
    /// The node whose data it is about.
    public let subject: NodeID
    /// Which of the subject's objects: a file, an account.
    public let object: Symbol
    /// A number that tells apart what the kind is about: a version, a request.
    public let key: Int64
    /// A second number where the kind has one; else 0.
    public let value: Int64

    public init(_ kind: Symbol, about subject: NodeID, _ object: Symbol, key: Int64, value: Int64 = 0) {
        self.kind = kind
        self.subject = subject
        self.object = object
        self.key = key
        self.value = value
    }
}
