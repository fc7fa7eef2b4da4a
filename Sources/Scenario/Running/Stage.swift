import Cluster

/// What a student has before them: a cluster, and the names that its scenario gave to things.
///
/// A stage is a value. Marking a moment keeps a copy of it, and a demo that takes the stage gives it back.
public struct Stage: Sendable {
    public internal(set) var runtime: any Runtime
    /// The demo that set this stage up; nil for the student's own.
    public internal(set) var demo: String?
    /// The task that set this stage up; nil for the student's own and for demos.
    public internal(set) var task: String?
    var parameters = Names<Datum>()
    var bindings = Names<Datum>()
    public internal(set) var measures: [Measure] = []
    public internal(set) var expectations: [Expectation] = []
    /// The settings that each node was given, for `set`.
    var settings: [NodeID: OptionReader.Arguments] = [:]
    /// What `watch` tells the changes of.
    var watches: [Watch] = []
    /// What the latest `explore` came to.
    public internal(set) var search: SearchResult?
    /// True inside a `repeat`, where measures become samples.
    var isRepeating = false

    public init(seed: UInt64, isTraced: Bool = true, runtime: RuntimeChoice = .simulation) {
        self.runtime = runtime.runtime(Simulation(seed: seed, isTraced: isTraced, isMetered: true))
    }

    public var simulation: Simulation { runtime.simulation }
    /// True for a cluster in real time.
    public var isLive: Bool { runtime is LiveCluster }
    /// What can go back in time; nil for a cluster in real time.
    public var timeline: Timeline? { runtime as? Timeline }

    /// Puts another cluster in place of this one, and forgets what was said about its nodes.
    mutating func exchangeCluster(for other: Stage) {
        runtime = other.runtime
        settings = [:]
        watches = []
        search = nil
    }

    /// `lost_share` as a person says it.
    static func words(of name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }

    /// Keeps what was measured under a name; inside a `repeat` as one more of its samples.
    mutating func record(_ value: Datum, as name: String, label: String?) {
        let place = measures.firstIndex { $0.name == name } ?? measures.count
        if place == measures.count {
            measures.append(Measure(name: name, label: label ?? Stage.words(of: name), value: value))
        }
        measures[place].value = value
        guard isRepeating, let quantity = value.quantity else { return }
        measures[place].samples.append(quantity)
        let sum = measures[place].samples.reduce(0) { $0 + $1.value }
        let mean = Quantity(sum / Double(measures[place].samples.count), quantity.dimension, isShare: quantity.isShare)
        if let mean { measures[place].value = .quantity(mean) }
    }
}

/// A few named things, in the order in which they were named.
struct Names<Element: Sendable>: Sendable {
    private(set) var entries: [(name: String, value: Element)] = []

    subscript(_ name: String) -> Element? {
        get { entries.first { $0.name == name }?.value }
        set {
            let place = entries.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): entries[place].value = value
            case (let place?, nil): entries.remove(at: place)
            case (nil, let value?): entries.append((name, value))
            case (nil, nil): break
            }
        }
    }

    var names: [String] { entries.map(\.name) }
}
