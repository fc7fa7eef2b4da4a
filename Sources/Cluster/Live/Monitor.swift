import Glibc

/// A value that one thread uses at a time, and for whose changes others can wait (Hoare 1974).
///
/// It is a POSIX mutex with its condition, which the thread sanitizer understands; it does not see into Swift's own lock.
final class Monitor<State: Sendable>: @unchecked Sendable {
    // It can be shared although it has state: nobody touches that without holding the lock.
    private var state: State
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init(_ state: State) {
        self.state = state
        pthread_mutex_init(lock, nil)
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(change, &attributes)
        pthread_condattr_destroy(&attributes)
    }

    deinit {
        pthread_cond_destroy(change)
        pthread_mutex_destroy(lock)
        change.deallocate()
        lock.deallocate()
    }

    func with<Result>(_ use: (inout State) -> Result) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return use(&state)
    }

    /// Wakes those who wait, so that they look again.
    func announce() {
        pthread_cond_broadcast(change)
    }

    /// Waits until there is something to take, looking again after each announcement; nil when the time has come first.
    func wait<Result>(until deadline: RealTime = .never, for take: (inout State) -> Result?) -> Result? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while true {
            if let result = take(&state) { return result }
            if deadline == .never {
                pthread_cond_wait(change, lock)
            } else {
                var time = deadline.specification
                if pthread_cond_timedwait(change, lock, &time) == ETIMEDOUT { return take(&state) }
            }
        }
    }
}
