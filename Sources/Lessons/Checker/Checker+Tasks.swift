import Quiz
import Scenario

extension Checker {
    /// A task is not done by doing nothing, and done by its solution.
    func check(task: ClusterTask, of question: Question, problems: inout Problems) {
        guard let runner else { return }
        if let result = runner.run(task, commands: []), result.isMet {
            problems.report(
                .taskMetAtOnce, at: question.place, length: 3,
                "The goals of `\(question.id)` are met by its set-up alone; there is nothing to do.",
                hint: "Set it up so that a goal fails.")
        }
        guard let result = runner.run(task, commands: task.solutionCommands) else { return }
        for goal in result.goals where !goal.isMet {
            problems.report(
                .taskUnsolved, at: question.place, length: 3,
                "The solution of `\(question.id)` does not meet `\(goal.text)`: it came to "
                    + "\(goal.values.joined(separator: ", ")) at seeds "
                    + "\(TaskTrial.seeds.map { "\($0)" }.joined(separator: ", ")).")
        }
    }
}
