import Cluster
import Verification

/// What the names of an expression mean on a stage.
struct Scope: ExpressionNames {
    private let session: Session

    init(_ session: Session) {
        self.session = session
    }

    private var stage: Stage { session.stage }
    private var simulation: Simulation { session.stage.simulation }

    func parameter(_ name: String) -> Datum? { stage.parameters[name] }

    func value(named name: String) -> Datum? {
        stage.bindings[name] ?? stage.measures.first { $0.name == name }?.value
    }

    var now: Quantity { .time(simulation.now - .zero) }

    /// True where `explore.found` and the like are what the latest search came to.
    func isSearchResult(node: String) -> Bool {
        node == ExploreCommand.help.name && simulation.node(named: node) == nil
    }

    func observation(node: String, name: String) throws(LookupFailure) -> Datum {
        if isSearchResult(node: node) {
            guard let search = stage.search else {
                throw LookupFailure(message: "nothing was explored here yet: explore until EXPR")
            }
            return try search.value(named: name)
        }
        let id = try self.node(node)
        if let found = simulation.behavior(of: id).observations.first(where: { $0.name.text == name }) {
            return Datum(found.value, unit: found.unit, in: simulation)
        }
        if let meter = simulation.measurements.meters(of: id).first(where: { $0.name.text == name }) {
            guard meter.kind == .counter else {
                throw LookupFailure(message: "\(node).\(name) is many numbers: take mean(\(node).\(name)) or the like")
            }
            return .quantity(.number(Double(meter.count)))
        }
        if let symbol = Symbol(name), simulation.storage(of: id)[symbol] != .null {
            return Datum(simulation.storage(of: id)[symbol], unit: .number, in: simulation)
        }
        throw unknown(name, of: id)
    }

    func series(node pattern: String, name: String) throws(LookupFailure) -> [Series] {
        var found: [Series] = []
        let ids = try nodes(matching: pattern)
        for id in ids {
            if let meter = simulation.measurements.meters(of: id).first(where: { $0.name.text == name }),
                meter.kind != .counter
            {
                let histogram = meter.values.isEmpty ? simulation.measurements.histograms[meter.name] : nil
                found.append(Series(meter, histogram: histogram, at: simulation.now))
            } else if let datum = try? observation(node: simulation.name(of: id), name: name) {
                found.append(Series([datum]))
            } else if ids.count == 1, !isSampledElsewhere(name) {
                throw unknown(name, of: id)
            }
        }
        return found
    }

    func series(measure name: String) -> Series? {
        guard let measure = stage.measures.first(where: { $0.name == name }), !measure.samples.isEmpty else {
            return nil
        }
        return Series(measure.samples.map { .quantity($0) })
    }

    func groundTruth(_ function: String, of subjects: [String]) throws(LookupFailure) -> Datum {
        if function == "messages" || function == "bytes" { return try traffic(function, subjects) }
        return try groundTruth(function, of: subjects[0], in: simulation.history)
    }

    /// What a checker finds in a history that this cluster has, or could have.
    func groundTruth(
        _ function: String, of subject: String, in history: History
    ) throws(LookupFailure) -> Datum {
        let id = try node(subject)
        switch function {
        case "lost": return .count(LostUpdates(in: history, of: id).lost)
        case "acked": return .count(LostUpdates(in: history, of: id).acknowledged)
        case "duplicates": return .count(Duplicates(in: history, of: id).repeated)
        case "stale": return .count(StaleReads(in: history, of: id).stale)
        case "inversions": return .count(Inversions(in: history, of: id).inverted)
        case "clockerror": return .quantity(.time(simulation.clockError(of: id)))
        default: throw LookupFailure(message: "nothing on this stage records what \(function) needs")
        }
    }

    /// What was sent from some nodes to others, or to anybody.
    private func traffic(_ function: String, _ subjects: [String]) throws(LookupFailure) -> Datum {
        let senders = Set(try nodes(matching: subjects[0]))
        let receivers = Set(subjects.count == 2 ? try nodes(matching: subjects[1]) : simulation.nodeIDs)
        let traffic = simulation.traffic(from: senders, to: receivers)
        guard function == "bytes" else { return .quantity(.number(Double(traffic.messages))) }
        return .quantity(Quantity(Double(traffic.bytes), unit: .bytes))
    }

    func measure(demo: String, name: String) throws(LookupFailure) -> Datum {
        guard let known = session.demo(named: demo) else {
            throw LookupFailure(
                message: "no demo \(demo)", suggestion: Nearest.word(to: demo, among: session.demos.map(\.name)))
        }
        guard let result = session.results[known.name] else {
            throw LookupFailure(message: "\(demo) has not been played yet: demo \(demo)")
        }
        guard let measure = result.measure(named: name) else {
            throw LookupFailure(
                message: "\(demo) measures no \(name)",
                suggestion: Nearest.word(to: name, among: result.measures.map(\.name)))
        }
        return measure.value
    }

    var sweep: Sweep? { session.sweep }

    var parameterNames: [String] { stage.parameters.names }

    var knownNames: [String] {
        stage.bindings.names + stage.measures.map(\.name) + simulation.nodeIDs.map { simulation.name(of: $0) }
    }

    // MARK: Nodes

    /// The node of that name.
    func node(_ name: String) throws(LookupFailure) -> NodeID {
        guard let id = simulation.node(named: name) else {
            throw LookupFailure(message: "no node \(name)", suggestion: Nearest.word(to: name, among: nodeNames))
        }
        return id
    }

    var nodeNames: [String] { simulation.nodeIDs.map { simulation.name(of: $0) } }

    /// The nodes that a pattern such as `e*` or `all` names, in the order of their creation.
    func nodes(matching pattern: String) throws(LookupFailure) -> [NodeID] {
        if pattern == "all" { return simulation.nodeIDs }
        guard pattern.contains("*") else { return [try node(pattern)] }
        let found = simulation.nodeIDs.filter { simulation.name(of: $0).matches(glob: pattern) }
        if found.isEmpty { throw LookupFailure(message: "no node matches \(pattern)", suggestion: nil) }
        return found
    }

    private func isSampledElsewhere(_ name: String) -> Bool {
        simulation.nodeIDs.contains { id in
            simulation.measurements.meters(of: id).contains { $0.name.text == name }
        }
    }

    func unknown(_ name: String, of id: NodeID) -> LookupFailure {
        let known =
            simulation.behavior(of: id).observations.map(\.name.text)
            + simulation.measurements.meters(of: id).map(\.name.text)
        return LookupFailure(
            message: "\(simulation.name(of: id)) has no \(name)"
                + (known.isEmpty ? "" : " so far; it has \(known.joined(separator: ", "))"),
            suggestion: Nearest.word(to: name, among: known))
    }
}

extension String {
    /// True when a pattern, in which `*` stands for any characters, describes the whole text.
    func matches(glob pattern: String) -> Bool {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return self == pattern }
        guard hasPrefix(first), hasSuffix(last), count >= first.count + last.count else { return false }
        var rest = self.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }
}

extension Datum {
    static func count(_ count: Int) -> Datum { .quantity(.number(Double(count))) }

    /// What a behaviour's value is in an expression.
    init(_ value: Value, unit: Unit, in simulation: borrowing Simulation) {
        switch value {
        case .null: self = .text("none")
        case .bool(let truth): self = .truth(truth)
        case .int(let int): self = .quantity(Quantity(Double(int), unit: unit))
        case .double(let double): self = .quantity(Quantity(double, unit: unit))
        case .node(let id): self = .text(simulation.name(of: id))
        case .string(let text): self = .text(text)
        case .bytes(let bytes): self = .quantity(.number(Double(bytes.count)))
        case .list(let values):
            var list: [Datum] = []
            for value in values { list.append(Datum(value, unit: unit, in: simulation)) }
            self = .list(list)
        case .record(let fields):
            var list: [Datum] = []
            for field in fields { list.append(Datum(field.value, unit: .number, in: simulation)) }
            self = .list(list)
        }
    }
}
