import Quiz
import Scenario

extension QuestionReader {
    /// A set-up, a trial, goals, what is allowed, and a solution that proves that the goals can be met.
    @Sendable
    static func readTask(_ fields: Fields, problems: inout Problems) -> (any QuestionKind)? {
        readTask(fields, solution: readScript("solution", of: fields, problems: &problems), problems: &problems)
    }

    static func readTask(
        _ fields: Fields, solution: TaskScript?, problems: inout Problems
    ) -> ClusterTask? {
        let setup = readScript("setup", of: fields, problems: &problems)
        let trial = readScript("trial", of: fields, problems: &problems)
        let goals = readGoals(of: fields, problems: &problems)
        let allowed = readAllowed(of: fields, problems: &problems)
        let fixed = fields.textOrTexts("fixed", problems: &problems)
        guard let setup, let trial, let solution, let goals, let allowed else { return nil }
        return ClusterTask(
            setup: setup, trial: trial, goals: goals, allowed: allowed, fixed: fixed.map(\.value),
            fixedLocations: fixed.map(\.location), solution: solution)
    }

    /// A scenario, one command a line below `|`.
    private static func readScript(_ key: String, of fields: Fields, problems: inout Problems) -> TaskScript? {
        guard let block = fields.requiredBlock(key, of: "task", problems: &problems) else { return nil }
        do throws(ScenarioError) {
            let read = try TaskScript(block.value, at: block.location)
            let faults = CommandRegistry.problems(in: read.script)
            for fault in faults { problems.report(DemoFault(fault), as: .taskSyntax) }
            return faults.isEmpty ? read : nil
        } catch {
            problems.report(DemoFault(error), as: .taskSyntax)
            return nil
        }
    }

    private static func readGoals(of fields: Fields, problems: inout Problems) -> [Expression]? {
        guard fields.has("goal") else {
            problems.report(
                .missingKey, at: fields.location, "A task has no `goal`; it is required.",
                hint: "Such as `goal: [\"lost(server) == 0\"]`.")
            return nil
        }
        var goals: [Expression] = []
        let texts = fields.textOrTexts("goal", problems: &problems)
        for text in texts {
            do throws(ScenarioError) {
                goals.append(try Expression(text.value, at: text.location))
            } catch {
                problems.report(DemoFault(error), as: .taskSyntax)
            }
        }
        return goals.count == texts.count && !goals.isEmpty ? goals : nil
    }

    private static func readAllowed(of fields: Fields, problems: inout Problems) -> [String]? {
        guard fields.has("allow") else {
            problems.report(
                .missingKey, at: fields.location, "A task has no `allow`; it is required.",
                hint: "List the commands that may change the cluster, such as `allow: [set, node]`.")
            return nil
        }
        var allowed: [String] = []
        for word in fields.textOrTexts("allow", problems: &problems) {
            if CommandRegistry.command(named: word.value) != nil {
                allowed.append(word.value)
            } else {
                problems.report(
                    .taskSyntax, at: word.location, length: word.length, "There is no command `\(word.value)`.",
                    hint: Nearest.word(to: word.value, among: CommandRegistry.names).map { "Did you mean `\($0)`?" })
            }
        }
        return allowed.isEmpty ? nil : allowed
    }
}
