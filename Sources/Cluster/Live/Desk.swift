import Dispatch
import Synchronization

/// Where a worker finds what others leave for it during a shift, and sleeps while there is nothing to do.
final class Desk: Sendable {
    private struct Contents {
        var letters: ContiguousArray<Letter> = []
        var isAsleep = false
        /// When the sleeper has something to do again, unless a letter comes.
        var nextEvent = Instant.zero
        /// Its part of the cluster, before and after the shift.
        var part: Simulation?
    }

    private let contents = Mutex(Contents())
    private let bell = DispatchSemaphore(value: 0)

    func leave(_ part: consuming Simulation) {
        contents.withLock { [part = consume part] in $0.part = part }
    }

    func takePart() -> Simulation? {
        contents.withLock { $0.part.take() }
    }

    /// Leaves letters, and wakes the worker; the list is empty then.
    func post(_ letters: inout ContiguousArray<Letter>) {
        let isAsleep = contents.withLock { contents in
            if contents.letters.isEmpty { swap(&contents.letters, &letters) } else { contents.letters += letters }
            defer { contents.isAsleep = false }
            return contents.isAsleep
        }
        letters.removeAll(keepingCapacity: true)
        if isAsleep { wake() }
    }

    /// Takes the letters, in the order in which they came, into a list that is empty.
    func collect(into letters: inout ContiguousArray<Letter>) {
        contents.withLock { swap(&$0.letters, &letters) }
    }

    /// Marks the worker as asleep, unless there are letters for it.
    func lieDown(until nextEvent: Instant) -> Bool {
        contents.withLock { contents in
            guard contents.letters.isEmpty else { return false }
            contents.isAsleep = true
            contents.nextEvent = nextEvent
            return true
        }
    }

    func sleep(until deadline: DispatchTime) {
        _ = bell.wait(timeout: deadline)
        contents.withLock { $0.isAsleep = false }
    }

    func wake() {
        bell.signal()
    }

    /// True when the worker sleeps, has nothing to do but what a letter brings, and something else holds meanwhile.
    func isIdle(while holds: () -> Bool) -> Bool {
        contents.withLock { $0.isAsleep && $0.nextEvent == .never && $0.letters.isEmpty && holds() }
    }
}
