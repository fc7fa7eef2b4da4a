/// What a simulation knows when it is one worker's part of a live cluster: who lives where, and what goes to others.
struct Portion: Sendable {
    /// The worker that each node lives on, by the node's index.
    let workers: ContiguousArray<UInt16>
    /// The one whose part this is.
    let worker: UInt16
    /// The nodes that the part's nodes have asked for.
    var births: [Birth] = []
    /// What the part's nodes have sent to nodes elsewhere, by worker.
    private var outgoing: ContiguousArray<ContiguousArray<Letter>>

    init(of worker: Int, _ workers: ContiguousArray<UInt16>, count: Int) {
        self.workers = workers
        self.worker = UInt16(worker)
        outgoing = ContiguousArray(repeating: [], count: count)
    }

    func isHere(_ node: NodeID) -> Bool { workers[Int(node.index)] == worker }

    mutating func post(_ letter: consuming Letter) {
        outgoing[Int(workers[Int(letter.envelope.to.index)])].append(letter)
    }

    /// Hands over what was sent elsewhere: a list for each worker that there is something for, which takes all of it.
    mutating func handOver(_ take: (_ worker: Int, _ letters: inout ContiguousArray<Letter>) -> Void) {
        for worker in outgoing.indices where !outgoing[worker].isEmpty { take(worker, &outgoing[worker]) }
    }
}
