/// What `help`, completion and the reference know of a command.
public struct CommandHelp: Sendable {
    public enum Group: String, CaseIterable, Sendable {
        case setOut = "set out"
        case build
        case talk
        case time
        case breakThings = "break"
        case look
        case measure
        case search
    }

    /// A `key=value` that it takes.
    public struct Option: Hashable, Sendable {
        public let name: String
        public let summary: String
        public let value: Place

        public init(_ name: String, _ summary: String, _ value: Place) {
            self.name = name
            self.summary = summary
            self.value = value
        }
    }

    /// A word of its own that says what the words behind it are, as `until` in `run until EXPR`.
    public struct Keyword: Hashable, Sendable {
        public let name: String
        public let summary: String
        /// How many words stand before it, counted from the keyword before.
        public let positions: ClosedRange<Int>
        /// The keyword that it follows; nil for one that follows the command itself.
        public let after: String?
        /// True for one that may come again and again, as `|` between sides.
        public let repeats: Bool
        /// What stands behind it.
        public let places: [Place]

        public init(
            _ name: String, _ summary: String, at positions: ClosedRange<Int> = 0...0, after: String? = nil,
            repeats: Bool = false, then places: [Place] = []
        ) {
            self.name = name
            self.summary = summary
            self.positions = positions
            self.after = after
            self.repeats = repeats
            self.places = places
        }
    }

    /// Where more `key=` words come from than the command itself declares.
    public enum Settings: Sendable {
        /// The program that its second word names.
        case ofProgram
        /// The program of the nodes that its first word names.
        case ofNodes
        /// The demo that it names, or else the present one.
        case ofDemo
        /// The kind of message that it names: its fields.
        case ofMessage
    }

    public let name: String
    public let group: Group
    /// One line, beginning with a verb.
    public let summary: String
    public let usage: [String]
    public let example: Example
    /// What stands at each place after the name; an expression goes on to the end.
    public let places: [Place]
    public let keywords: [Keyword]
    public let options: [Option]
    public let settings: Settings?

    /// - Parameters:
    ///   - stage: what must be there before the example.
    ///   - preparation: what must be done there first.
    public init(
        _ name: String, _ group: Group, _ summary: String, usage: [String],
        example: (line: String, effect: String), on stage: Example.Stage = .editors,
        after preparation: [String] = [], places: [Place] = [],
        keywords: [Keyword] = [], options: [Option] = [], settings: Settings? = nil
    ) {
        self.name = name
        self.group = group
        self.summary = summary
        self.usage = usage
        self.example = Example(line: example.line, effect: example.effect, stage: stage, preparation: preparation)
        self.places = places
        self.keywords = keywords
        self.options = options
        self.settings = settings
    }
}
