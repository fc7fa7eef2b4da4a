import Glibc

/// The workers of a live cluster, one for each core.
///
/// Copies of a cluster share their crew, which works on one of them at a time.
final class Crew: Sendable {
    private let executors: [WorkerExecutor]
    private let workers: [Worker]
    private let turn = Monitor(())

    /// A crew of so many, or of as many as the computer has cores.
    init(count: Int? = nil) {
        let count = min(max(1, count ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))), Int(UInt16.max))
        executors = (0..<count).map { _ in WorkerExecutor.started() }
        workers = executors.enumerated().map { Worker($0.offset, on: $0.element) }
    }

    deinit {
        for executor in executors { executor.end() }
    }

    /// Lets a cluster live until a time, or so many events, and blocks meanwhile.
    func work(
        on simulation: inout Simulation, until end: Instant, atMost eventLimit: UInt64, speed: Double,
        interrupt: Interrupt?
    ) -> Shift.End {
        turn.with { _ in
            let homes = simulation.homes(amongWorkers: workers.count)
            let parts = simulation.divide(among: homes, count: workers.count)
            let shift = Shift(
                parts, until: end, atMost: eventLimit, LiveClock(at: simulation.now, speed: speed))
            for (worker, executor) in zip(workers, executors) {
                Task(executorPreference: executor) { await worker.work(shift) }
            }
            let reason = shift.wait(interrupt: interrupt)
            simulation.gather(shift.takeParts(), homes)
            return reason
        }
    }
}
