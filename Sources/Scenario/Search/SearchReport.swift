import Verification

/// What there is to say of a search: what was found, or that there is nothing, or how far it came.
struct SearchReport {
    let goal: SearchGoal?
    let result: SearchResult
    let status: SearchStatus
    let depth: Int
    let isReduced: Bool

    var lines: [Report] { [.said(text, hint: result.length > 0 ? "back walks it; return: forward" : nil)] }

    private var text: String {
        if result.isFound { return "\(finding), \(way)" }
        if result.isComplete { return "\(proof) (complete: \(extent))" }
        return "cut off \(reason), \(depth) steps deep: \(openness)"
    }

    private var claim: String { goal?.expression.text ?? "" }

    private var finding: String {
        switch goal?.kind {
        case .until, nil: "found: \(claim)"
        case .always: "does not always hold: \(claim)"
        case .finally: "does not hold at every end: \(claim)"
        }
    }

    private var way: String {
        if result.length == 0 { return "here and now" }
        let length = result.length == 1 ? "1 step" : "\(result.length) steps"
        return "\(isReduced ? "after" : "at the earliest after") \(length) (\(states))"
    }

    private var proof: String {
        switch goal?.kind {
        case .until: "in no order: \(claim)"
        case .always: "holds at every step of every order: \(claim)"
        case .finally: "holds at the end of every order: \(claim)"
        case nil: "every order explored"
        }
    }

    private var states: String { result.states == 1 ? "1 state" : "\(result.states) states" }
    private var extent: String { [states, result.orders.text].compactMap(\.self).joined(separator: ", ") }

    private var reason: String {
        switch status {
        case .searching: "by Ctrl-C, at \(states)"
        case .found, .complete: "at \(states)"
        case .cutOff(.depth): "at depth=\(depth), \(states)"
        case .cutOff(.states): "at \(states) (states= allows more)"
        case .cutOff(.birth): "where a node starts another, which a search cannot follow, at \(states)"
        case .cutOff(.memory): "for want of memory, at \(states)"
        }
    }

    private var openness: String {
        goal == nil ? "not all orders were seen" : "not found so far, and nothing is proved"
    }
}
