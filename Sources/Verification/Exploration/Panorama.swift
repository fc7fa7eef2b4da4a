import Cluster

/// What the question sees of whole states: combinations of views, each judged once.
///
/// A step that shows the question nothing new keeps the combination; any other is looked up by the combination before
/// and the one view that changed.
struct Panorama: ~Copyable {
    private let question: Question?
    private var combinations = Interner<[UInt32]>()
    private var changes = PairTable()
    private var verdicts: [Bool?] = []

    init(_ question: Question?) {
        self.question = question
    }

    /// The number of a combination of views, one for each node.
    mutating func number(of views: [UInt32]) -> UInt32 {
        let (number, isNew) = combinations.number(of: views)
        if isNew { verdicts.append(nil) }
        return number
    }

    /// The combination after the view of one node has changed.
    @inline(__always)
    mutating func number(after before: UInt32, node: UInt32, view: UInt32) -> UInt32 {
        let found = changes[PairTable.key(before, view)]
        return found != PairTable.none ? found : find(after: before, node: node, view: view)
    }

    @inline(never)
    private mutating func find(after before: UInt32, node: UInt32, view: UInt32) -> UInt32 {
        var views = combinations[before]
        views[Int(node)] = view
        let number = number(of: views)
        changes.insert(PairTable.key(before, view), number)
        return number
    }

    /// True when states of this combination are looked for.
    mutating func isWanted(_ number: UInt32, _ transitions: borrowing LocalTransitions) throws -> Bool {
        guard let question else { return false }
        if let verdict = verdicts[Int(number)] { return verdict }
        var views: [View] = []
        for view in combinations[number] { views.append(transitions.view(view)) }
        let verdict = try question.isWanted(views)
        verdicts[Int(number)] = verdict
        return verdict
    }
}
