import Cluster
import Quiz
import Scenario

/// A student's way through a task: what is allowed, what was done, and which of it is in force.
///
/// The cluster itself is on the stage of the session, where everything looks at it.
public struct TaskWork: Sendable {
    public let id: String
    public let task: ClusterTask
    /// What has changed the stage since the task was begun, or begun anew, one command a line.
    public private(set) var log: [String] = []
    /// The commands that did something, those lying ahead after a `back` included.
    private var deeds: [String] = []
    private var deedsOfSetup = 0

    public init(id: String, task: ClusterTask) {
        self.id = id
        self.task = task
    }

    /// Puts the set-up on the stage. True when the student's own cluster was kept as the mark `mine`.
    ///
    /// - Parameter isTraced: whether anybody looks at what happens.
    public mutating func begin(
        in session: inout Session, isTraced: Bool = true, _ control: RunControl
    ) throws(ScenarioError) -> Bool {
        let keptMine = try session.begin(task: id, setup: task.setup.script, isTraced: isTraced, control)
        log = []
        deeds = []
        deedsOfSetup = session.deeds.count
        return keptMine
    }

    /// Performs a command that a student gives. Nothing has happened when it throws, as for what is not allowed.
    public mutating func perform(
        _ line: CommandLine, in session: inout Session, _ control: RunControl
    ) throws(ScenarioError) {
        try task.permit(line)
        if line.verb.text == ResetWord.name, line.words.isEmpty {
            _ = try begin(in: &session, control)
            return
        }
        let before = session
        var told: [Report] = []
        var quiet = control
        // What changes something is told when it is known to be allowed; what takes time tells how far it is.
        if !ClusterTask.takesTime(line) { quiet.report = { told.append($0) } }
        do throws(ScenarioError) {
            try session.perform(line, quiet)
            try note(line, before, session)
        } catch {
            session = before
            throw error
        }
        for report in told { control.report(report) }
    }

    /// The student's answer: the commands in force, or all of them in their order where time is a part of it.
    public func answer(in session: Session) -> [String] {
        task.countsTime ? log : Array(deeds.prefix(session.deeds.count - deedsOfSetup)).filter { !$0.isEmpty }
    }

    /// Keeps a command that changed the stage, unless it changed what is fixed.
    private mutating func note(
        _ line: CommandLine, _ before: Session, _ after: Session
    ) throws(ScenarioError) {
        let earlier = before.deeds.count
        let done = after.deeds
        guard done.count >= deedsOfSetup else {
            throw ScenarioError(
                location: line.verb.location, length: line.verb.length,
                message: "this is the beginning of the task; nothing was done before", topic: "tasks")
        }
        if done.count > earlier {
            try refuseFixed(line, after.changed(by: done[earlier...]))
            deeds = deeds.prefix(earlier - deedsOfSetup) + [line.text]
            // A command that did two things is one command, and what it did second is nothing by itself.
            deeds += Array(repeating: "", count: done.count - earlier - 1)
        }
        if let text = logged(line, before, after) { log.append(text) }
    }

    private func refuseFixed(_ line: CommandLine, _ changed: [String]) throws(ScenarioError) {
        guard let node = changed.first(where: task.fixed.contains) else { return }
        let word = line.words.first { $0.text.split(separator: ",").contains { $0 == node } } ?? line.verb
        throw ScenarioError(
            location: word.location, length: word.length, message: "\(node) is fixed in this task", topic: "tasks")
    }

    /// What to repeat to come to the same moment; nil for what only looked. A run that was held is as long as it was.
    private func logged(_ line: CommandLine, _ before: Session, _ after: Session) -> String? {
        if ClusterTask.timeTravel.contains(line.verb.text) { return line.text }
        let passed = after.stage.simulation.now - before.stage.simulation.now
        if line.verb.text == "run" { return passed > .zero ? "run \(Quantity.time(passed).exactText)" : nil }
        let isUnchanged =
            before.deeds.count == after.deeds.count
            && before.stage.simulation.events == after.stage.simulation.events
        return isUnchanged ? nil : line.text
    }
}

/// The word that begins a task anew.
enum ResetWord {
    static let name = "reset"
}
