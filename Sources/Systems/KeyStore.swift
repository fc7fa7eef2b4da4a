import Cluster

/// Keeps the keys that fall to it among several stores, and hands on those that fall to others.
///
/// Which store has which key follows from the list of stores alone. A store that is given another list works it out
/// anew, and sends away what is no longer its own.
public struct KeyStore: Program {
    public static let name = "key-store"
    public static let summary = "keeps the keys that fall to it, and hands on the others"
    public static let messages = [
        MessageHelp("fill", "has it make new keys", .init("count", .count, "how many; 1000 unless given")),
        MessageHelp("keys", "hands over a `list` of keys"),
    ]

    let stores: [NodeID]
    let scheme: KeyPlacement.Scheme
    let points: Int64
    var keys: [Int64] = []

    public init(options: inout Options) throws {
        stores = try options.nodes("stores", "all the stores, itself among them or not")
        scheme = try options.choice("scheme", default: KeyPlacement.Scheme.modulo, "how a key's store is found")
        points = try options.count("points", default: 1000, in: 1...10_000, "how many points a store has on the ring")
    }

    public mutating func start(in context: inout Context) {
        keys = (context.storage["keys"].list ?? []).compactMap(\.int)
        handOn(countedAs: "moved", in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "fill":
            for _ in 0..<min(1_000_000, message["count"].int ?? 1000) {
                keys.append(Int64(context.random.next() >> 1))
            }
            handOn(countedAs: "placed", in: &context)
        case "keys":
            keys += (message["list"].list ?? []).compactMap(\.int)
            keep(in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    /// Sends each store what falls to it, and keeps the rest.
    private mutating func handOn(countedAs name: Symbol, in context: inout Context) {
        guard !stores.isEmpty else { return }
        let placement = KeyPlacement(scheme, stores: stores.map { ($0, context.name(of: $0)) }, points: points)
        var parcels: SortedMap<NodeID, [Value]> = [:]
        let all = keys
        keys = []
        for key in all {
            let store = placement.store(of: key)
            if store == context.node { keys.append(key) } else { parcels[store, default: []].append(.int(key)) }
        }
        for parcel in parcels {
            context.count(name, by: Int64(parcel.value.count))
            context.send(
                Message("keys", "count", .int(Int64(parcel.value.count)), "list", .list(parcel.value)), to: parcel.key)
        }
        keep(in: &context)
    }

    private func keep(in context: inout Context) {
        context.storage["keys"] = .list(keys.map { .int($0) })
        context.note("has \(keys.count) keys")
    }

    public var observations: [Observation] { [Observation("keys", keys.count)] }
}
