import Cluster
import Quiz
import Scenario

extension SessionRunner {
    /// Types the commands of a step one after the other, as a student does who tries all of them.
    ///
    /// A command is right if it works after those before it, or on the untouched cluster of the demo, or on that of a
    /// task of the step. Sweeps are read and not run: what they would run is demos, and those are.
    public func type(_ typing: Typing) -> [DemoFault] {
        var stages = stages(of: typing)
        let untouched = stages
        return typing.commands.compactMap { command in
            var firstFault: DemoFault?
            var hasWorked = false
            for place in stages.indices {
                attempts: for session in [stages[place], untouched[place]] {
                    do throws(ScenarioError) {
                        stages[place] = try typed(command, in: session)
                        hasWorked = true
                        break attempts
                    } catch {
                        firstFault = firstFault ?? DemoFault(error, in: command)
                    }
                }
            }
            return hasWorked || isStopped ? nil : firstFault
        }
    }

    /// What can be on the stage in the step: the demo after its run, each task as it is found, or nothing.
    private func stages(of typing: Typing) -> [Session] {
        let demo = typing.demo.flatMap { try? $0.demo(of: "") }
        var empty = session(with: demo)
        empty.presentDemo = demo?.name
        var stages: [Session] = []
        if let demo, let played = try? empty.playing(demo, control) { stages.append(played) }
        for task in typing.tasks {
            var session = empty
            if (try? session.begin(task: ClusterTask.name, setup: task.setup.script, control)) != nil {
                stages.append(session)
            }
        }
        return stages.isEmpty ? [empty] : stages
    }

    private func typed(_ command: Typing.Command, in session: Session) throws(ScenarioError) -> Session {
        var session = session
        guard let line = try CommandLine(command.text, file: command.location.file, line: command.location.line) else {
            return session
        }
        // What shows a sweep has nothing to show, for no sweep is run.
        if SessionRunner.showing.contains(line.verb.text) {
            _ = try CommandRegistry.read(line)
            return session
        }
        var control = control
        if SessionRunner.sweeping.contains(line.verb.text) {
            // Its words are looked up, and nothing is run.
            let raised = Interrupt()
            raised.raise()
            control.interrupt = raised
        }
        do throws(ScenarioError) {
            try session.perform(line, control)
        } catch  where error.isEndless {
            // It is right, and takes longer than the checker has time for.
        }
        return session
    }

    private static let sweeping: Set = ["sweep", "compare"]
    private static let showing: Set = ["plot", "table", "histogram"]
}

extension DemoFault {
    /// An error in a command that stands somewhere in a text.
    fileprivate init(_ error: ScenarioError, in command: Typing.Command) {
        let place = SourceLocation(
            file: command.location.file, line: command.location.line,
            column: command.location.column + error.location.column - 1)
        self.init(
            location: place, length: error.length, message: "`\(command.text)` cannot be typed here: \(error.message).",
            hint: error.suggestion.map { "Did you mean `\($0)`?" })
    }
}
