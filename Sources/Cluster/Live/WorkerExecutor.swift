import Glibc

/// A thread of its own that runs the jobs of whoever is isolated to it, one after the other.
///
/// It is a serial executor, so that actors can live on it, and a task executor, so that a task that begins on it stays
/// there. No job of a live cluster ever runs on the cooperative pool: a run that never stops would starve it.
final class WorkerExecutor: SerialExecutor, TaskExecutor {
    private struct Agenda {
        var jobs: [UnownedJob] = []
        var isOver = false
    }

    private let agenda = Monitor(Agenda())

    /// Makes an executor, and starts its thread, which ends with ``end()``.
    static func started() -> WorkerExecutor {
        let executor = WorkerExecutor()
        let baton = Unmanaged.passRetained(executor)
        var thread = pthread_t()
        let failure = pthread_create(
            &thread, nil,
            { baton in
                guard let baton else { return nil }
                Unmanaged<WorkerExecutor>.fromOpaque(baton).takeRetainedValue().runJobs()
                return nil
            }, baton.toOpaque())
        precondition(failure == 0, "a thread can be had")
        pthread_detach(thread)
        return executor
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        agenda.with { $0.jobs.append(job) }
        agenda.announce()
    }

    /// Lets the thread end when it has done its jobs.
    func end() {
        agenda.with { $0.isOver = true }
        agenda.announce()
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }
    func asUnownedTaskExecutor() -> UnownedTaskExecutor { UnownedTaskExecutor(ordinary: self) }

    private func runJobs() {
        while let jobs = nextJobs(), !jobs.isEmpty {
            for job in jobs {
                job.runSynchronously(
                    isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
            }
        }
    }

    /// Waits for jobs, and takes them; none when all are done and no more will come.
    private func nextJobs() -> [UnownedJob]? {
        agenda.wait { agenda in
            guard !agenda.jobs.isEmpty || agenda.isOver else { return nil }
            defer { agenda.jobs = [] }
            return agenda.jobs
        }
    }
}
