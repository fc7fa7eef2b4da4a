import Cluster
import Quiz
import Scenario

/// Examines a task: the set-up, the student's commands and the trial on fresh clusters, at three fixed seeds.
///
/// It is a pure function of the task and the commands, so that a mark can be given anew on another computer.
///
///     let result = TaskTrial(programs: programs).run(task, commands: ["set ann,bob mode=cas"])
///     result?.isMet
public struct TaskTrial: Sendable {
    public static let seeds: [UInt64] = [1, 2, 3]

    /// Enough for ten seconds of work at each seed. Counted in events, so that every computer stops at the same place.
    private static let eventsAllowed: UInt64 = 10_000_000

    private let programs: ProgramRegistry

    public init(programs: ProgramRegistry) {
        self.programs = programs
    }

    /// What the goals came to; nil when somebody interrupted it. Nothing is reported but how far it has come.
    public func run(
        _ task: ClusterTask, commands: [String], seeds: [UInt64] = TaskTrial.seeds, _ wishes: RunControl = RunControl()
    ) -> TrialResult? {
        var control = RunControl(interrupt: wishes.interrupt)
        control.limits.events = TaskTrial.eventsAllowed
        var outcomes: [[(holds: Bool, value: String)]] = []
        for seed in seeds {
            wishes.progress?(WorkProgress("try", done: outcomes.count, of: seeds.count, "runs", at: "seed \(seed)"))
            outcomes.append(outcome(of: task, commands, seed: seed, control))
            if wishes.interrupt?.isRaised == true { return nil }
        }
        return TrialResult(
            goals: task.goals.indices.map { place in
                TrialResult.Goal(
                    text: task.goals[place].text, values: outcomes.map { $0[place].value },
                    isMet: outcomes.allSatisfy { $0[place].holds })
            })
    }

    /// The goals at one seed. What keeps the trial from its end is what each goal came to.
    private func outcome(
        of task: ClusterTask, _ commands: [String], seed: UInt64, _ control: RunControl
    ) -> [(holds: Bool, value: String)] {
        var session = Session(programs: programs, seed: seed)
        var work = TaskWork(id: ClusterTask.name, task: task)
        do throws(ScenarioError) {
            _ = try work.begin(in: &session, isTraced: false, control)
            for command in commands {
                if let line = try CommandLine(command) { try work.perform(line, in: &session, control) }
            }
            try session.perform(task.trial.script, control)
        } catch {
            return task.goals.map { _ in (false, error.message) }
        }
        return task.goals.map { goal in
            do throws(ScenarioError) {
                return try session.outcome(of: goal)
            } catch {
                return (false, error.message)
            }
        }
    }
}
