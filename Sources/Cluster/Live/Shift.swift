import Synchronization

/// One stretch of a live run, which all workers begin and end together.
final class Shift: Sendable {
    /// Why a shift is over.
    enum End: Sendable {
        /// The time came.
        case time
        /// Nothing is left to happen.
        case idle
        /// So many events have happened.
        case events
        /// A node asked for another one.
        case birth
        case interrupted
    }

    private struct Progress {
        var finished = 0
        var end = End.time
    }

    let clock: LiveClock
    let end: Instant
    let desks: [Desk]
    private let isOver = Atomic(false)
    private let events = Atomic<UInt64>(0)
    private let eventLimit: UInt64
    private let progress = Monitor(Progress())

    /// How long an interrupt can go unseen.
    private static let patience = 5e6

    init(_ parts: [Simulation], until end: Instant, atMost eventLimit: UInt64, _ clock: LiveClock) {
        self.clock = clock
        self.end = end
        self.eventLimit = eventLimit
        desks = parts.map { _ in Desk() }
        for (desk, part) in zip(desks, parts) { desk.leave(part) }
    }

    var isStopped: Bool { isOver.load(ordering: .relaxed) }

    /// Ends the shift early. Of several reasons the first counts.
    func stop(_ end: End) {
        guard isOver.compareExchange(expected: false, desired: true, ordering: .relaxed).exchanged else { return }
        progress.with { $0.end = end }
        for desk in desks { desk.call() }
    }

    /// Counts events that happened, and ends the shift when there have been enough.
    func count(_ happened: Int) {
        if events.add(UInt64(happened), ordering: .relaxed).newValue >= eventLimit { stop(.events) }
    }

    /// Lets a worker sleep until its next event or a letter. When all sleep with nothing to come, the shift is over.
    func rest(at desk: Desk, until nextEvent: Instant) {
        desk.lieDown(until: nextEvent)
        if nextEvent == .never, allAreIdle(from: 0) { stop(.idle) }
        desk.sleep(until: clock.realTime(of: min(nextEvent, end)))
    }

    /// Looks at all desks at one moment: each stays locked while the ones after it are looked at.
    private func allAreIdle(from place: Int) -> Bool {
        place == desks.count || desks[place].isIdle { allAreIdle(from: place + 1) }
    }

    func finish() {
        progress.with { $0.finished += 1 }
        progress.announce()
    }

    /// Waits until every worker has finished, and gives the reason. An interrupt ends the shift within some milliseconds.
    func wait(interrupt: Interrupt?) -> End {
        while true {
            let end = progress.wait(until: .fromNow(nanoseconds: Shift.patience)) { [desks] progress in
                progress.finished == desks.count ? progress.end : nil
            }
            if let end { return end }
            if let interrupt, interrupt.isRaised { stop(.interrupted) }
        }
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
}
