import Cluster
import Quiz
import Scenario

extension SessionRunner {
    /// Performs a task at the first of its seeds; nil when somebody interrupted it.
    ///
    /// Its trial is asked for what the goals come to. This tells where in the lesson a line stands that has no outcome.
    public func rehearse(_ task: ClusterTask) -> TaskRehearsal? {
        var session = Session(programs: programs, seed: TaskTrial.seeds[0])
        var work = TaskWork(id: ClusterTask.name, task: task)
        var rehearsal = TaskRehearsal()
        do throws(ScenarioError) {
            _ = try work.begin(in: &session, isTraced: false, control)
            let cluster = session.stage.simulation
            rehearsal.nodes = cluster.nodeIDs.map { cluster.name(of: $0) }
            for line in task.solution.commandLines { try work.perform(line, in: &session, control) }
            try session.perform(task.trial.script, control)
            rehearsal.faults = task.goals.compactMap { session.fault(in: $0) }
        } catch {
            rehearsal.faults = [DemoFault(error)]
        }
        return isStopped ? nil : rehearsal
    }
}

extension TaskScript {
    /// Its commands; students type no other statements.
    fileprivate var commandLines: [CommandLine] {
        script.statements.compactMap { if case .command(let line) = $0 { line } else { nil } }
    }
}

extension Session {
    /// Why a goal cannot be compared with anything; nil where it can be.
    fileprivate func fault(in goal: Expression) -> DemoFault? {
        do throws(ScenarioError) {
            _ = try outcome(of: goal)
            return nil
        } catch {
            return DemoFault(error)
        }
    }
}
