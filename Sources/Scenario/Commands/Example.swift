/// A line that works as it stands once its stage is set, and what it does.
public struct Example: Hashable, Sendable {
    /// A few lines that set up what an example is about.
    public enum Stage: CaseIterable, Sendable {
        case empty
        /// Two editors of one file.
        case editors
        /// The same, after a tenth of a second.
        case running
        /// The same, with a message on its way.
        case inFlight
        /// A shop that charges cards at a bank.
        case shop
        /// Eight nodes that spread a rumour.
        case crowd

        public var lines: [String] {
            switch self {
            case .empty: []
            case .editors: ["node server file-server", "node ann,bob editor server=server"]
            case .running: Stage.editors.lines + ["run 100ms"]
            case .inFlight:
                ["network latency=80ms"] + Stage.editors.lines + ["send ann server read file=notes"]
            case .shop: ["node bank counter", "node shop retrying-client server=bank requests=0"]
            case .crowd: ["node n1..n8 gossiper peers=n1..n8"]
            }
        }
    }

    public let line: String
    public let effect: String
    public let stage: Stage
    /// Further lines that stand between its stage and itself.
    public let preparation: [String]

    public init(line: String, effect: String, stage: Stage, preparation: [String]) {
        self.line = line
        self.effect = effect
        self.stage = stage
        self.preparation = preparation
    }

    /// All that is to be typed before the line itself.
    public var before: [String] { stage.lines + preparation }
}
