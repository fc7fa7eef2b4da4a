import Dispatch
import Synchronization

/// One stretch of a live run, which all workers begin and end together.
final class Shift: Sendable {
    enum End: UInt8, AtomicRepresentable {
        /// The time came.
        case time
        /// Nothing is left to happen.
        case idle
        /// So many events have happened.
        case events
        case interrupted
    }

    let clock: LiveClock
    let end: Instant
    let desks: [Desk]
    private let isOver = Atomic(false)
    private let reason = Atomic(End.time)
    private let events = Atomic<UInt64>(0)
    private let eventLimit: UInt64
    private let finished = DispatchSemaphore(value: 0)

    init(_ parts: consuming [Simulation], until end: Instant, atMost eventLimit: UInt64, _ clock: LiveClock) {
        self.clock = clock
        self.end = end
        self.eventLimit = eventLimit
        desks = parts.map { part in
            let desk = Desk()
            desk.leave(part)
            return desk
        }
    }

    var isStopped: Bool { isOver.load(ordering: .relaxed) }

    /// Ends the shift early. Of several reasons the first counts.
    func stop(_ end: End) {
        let isFirst = isOver.compareExchange(expected: false, desired: true, ordering: .acquiringAndReleasing).exchanged
        guard isFirst else { return }
        reason.store(end, ordering: .releasing)
        for desk in desks { desk.wake() }
    }

    /// Counts events that happened, and ends the shift when there have been enough.
    func count(_ happened: Int) {
        let (_, sum) = events.add(UInt64(happened), ordering: .relaxed)
        if sum >= eventLimit { stop(.events) }
    }

    /// Lets a worker sleep until its next event or a letter. When all sleep with nothing to come, the shift is over.
    func rest(at desk: Desk, until nextEvent: Instant) {
        guard desk.lieDown(until: nextEvent) else { return }
        if nextEvent == .never, allAreIdle(from: 0) { stop(.idle) }
        if !isStopped { desk.sleep(until: clock.deadline(for: min(nextEvent, end))) }
    }

    /// Looks at all desks at one moment: each stays locked while the ones after it are looked at.
    private func allAreIdle(from place: Int) -> Bool {
        place == desks.count || desks[place].isIdle { allAreIdle(from: place + 1) }
    }

    /// The parts of the cluster after the shift, with what was still on its way between them.
    func takeParts() -> [Simulation] {
        desks.compactMap { desk in
            var letters: ContiguousArray<Letter> = []
            desk.collect(into: &letters)
            var part = desk.takePart()
            for letter in letters { part?.receive(letter) }
            return part
        }
    }

    func finish() {
        finished.signal()
    }

    /// Waits until every worker has finished, and gives the reason. An interrupt ends the shift within some milliseconds.
    func wait(interrupt: Interrupt?) -> End {
        for _ in desks {
            while finished.wait(timeout: .now() + .milliseconds(5)) == .timedOut {
                if let interrupt, interrupt.isRaised { stop(.interrupted) }
            }
        }
        return reason.load(ordering: .acquiring)
    }
}
