import Cluster

/// One command of the scenario language.
///
/// Reading it is syntax alone, so that a lesson can be checked without running it; performing it finds the nodes and
/// values that its words name, and does nothing at all when one of them is wrong.
public protocol Command: Sendable {
    static var help: CommandHelp { get }

    /// Takes its words. Names in them are not looked up yet.
    init(reading words: inout ArgumentReader) throws(ScenarioError)

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError)
}

/// A command that changes the cluster from outside, and can therefore be planned with `at`.
protocol InputCommand: Command {
    /// What it does to the cluster, and what there is to say about it.
    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report])
}

extension InputCommand {
    public func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let (inputs, reports) = try inputs(in: session)
        for input in inputs { session.stage.runtime.apply(input) }
        for report in reports { control.report(report) }
    }
}

/// What `help` and completion know of a command.
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

    /// What can stand at a place, for completion.
    public enum Place: Hashable, Sendable {
        case node
        case nodes
        case newName
        case program
        case host
        case demo
        case measure
        case sweptMeasure
        case mark
        case event
        case kind
        /// A message on its way.
        case message
        case time
        case expression
        case words([String])
        case command
    }

    public struct Option: Hashable, Sendable {
        public let name: String
        public let summary: String

        public init(_ name: String, _ summary: String) {
            self.name = name
            self.summary = summary
        }
    }

    public let name: String
    public let group: Group
    /// One line, beginning with a verb.
    public let summary: String
    public let usage: [String]
    /// One worked example, and what it does.
    public let example: (line: String, effect: String)
    /// What stands at each place after the name; the last repeats.
    public let places: [Place]
    public let options: [Option]

    public init(
        _ name: String, _ group: Group, _ summary: String, usage: [String],
        example: (line: String, effect: String), places: [Place] = [], options: [Option] = []
    ) {
        self.name = name
        self.group = group
        self.summary = summary
        self.usage = usage
        self.example = example
        self.places = places
        self.options = options
    }
}
