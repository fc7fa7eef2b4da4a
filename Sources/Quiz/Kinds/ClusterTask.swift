import Scenario

/// A cluster is to be brought into a state in which goals are met: a task of the lesson, done at the prompt.
///
/// What is recorded is the commands that were given, one a line. They are judged by performing them on the set-up and
/// then the trial, which is what the evidence holds; state counts, not words.
public struct ClusterTask: QuestionKind, Hashable {
    public static let name = "task"

    /// What builds the cluster that the student finds.
    public let setup: TaskScript
    /// The load and the faults of the examination.
    public let trial: TaskScript
    /// What has to hold after the trial.
    public let goals: [Expression]
    /// The commands that may change something; looking is always allowed.
    public let allowed: [String]
    /// The nodes of the set-up that cannot be changed.
    public let fixed: [String]
    /// Where their names stand in the lesson.
    public let fixedLocations: [SourceLocation]
    /// Commands that meet the goals; empty on the paper of an exam.
    public let solution: TaskScript

    public init(
        setup: TaskScript, trial: TaskScript, goals: [Expression], allowed: [String], fixed: [String],
        fixedLocations: [SourceLocation] = [], solution: TaskScript
    ) {
        self.setup = setup
        self.trial = trial
        self.goals = goals
        self.allowed = allowed
        self.fixed = fixed
        self.fixedLocations = fixedLocations
        self.solution = solution
    }

    public var guide: String {
        "Change the cluster with the commands that are allowed until the goals are met. `try` runs the trial on copies, "
            + "at three seeds, and tells what each goal came to."
    }

    public var isTriedFreely: Bool { true }

    public func read(_ text: String, in arrangement: Arrangement) -> Reading {
        .answer(commands(in: text).joined(separator: "\n"))
    }

    public func spell(_ recorded: String) -> String { commands(in: recorded).map { "`\($0)`" }.joined(separator: ", ") }

    public func judge(_ recorded: String, against evidence: Evidence?) -> Judgement {
        guard let trial = evidence?.trial else { return .undecided("The trial has not been run.") }
        let unmet = trial.goals.filter { !$0.isMet }
        if unmet.isEmpty { return .right }
        return .wrong(unmet.map { Remark("Not met: `\($0.text)`.") })
    }

    /// The solution is the key, as it stands in the lesson.
    public func key(given evidence: Evidence?) -> String? { solutionCommands.joined(separator: "\n") }

    /// The commands of the solution, one a line.
    public var solutionCommands: [String] { commands(in: solution.text) }

    /// The commands of an answer or a script, one a line.
    public func commands(in text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(\.trimmedOfSpaces).filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }
}

extension QuestionKind {
    /// The task that it is, on the paper of an exam too; nil for what is answered by a line.
    public var task: ClusterTask? { (self as? Sealed)?.asked.task ?? self as? ClusterTask }
}
