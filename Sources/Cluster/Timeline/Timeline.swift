/// A simulation that can go back: snapshots of it, and a journal of what was done to it from outside.
///
/// A run is a pure function of its inputs, so any moment is reached again from the snapshot before it. Snapshots lie
/// further apart the older they are, and never closer than replay makes worth while.
///
/// ```swift
/// var timeline = Timeline(Simulation(seed: 7))
/// timeline.apply(.crash(server))
/// timeline.go(to: timeline.positionBeforeLastInput)
/// ```
public struct Timeline: Sendable {
    /// A moment of a run: so many events have happened, and so many inputs have been given.
    public struct Position: Hashable, Comparable, Sendable {
        public let events: UInt64
        public let inputs: Int

        public static func < (left: Position, right: Position) -> Bool {
            (left.inputs, left.events) < (right.inputs, right.events)
        }
    }

    private struct Entry: Sendable {
        let input: Input
        /// How many events had happened when it was given.
        let events: UInt64
    }

    private struct Snapshot: Sendable {
        let position: Position
        let simulation: Simulation
    }

    public private(set) var simulation: Simulation
    private var journal: [Entry] = []
    /// How many inputs of the journal have been given at the present moment.
    private var inputsGiven = 0
    /// The latest moment that was reached; `forward` goes no further.
    private var end: Position
    private var snapshots: [Snapshot]

    private static let snapshotsKept = 32
    private static let eventsBetweenSnapshots: UInt64 = 10_000

    public init(_ simulation: Simulation) {
        self.simulation = simulation
        end = Position(events: simulation.events, inputs: 0)
        snapshots = [Snapshot(position: end, simulation: simulation)]
    }

    public var position: Position { Position(events: simulation.events, inputs: inputsGiven) }
    /// True when `forward` has somewhere to go.
    public var isInThePast: Bool { position < end }

    /// Does something to the cluster now. What lay ahead is forgotten.
    public mutating func apply(_ input: Input) {
        forgetFuture()
        simulation.apply(input)
        journal.append(Entry(input: input, events: simulation.events))
        inputsGiven += 1
        end = position
    }

    /// Runs until a time, leaving the clock there unless it is interrupted or stopped by its limit.
    ///
    /// Without `passesIdleTime` the clock stops where nothing is left to happen.
    @discardableResult
    public mutating func run(
        until time: Instant, atMost limit: UInt64 = .max, passesIdleTime: Bool = true, interrupt: Interrupt? = nil
    ) -> RunEnd {
        forgetFuture()
        let lastEvent = simulation.events.addingReportingOverflow(limit)
        let goal = lastEvent.overflow ? UInt64.max : lastEvent.partialValue
        var result = RunEnd.reached
        while true {
            let stretch = min(spacing, goal - simulation.events)
            result = simulation.run(until: time, atMost: stretch, interrupt: interrupt)
            takeSnapshotIfDue()
            if result != .reached || simulation.events == goal || simulation.nextEvent > time { break }
        }
        if result == .idle, !passesIdleTime {
            end = position
            return result
        }
        if result != .interrupted, time != .never, simulation.nextEvent > time, time > simulation.now {
            apply(.advance(time))
        }
        end = position
        return result
    }

    /// Lets so many events happen. The number that did, which is smaller when nothing is left to happen.
    @discardableResult
    public mutating func step(_ count: UInt64 = 1) -> UInt64 {
        let before = simulation.events
        run(until: .never, atMost: count)
        return simulation.events - before
    }
}

// MARK: - Time travel

extension Timeline {
    /// The moment before the latest input, other than the passing of time, and the input; nil when there was none.
    public var beforeLastInput: (position: Position, input: Input)? {
        for place in journal[..<inputsGiven].indices.reversed() {
            if case .advance = journal[place].input { continue }
            return (Position(events: journal[place].events, inputs: place), journal[place].input)
        }
        return nil
    }

    /// The moment so many events ago, before any input given since.
    public func position(eventsAgo count: UInt64) -> Position {
        let events = simulation.events - min(count, simulation.events)
        let inputs = journal[..<inputsGiven].partitioningIndex { $0.events > events }
        return Position(events: events, inputs: inputs)
    }

    /// Goes to a moment that this timeline has been at, and stays able to go forward again.
    public mutating func go(to position: Position) {
        let target = min(position, end)
        guard let place = snapshots.lastIndex(where: { $0.position <= target && $0.position.events <= target.events })
        else { preconditionFailure("the first snapshot is before every moment") }
        if !(self.position <= target && snapshots[place].position < self.position) {
            simulation = snapshots[place].simulation
            inputsGiven = snapshots[place].position.inputs
        }
        replay(to: target)
    }

    /// Goes back, or forward, to the last moment at or before a time.
    public mutating func go(to time: Instant) {
        let reached = end
        if time < simulation.now {
            let place = snapshots.lastIndex { $0.simulation.now <= time } ?? 0
            simulation = snapshots[place].simulation
            inputsGiven = snapshots[place].position.inputs
        }
        replay(to: reached, noLaterThan: time)
    }

    /// Goes to the latest moment that was reached.
    public mutating func goForward() {
        replay(to: end)
    }

    /// Repeats what happened, up to a moment and no later than a time.
    private mutating func replay(to target: Position, noLaterThan time: Instant = .never) {
        while position != target {
            let nextInput = inputsGiven < journal.count ? journal[inputsGiven] : nil
            if let nextInput, nextInput.events == simulation.events, inputsGiven < target.inputs {
                if case .advance(let moment) = nextInput.input, moment > time {
                    if time > simulation.now { simulation.apply(.advance(time)) }
                    return
                }
                simulation.apply(nextInput.input)
                inputsGiven += 1
            } else {
                let goal = inputsGiven < target.inputs ? nextInput?.events ?? target.events : target.events
                guard goal > simulation.events else { return }
                simulation.run(until: time, atMost: goal - simulation.events)
                if simulation.events < goal { return }
            }
        }
    }

    /// Begins again: the same seed, and the inputs given before time first passed.
    public mutating func restart() {
        let first = snapshots[0].simulation
        self = Timeline(Simulation(seed: simulation.seed, isTraced: simulation.isTraced), beginning: first, journal)
    }

    private init(_ empty: Simulation, beginning first: Simulation, _ journal: [Entry]) {
        self.init(first.events == 0 && first.nodes.isEmpty ? empty : first)
        for entry in journal {
            if entry.events > simulation.events { break }
            if case .advance = entry.input { break }
            apply(entry.input)
        }
    }

    private mutating func forgetFuture() {
        guard isInThePast else { return }
        let here = position
        journal.removeSubrange(inputsGiven...)
        snapshots.removeAll { here < $0.position }
        end = here
    }
}

// MARK: - Snapshots

extension Timeline {
    /// How many events lie between two snapshots at least: a copy costs as much as what it copies.
    private var spacing: UInt64 {
        max(Timeline.eventsBetweenSnapshots, UInt64(simulation.nodes.count + simulation.history.entries.count))
    }

    private mutating func takeSnapshotIfDue() {
        guard let last = snapshots.last, simulation.events >= last.position.events + spacing else { return }
        snapshots.append(Snapshot(position: position, simulation: simulation))
        if snapshots.count > Timeline.snapshotsKept { thin() }
    }

    /// Drops the snapshot whose neighbours are closest together for its age, keeping the first and the last.
    private mutating func thin() {
        let now = simulation.events
        var least = 1
        var leastCost = Double.infinity
        for place in 1..<(snapshots.count - 1) {
            let gap = snapshots[place + 1].position.events - snapshots[place - 1].position.events
            let age = now - snapshots[place].position.events + Timeline.eventsBetweenSnapshots
            let cost = Double(gap) / Double(age)
            if cost < leastCost {
                leastCost = cost
                least = place
            }
        }
        snapshots.remove(at: least)
    }
}

extension ArraySlice {
    /// The first place from which on a condition holds, in a slice in which it holds from some place on.
    fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
