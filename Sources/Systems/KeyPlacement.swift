import Cluster

/// Says which of several stores has a key, by a rule that every store can work out by itself.
struct KeyPlacement: Hashable, Sendable {
    enum Scheme: String, CaseIterable, Sendable {
        /// The remainder of the key's hash, divided by the number of stores.
        case modulo
        /// The next point on a ring on which each store has many (Karger et al. 1997).
        case consistent
    }

    /// One of a store's points on the ring.
    private struct Point: Hashable, Sendable {
        let place: UInt64
        let store: NodeID
    }

    private let stores: [NodeID]
    /// All points, in the order of the ring; none for the modulo scheme.
    private let ring: [Point]

    init(_ scheme: Scheme, stores: [(id: NodeID, name: String)], points: Int64) {
        self.stores = stores.map(\.id)
        guard scheme == .consistent else {
            ring = []
            return
        }
        ring = stores.flatMap { store in
            var stream = RandomStream(seed: 0, name: store.name)
            return (0..<points).map { _ in Point(place: stream.next(), store: store.id) }
        }.sorted { ($0.place, $0.store) < ($1.place, $1.store) }
    }

    /// The store that a key belongs to.
    func store(of key: Int64) -> NodeID {
        var stream = RandomStream(seed: UInt64(bitPattern: key))
        let hash = stream.next()
        guard !ring.isEmpty else { return stores[Int(hash % UInt64(stores.count))] }
        var low = 0
        var high = ring.count
        while low < high {
            let middle = (low + high) / 2
            if ring[middle].place < hash { low = middle + 1 } else { high = middle }
        }
        return ring[low % ring.count].store
    }
}
