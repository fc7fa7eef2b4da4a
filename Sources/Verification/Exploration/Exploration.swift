import Cluster

/// A breadth-first search over every order of deliveries and timers from one configuration on.
///
/// ```swift
/// var exploration = Exploration(of: simulation, asking: question)
/// while try exploration.advance(10_000) == .searching {}
/// ```
///
/// **What a state is.** The local state of each node (its behaviour, storage, random stream and whether it is up, with
/// the facts it recorded that the question depends on), and the multiset of what is on its way: messages, timers and
/// the restarts of nodes that crashed. On a link that keeps order, messages are a queue. When faults are allowed, what is
/// left of their budget. Time is no part of it: clocks stand still, work takes none, and timers fire in any order. States
/// are the same only when all of this is equal; a hash never decides.
///
/// **What a step is.** One message is delivered, the first of its link where that keeps order; or one timer fires; or,
/// within the budget, a node crashes, a message is dropped, or a message is doubled; or a node that crashed restarts.
public struct Exploration: ~Copyable {
    let options: SearchOptions
    let question: Question?
    let configuration: Configuration
    /// How many nodes there are.
    let nodes: Int
    /// Where what is on its way begins in a state's words: behind the budget and the local states.
    let fixed: Int
    var transitions: LocalTransitions
    var store = StateStore()
    var proposals = Proposals()
    var panorama: Panorama
    public internal(set) var status = SearchStatus.searching
    /// The length of the longest run begun, in steps.
    public internal(set) var depth = 0
    /// The state found.
    var goal: Int?
    /// The next state whose successors are to be found, and where the level that it belongs to ends.
    var next = StateStore.first
    var levelEnd = StateStore.first
    /// How many states' successors were found.
    private var expanded = 0
    /// How many proposals are looked up together.
    private static let proposalsAtOnce = 64
    /// True when some state within the depth has successors beyond it.
    var isCutOff = false
    /// True while every step has led exactly one level on, so that ways are counted as they are found.
    var isGraded = true
    /// How many ways lead to states in which nothing is left to happen.
    var completeOrders = 0.0
    /// True when some run comes round to where it was.
    var isEndless = false
    /// The states on the way down while orders are counted anew.
    var descents: [Descent] = []
    /// How much of ``LocalTransitions/influence`` was known when this search began.
    var surprisesKnown = 0
    /// What is on its way at first, in the order of the first state's words, by its place in the configuration.
    var origins: [Int] = []

    /// - Precondition: no node of the cluster is starting or at work, and nothing is planned; see
    ///   ``Cluster/Configuration``.
    public init(of simulation: Simulation, asking question: Question? = nil, options: SearchOptions = SearchOptions()) {
        precondition(simulation.settlingTime == nil && !simulation.hasPlans, "a cluster that has settled")
        self.options = options
        self.question = question
        configuration = Configuration(of: simulation)
        nodes = configuration.locals.count
        fixed = nodes + 1
        transitions = LocalTransitions(of: simulation, asking: question)
        panorama = Panorama(question)
        begin()
    }

    /// How many different states were found.
    public var states: Int { store.count }
    /// The memory that they take, in bytes, with what was learnt of each node.
    public var memory: Int { store.size + transitions.size }

    /// Puts the first state into an empty store.
    mutating func begin() {
        var arrows: [UInt32] = []
        for pending in configuration.pending { arrows.append(transitions.number(of: pending)) }
        origins = arrows.indices.sorted { left, right in
            (transitions.arrows[Int(arrows[left])].rank, left) < (transitions.arrows[Int(arrows[right])].rank, right)
        }
        var locals: [UInt32] = []
        for local in configuration.locals { locals.append(transitions.number(of: local)) }
        let words = [options.faults.word] + locals + origins.map { arrows[$0] }
        proposals.reserve(words.count)
        for (place, word) in words.enumerated() { proposals.draft[place] = word }
        var views: [UInt32] = []
        for local in locals { views.append(transitions.view(of: local)) }
        let first = store.add(
            proposals.draft, words.count, hash: proposals.hashOfDraft(words.count), parent: 0,
            panorama: panorama.number(of: views))
        store.setOrders(first.state, 1)
        levelEnd = store.end
        surprisesKnown = transitions.surprises
    }

    /// Finds the successors of so many states, or fewer when the search ends.
    ///
    /// - Throws: what the question throws.
    @discardableResult
    public mutating func advance(_ budget: Int) throws -> SearchStatus {
        guard status == .searching else { return status }
        if next == StateStore.first, question?.moment == .ever, try isWanted(next) { return find(next) }
        let last = expanded + budget
        while expanded < last {
            if next == levelEnd, !beginLevel() { return finish(last - expanded) }
            while next < levelEnd, expanded < last, proposals.count < Exploration.proposalsAtOnce {
                try propose(next)
                if status != .searching { return status }
                next = store.successor(next)
                expanded += 1
            }
            try lookUpProposals()
            if status == .searching { checkLimits() }
            if status != .searching { return status }
            if options.reduces, transitions.surprises > surprisesKnown { restart() }
        }
        return status
    }

    /// When every state within the depth was seen; orders may be still to be counted.
    private mutating func finish(_ budget: Int) -> SearchStatus {
        if isCutOff {
            status = .cutOff(.depth)
        } else if isGraded || options.reduces || countOrders(budget) {
            status = .complete
        }
        return status
    }

    /// Goes one level deeper; false when there is none.
    private mutating func beginLevel() -> Bool {
        guard next < store.end else { return false }
        depth += 1
        levelEnd = store.end
        return true
    }

    private mutating func checkLimits() {
        if store.count >= options.states { status = .cutOff(.states) }
        if transitions.hasBirths { status = .cutOff(.birth) }
        if memory >= options.memory { status = .cutOff(.memory) }
    }

    /// Begins again, knowing more of what influences what.
    private mutating func restart() {
        store.removeAll()
        next = StateStore.first
        depth = 0
        isCutOff = false
        begin()
    }

    mutating func isWanted(_ state: Int) throws -> Bool {
        try panorama.isWanted(store.panorama(state), transitions)
    }

    @discardableResult
    mutating func find(_ state: Int) -> SearchStatus {
        goal = state
        status = .found
        return status
    }
}
