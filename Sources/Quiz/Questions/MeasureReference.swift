/// A measure of a demo, which an author writes as `demo:measure`.
public struct MeasureReference: Hashable, Sendable, CustomStringConvertible {
    public let demo: String
    public let measure: String

    public init(demo: String, measure: String) {
        self.demo = demo
        self.measure = measure
    }

    /// Reads `lost-update:lost_share`; nil unless there is one colon with a name on either side.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        self.init(demo: String(parts[0]), measure: String(parts[1]))
    }

    public var description: String { "\(demo):\(measure)" }
}
