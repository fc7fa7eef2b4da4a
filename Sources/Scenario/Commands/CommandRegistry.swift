/// Every command of the scenario language. Help, completion and the checker read this list.
public enum CommandRegistry {
    public static let commands: [any Command.Type] = [
        ClusterCommand.self, ResetCommand.self, HostCommand.self, NodeCommand.self, SetCommand.self,
        NetworkCommand.self, LinkCommand.self, TopologyCommand.self, RemoveCommand.self,
        SendCommand.self, AskCommand.self, MessagesCommand.self, DeliverCommand.self, DropCommand.self,
        HoldCommand.self, ReleaseCommand.self,
        RunCommand.self, StepCommand.self, BackCommand.self, ForwardCommand.self, MarkCommand.self,
        ReturnCommand.self, BranchesCommand.self, WarmupCommand.self, AtCommand.self,
        CrashCommand.self, RestartCommand.self, PauseCommand.self, ResumeCommand.self, ChurnCommand.self,
        PartitionCommand.self, CutCommand.self, HealCommand.self,
        SkewCommand.self, DriftCommand.self, WipeCommand.self,
        NodesCommand.self, InspectCommand.self, TraceCommand.self, DiagramCommand.self, LinksCommand.self,
        ClocksCommand.self, OrderCommand.self, WatchCommand.self, ProgramsCommand.self, CodeCommand.self,
        MeasureCommand.self, TheoryCommand.self, ExpectCommand.self, DemoCommand.self, TableCommand.self,
        SweepCommand.self, CompareCommand.self, PlotCommand.self, HistogramCommand.self,
        ExploreCommand.self,
    ]

    /// The words that begin a statement of the language itself.
    public static var keywords: [String] { statements.map(\.name) }

    /// All of them, commands and statements, in the order of the reference.
    public static var helps: [CommandHelp] { statements + commands.map { $0.help } }

    /// What a line can begin with, with what it does.
    public static var candidates: [Candidate] { helps.map { Candidate($0.name, $0.summary) } }

    public static func help(named name: String) -> CommandHelp? {
        command(named: name)?.help ?? statements.first { $0.name == name }
    }

    public static var names: [String] { commands.map { $0.help.name } }

    public static func command(named name: String) -> (any Command.Type)? {
        commands.first { $0.help.name == name }
    }

    /// Reads a command line, without looking up what its words name.
    public static func read(_ line: CommandLine) throws(ScenarioError) -> any Command {
        guard let command = command(named: line.verb.text) else {
            throw ScenarioError(
                location: line.verb.location, length: line.verb.length,
                message: "no command “\(line.verb.text)”",
                suggestion: Nearest.word(to: line.verb.text, among: names + keywords), topic: "commands")
        }
        var reader = ArgumentReader(line)
        let read = try command.init(reading: &reader)
        try reader.finish()
        return read
    }

    /// Reads every command of a script, those of branches not taken included, and returns what is wrong with them.
    public static func problems(in script: Script) -> [ScenarioError] {
        var problems: [ScenarioError] = []
        func visit(_ statements: [Statement]) {
            for statement in statements {
                switch statement {
                case .command(let line):
                    do throws(ScenarioError) { _ = try read(line) } catch { problems.append(error) }
                case .when(_, let then, let otherwise):
                    visit(then)
                    visit(otherwise)
                case .repeat(_, let body):
                    visit(body)
                case .parameter, .binding:
                    break
                }
            }
        }
        visit(script.statements)
        return problems
    }
}
