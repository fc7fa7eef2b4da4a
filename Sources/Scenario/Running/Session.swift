import Cluster

/// One student's place of work: a cluster on the stage, the moments they marked, and the demos of the course.
///
/// Everything is a value, so a failed command leaves nothing behind: it is tried on a copy.
public struct Session: Sendable {
    public let programs: ProgramRegistry
    /// Every demo that can be played by name.
    public var demos: [Demo]
    /// The demo of the lesson's present step, which `demo k=v` plays without saying its name.
    public var presentDemo: String?
    /// Where seeds begin when nothing else is said.
    public var seed: UInt64
    /// What demos run on, unless they say it themselves.
    public var runtime = RuntimeChoice.simulation
    public internal(set) var stage: Stage
    /// The demo that holds the stage and is not over.
    public internal(set) var inPlay: Execution?
    /// The results of demos played, by name, for `DEMO:MEASURE` and for comparing with the run before.
    public internal(set) var results: [String: DemoResult] = [:]
    /// The latest sweep or comparison, for `table`, `plot` and `crossing`.
    public internal(set) var sweep: Sweep?
    /// True while nothing was measured on the stage since that sweep, so that `table` shows the sweep.
    var isSweepLatest = false
    /// True while a demo's lines are performed.
    var isPlaying = false
    /// True in a copy that a sweep runs.
    var isSwept = false
    var marks = Names<Stage>()
    /// True while a command is read for a later time: how things stand then is not known.
    var isPlanning = false

    public init(programs: ProgramRegistry, demos: [Demo] = [], seed: UInt64 = 7) {
        self.programs = programs
        self.demos = demos
        self.seed = seed
        stage = Stage(seed: seed)
    }

    /// The mark that keeps the student's own cluster.
    static let mine = "mine"

    /// Performs one line as a person types it. Nothing has happened when it throws.
    public mutating func perform(_ line: CommandLine, _ control: RunControl) throws(ScenarioError) {
        let command = try CommandRegistry.read(line)
        try perform(command, control)
    }

    mutating func perform(_ command: some Command, _ control: RunControl) throws(ScenarioError) {
        let before = self
        do throws(ScenarioError) {
            try command.perform(in: &self, control)
        } catch {
            self = before
            throw error
        }
    }

    /// Performs every statement of a script, outside any demo.
    public mutating func perform(_ script: Script, _ control: RunControl) throws(ScenarioError) {
        var execution = Execution(script, seed: seed, parameters: [])
        _ = try execution.proceed(in: &self, control)
    }

    // MARK: The stage

    /// Keeps the student's own cluster as the mark `mine`, before something else takes the stage.
    mutating func keepMine() -> Bool {
        guard stage.demo == nil, stage.task == nil, !stage.simulation.nodeIDs.isEmpty else { return false }
        marks[Session.mine] = stage
        return true
    }
}
