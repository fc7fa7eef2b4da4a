/// Where a worker finds what others leave for it during a shift, and sleeps while there is nothing to do.
final class Desk: Sendable {
    private struct Contents {
        var letters: ContiguousArray<Letter> = []
        var isAsleep = false
        /// True when the sleeper is to get up, letters or not.
        var isCalled = false
        /// When the sleeper has something to do again, unless a letter comes.
        var nextEvent = Instant.zero
        /// Its part of the cluster, before and after the shift.
        var part: Simulation?

        var isUndisturbed: Bool { letters.isEmpty && !isCalled }
    }

    private let contents = Monitor(Contents())

    func leave(_ part: Simulation) {
        contents.with { $0.part = part }
    }

    func takePart() -> Simulation? {
        contents.with { $0.part.take() }
    }

    /// Leaves letters, and wakes the worker; the list is empty then.
    func post(_ letters: inout ContiguousArray<Letter>) {
        let isAsleep = contents.with { contents in
            if contents.letters.isEmpty { swap(&contents.letters, &letters) } else { contents.letters += letters }
            return contents.isAsleep
        }
        letters.removeAll(keepingCapacity: true)
        if isAsleep { contents.announce() }
    }

    /// Takes the letters, in the order in which they came, into a list that is empty.
    func collect(into letters: inout ContiguousArray<Letter>) {
        contents.with { swap(&$0.letters, &letters) }
    }

    /// Marks the worker as asleep.
    func lieDown(until nextEvent: Instant) {
        contents.with { contents in
            contents.isAsleep = true
            contents.nextEvent = nextEvent
        }
    }

    /// Sleeps until a letter or a call comes, or the time.
    func sleep(until deadline: RealTime) {
        _ = contents.wait(until: deadline) { $0.isUndisturbed ? nil : true }
        contents.with { $0.isAsleep = false }
    }

    /// Wakes the worker, who will look whether the shift is over.
    func call() {
        contents.with { $0.isCalled = true }
        contents.announce()
    }

    /// True when the worker sleeps, has nothing to do but what a letter brings, and something else holds meanwhile.
    func isIdle(while holds: () -> Bool) -> Bool {
        contents.with { $0.isAsleep && $0.nextEvent == .never && $0.isUndisturbed && holds() }
    }
}
