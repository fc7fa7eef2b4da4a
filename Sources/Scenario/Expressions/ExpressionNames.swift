/// What the names of an expression mean.
public protocol ExpressionNames {
    /// `$name`
    func parameter(_ name: String) -> Datum?
    /// What `let` and `measure` named.
    func value(named name: String) -> Datum?
    var now: Quantity { get }
    /// `NODE.name`
    func observation(node: String, name: String) throws(LookupFailure) -> Datum
    /// The samples, gauges or observations of the nodes that match, one for each node.
    func series(node pattern: String, name: String) throws(LookupFailure) -> [Series]
    /// The samples of a measure under `repeat`.
    func series(measure name: String) -> Series?
    /// What a checker finds in the history, as in `lost(server)`, or a meter on the wire, as in `messages(ann, server)`.
    func groundTruth(_ function: String, of subjects: [String]) throws(LookupFailure) -> Datum
    /// `DEMO:MEASURE`
    func measure(demo: String, name: String) throws(LookupFailure) -> Datum
    /// The sweep in which `crossing` looks.
    var sweep: Sweep? { get }
    /// For suggestions.
    var knownNames: [String] { get }
    /// The parameters, without their `$`, for suggestions.
    var parameterNames: [String] { get }
}

extension ExpressionNames {
    public var parameterNames: [String] { [] }
    public var sweep: Sweep? { nil }
}

/// A name that means nothing here.
public struct LookupFailure: Error, Hashable, Sendable {
    public let message: String
    public let suggestion: String?

    public init(message: String, suggestion: String? = nil) {
        self.message = message
        self.suggestion = suggestion
    }
}
