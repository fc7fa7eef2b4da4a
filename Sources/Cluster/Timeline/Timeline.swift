/// A simulation that can go back: snapshots of it, and a journal of what was done to it from outside.
///
/// A run is a pure function of its inputs, so any moment is reached again from the snapshot before it. Snapshots lie
/// further apart the older they are, and never closer than replay makes worth while.
///
/// ```swift
/// var timeline = Timeline(Simulation(seed: 7))
/// timeline.apply(.crash(server))
/// timeline.beforeLastInput.map { timeline.go(to: $0.position) }
/// ```
///
/// Doing something else in the past begins a branch; what lay ahead stays one.
public struct Timeline: Sendable {
    /// A moment of a run: so many events have happened, and so many inputs have been given.
    public struct Position: Hashable, Comparable, Sendable {
        public let events: UInt64
        public let inputs: Int

        public static func < (left: Position, right: Position) -> Bool {
            (left.inputs, left.events) < (right.inputs, right.events)
        }
    }

    /// Tells whether two timelines were one once.
    private final class Origin: Sendable {}

    public private(set) var simulation: Simulation
    private let origin = Origin()
    /// The branch that the present moment lies on.
    private(set) var current: Branch
    /// Branches that were left, in the order of their numbers.
    private(set) var others: [Branch] = []
    /// How many inputs of the journal have been given at the present moment.
    private var inputsGiven = 0
    /// True when the clock was put to a time at which nothing happened, and no input says so.
    private var isBetweenEvents = false

    private static let eventsBetweenSnapshots: UInt64 = 10_000
    /// How many branches that were left are kept; the oldest is forgotten.
    private static let branchesKept = 8

    public init(_ simulation: Simulation) {
        self.simulation = simulation
        current = Branch(beginningWith: simulation)
    }

    public var position: Position { Position(events: simulation.events, inputs: inputsGiven) }
    /// True when `forward` has somewhere to go.
    public var isInThePast: Bool { position < current.end }

    /// Does something to the cluster now. What lay ahead becomes a branch of its own.
    public mutating func apply(_ input: Input) {
        leaveFuture()
        give(input)
    }

    private mutating func give(_ input: Input) {
        let before = simulation.events
        simulation.apply(input)
        current.journal.append(Branch.Entry(input: input, events: before, eventsAfter: simulation.events))
        inputsGiven += 1
        reach()
    }

    private mutating func reach() {
        current.end = position
        current.endTime = simulation.now
        current.names = simulation.context.names
    }

    /// Runs until a time, leaving the clock there unless it is interrupted or stopped by its limit.
    ///
    /// Without `passesIdleTime` the clock stops where nothing is left to happen.
    @discardableResult
    public mutating func run(
        until time: Instant, atMost limit: UInt64 = .max, passesIdleTime: Bool = true, interrupt: Interrupt? = nil
    ) -> RunEnd {
        leaveFuture()
        let lastEvent = simulation.events.addingReportingOverflow(limit)
        let goal = lastEvent.overflow ? UInt64.max : lastEvent.partialValue
        var result = RunEnd.reached
        while true {
            let stretch = min(spacing, goal - simulation.events)
            result = simulation.run(until: time, atMost: stretch, interrupt: interrupt)
            takeSnapshotIfDue()
            if result != .reached || simulation.events == goal || simulation.nextEvent > time { break }
        }
        let isAsked = passesIdleTime || result != .idle
        if isAsked, result != .interrupted, time != .never, simulation.nextEvent > time, time > simulation.now {
            give(.advance(time))
        }
        reach()
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
    /// What was done to the cluster up to the present moment, in order; the passing of time is left out.
    public var deeds: [Input] {
        current.journal[..<inputsGiven].filter { !$0.isPassingOfTime }.map(\.input)
    }

    /// The moment before the latest input, other than the passing of time, and the input; nil when there was none.
    public var beforeLastInput: (position: Position, input: Input)? {
        for place in current.journal[..<inputsGiven].indices.reversed() {
            if current.journal[place].isPassingOfTime { continue }
            return (Position(events: current.journal[place].events, inputs: place), current.journal[place].input)
        }
        return nil
    }

    /// The moment so many events ago, before any input given since.
    public func position(eventsAgo count: UInt64) -> Position {
        position(at: simulation.events - min(count, simulation.events), among: current.journal[..<inputsGiven])
    }

    /// The moment so many events further on, or the latest one that was reached.
    public func position(eventsAhead count: UInt64) -> Position {
        position(
            at: simulation.events + min(count, current.end.events - simulation.events), among: current.journal[...])
    }

    private func position(at events: UInt64, among inputs: ArraySlice<Branch.Entry>) -> Position {
        Position(events: events, inputs: inputs.partitioningIndex { $0.eventsAfter > events })
    }

    /// Goes to a moment that this timeline has been at, and stays able to go forward again.
    public mutating func go(to position: Position) {
        let target = min(position, current.end)
        let isAhead = self.position <= target
        let snapshot = current.snapshot { $0.position <= target && $0.position.events <= target.events }
        if !isAhead || self.position < snapshot.position { restore(snapshot) }
        replay(to: target)
    }

    /// Goes back, or forward, to a time; where that lies behind the latest moment, to that.
    public mutating func go(to time: Instant) {
        if time < simulation.now { restore(current.snapshot { $0.simulation.now <= time }) }
        replay(to: current.end, noLaterThan: time)
        let goal = min(time, current.endTime)
        if goal > simulation.now, goal < simulation.nextEvent { pass(to: goal) }
    }

    /// Lets time pass in which nothing happens.
    private mutating func pass(to time: Instant) {
        simulation.apply(.advance(time))
        isBetweenEvents = true
    }

    /// Goes to the moment at which a copy of this timeline was kept. False when it does not lie on any of its branches.
    ///
    /// What was done since stays ahead, and every branch stays.
    public mutating func go(toMomentOf kept: Timeline) -> Bool {
        var past = self
        guard origin === kept.origin, past.stand(onBranch: kept.current.number) else { return false }
        past.go(to: kept.position)
        guard past.position == kept.position, past.simulation.now == kept.simulation.now else { return false }
        self = past
        return true
    }

    private mutating func restore(_ snapshot: Branch.Snapshot) {
        simulation = snapshot.simulation
        inputsGiven = snapshot.position.inputs
        isBetweenEvents = false
    }

    /// Goes to the latest moment that was reached.
    public mutating func goForward() {
        replay(to: current.end)
    }

    /// Repeats what happened, up to a moment and no later than a time.
    private mutating func replay(to target: Position, noLaterThan time: Instant = .never) {
        if position != target { isBetweenEvents = false }
        while position != target {
            let nextInput = inputsGiven < current.journal.count ? current.journal[inputsGiven] : nil
            if let nextInput, nextInput.events == simulation.events, inputsGiven < target.inputs {
                if case .advance(let moment) = nextInput.input, moment > time {
                    if time > simulation.now { pass(to: time) }
                    return
                }
                if case .delay(let moment) = nextInput.input, moment > time { return }
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
        let first = current.first.simulation
        self = Timeline(
            Simulation(seed: simulation.seed, isTraced: simulation.isTraced, isMetered: simulation.isMetered),
            beginning: first, current.journal)
    }

    private init(_ empty: Simulation, beginning first: Simulation, _ journal: [Branch.Entry]) {
        self.init(first.events == 0 && first.nodes.isEmpty ? empty : first)
        for entry in journal {
            if entry.events > simulation.events { break }
            if entry.isPassingOfTime { break }
            apply(entry.input)
        }
    }
}

// MARK: - Branches

extension Timeline {
    /// What is known of every branch, in the order of their numbers.
    public var branches: [BranchSummary] {
        (others + [current]).sorted { $0.number < $1.number }.map { $0.summary(isCurrent: $0.number == current.number) }
    }

    /// The cluster at the latest moment of a branch; nil when there is no branch of that number.
    public func end(ofBranch number: Int) -> Simulation? {
        var copy = self
        guard copy.go(toBranch: number) else { return nil }
        return copy.simulation
    }

    /// Goes to the latest moment of a branch. False when there is none of that number.
    @discardableResult
    public mutating func go(toBranch number: Int) -> Bool {
        guard stand(onBranch: number) else { return false }
        goForward()
        return true
    }

    /// Makes a branch the current one, somewhere on it.
    private mutating func stand(onBranch number: Int) -> Bool {
        if number == current.number { return true }
        guard let place = others.firstIndex(where: { $0.number == number }) else { return false }
        let branch = others.remove(at: place)
        keep(current)
        current = branch
        restore(current.snapshot { _ in true })
        return true
    }

    /// Before something else is done than was done from here on: keeps what lay ahead as a branch.
    private mutating func leaveFuture() {
        guard isInThePast else { return }
        let here = position
        if current.journal[inputsGiven...].contains(where: { !$0.isPassingOfTime }) {
            keep(current)
            let number = (others.map(\.number).max() ?? 0) + 1
            current = current.fork(at: here, simulation.now, number: number)
        }
        current.forgetWhatFollows(here, simulation.now)
        // What is done now is done at this time, whenever it is repeated.
        if isBetweenEvents { give(.advance(simulation.now)) }
        isBetweenEvents = false
    }

    private mutating func keep(_ branch: Branch) {
        others.append(branch)
        others.sort { $0.number < $1.number }
        if others.count > Timeline.branchesKept { others.removeFirst() }
    }
}

// MARK: - Snapshots

extension Timeline {
    /// How many events lie between two snapshots at least: a copy costs as much as what it copies.
    private var spacing: UInt64 {
        max(Timeline.eventsBetweenSnapshots, UInt64(simulation.nodes.count))
    }

    private mutating func takeSnapshotIfDue() {
        guard simulation.events >= current.latestSnapshot.events + spacing else { return }
        current.keep(Branch.Snapshot(position: position, simulation: simulation))
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
