/// Of two items, by id, the one that has to come first.
public struct Precedence: Hashable, Sendable {
    public let first: String
    public let second: String

    public init(_ first: String, _ second: String) {
        self.first = first
        self.second = second
    }

    /// Ids, each of which has to come before the next, and the last before the first; nil where an order is possible.
    public static func cycle(in rules: [Precedence]) -> [String]? {
        var finished: Set<String> = []
        func search(_ path: [String]) -> [String]? {
            guard let last = path.last, !finished.contains(last) else { return nil }
            for rule in rules where rule.first == last {
                if let start = path.firstIndex(of: rule.second) { return Array(path[start...]) }
                if let cycle = search(path + [rule.second]) { return cycle }
            }
            finished.insert(last)
            return nil
        }
        for rule in rules {
            if let cycle = search([rule.first]) { return cycle }
        }
        return nil
    }

    /// The first rule that an order breaks.
    static func broken(by order: [String], among rules: [Precedence]) -> Precedence? {
        rules.first { rule in
            guard let first = order.firstIndex(of: rule.first), let second = order.firstIndex(of: rule.second) else {
                return false
            }
            return first > second
        }
    }
}
