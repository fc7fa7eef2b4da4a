import Quiz
import Scenario
import Terminal

extension LessonRenderer {
    /// A task: what is asked, its goals with what each came to so far, and what may be done.
    func lines(_ task: ClusterTask, _ view: QuestionView, isTriedFreely: Bool, now: TrialResult?) -> [StyledLine] {
        var lines: [StyledLine] = [StyledLine()]
        let ask = Markdown("**Task.** \(view.ask)").lines(capabilities)
        lines += ask.dropLast() + beside(ask.last ?? StyledLine(), [StyledText(view.worth ?? "", .dim)])
        if let now {
            lines += self.lines(now, isFirst: true)
        } else {
            lines += task.goals.flatMap { goal in
                let line: StyledLine = [StyledText("  goal  "), StyledText(capabilities.legible(goal.text), .strong)]
                let fits = line.width < capabilities.textWidth
                return fits ? [line] : Prose(line, margin: 2, hanging: 5).lines(capabilities)
            }
        }
        let fixed = task.fixed.isEmpty ? "" : " \(task.fixed.joined(separator: ", ")) cannot be changed."
        let trying =
            isTriedFreely
            ? "`try` runs the trial on copies, at three seeds. As often as you like."
            : "`try` hands it in, once: the trial then runs on copies, at three seeds. Until then look and run as you like."
        lines += said("Change it with \(task.allowed.joined(separator: ", ")).\(fixed) \(trying)")
        let offers = view.offers.filter { $0 != "help" } + ["try", "reset", "leave", "help"]
        let said = (capabilities.accessible ? "Or: " : "") + offers.joined(separator: " · ")
        lines.append([StyledText("  " + capabilities.legible(said), .dim)])
        return lines
    }

    /// What the goals of a task came to, a row each.
    func lines(_ result: TrialResult, isFirst: Bool = false) -> [StyledLine] {
        let rows = result.goals.map { goal -> [StyledLine] in
            let state: StyledLine =
                goal.isMet ? StyledLine("met", .good) : StyledLine(isFirst ? "not yet" : "not met", .warning)
            // A problem that stopped the trial is the same at every seed.
            let isProblem = !goal.isMet && Set(goal.values).count == 1
            let values = isProblem ? Array(goal.values.prefix(1)) : goal.values
            return [state, StyledLine(goal.text), StyledLine((isFirst ? "now " : "") + values.joined(separator: ", "))]
        }
        return Table(columns: [.init(""), .init(""), .init("")], rows: rows).lines(capabilities)
            .filter { !$0.isEmpty }
    }
}
