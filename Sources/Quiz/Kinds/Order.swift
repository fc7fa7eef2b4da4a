/// Items are to be brought into order: that of the author, or any that puts certain items before others.
public struct Order: QuestionKind, Hashable {
    public static let name = "order"

    /// In a right order.
    public let items: [OrderItem]
    /// What has to come before what; each item before the next where the author says nothing else.
    public let before: [Precedence]

    /// - Precondition: there are two items or more, no two with the same id, and `before` is about them, is not empty
    ///   and has no cycle.
    public init(items: [OrderItem], before: [Precedence]? = nil) {
        precondition((2...Letter.count).contains(items.count), "there are 2 to \(Letter.count) items")
        let rules = before ?? zip(items, items.dropFirst()).map { Precedence($0.id, $1.id) }
        precondition(!rules.isEmpty && Precedence.cycle(in: rules) == nil, "some orders are right, and some wrong")
        self.before = rules
        self.items = Order.sorted(items, by: rules)
    }

    public var guide: String {
        "Bring these into order: type their numbers from the first to the last, such as 3 1 2, or their letters."
    }

    public func instruction(in arrangement: Arrangement) -> String? {
        "The numbers from first to last, such as \(items.indices.map { "\($0 + 1)" }.joined(separator: " "))."
    }

    public func choices(in arrangement: Arrangement) -> [String] { shown(in: arrangement).map(\.text) }

    public func read(_ text: String, in arrangement: Arrangement) -> Reading {
        let shown = shown(in: arrangement)
        var words = text.listedWords
        // `312` and `cab` name nine items at most, or only letters, one by one.
        if words.count == 1, words[0].count == shown.count { words = words[0].map { String($0) } }
        guard !words.isEmpty else { return .unclear("Type the numbers in order, 1 to \(shown.count).") }
        var order: [OrderItem] = []
        for word in words {
            let place = Int(word).map { $0 - 1 } ?? Letter.position(of: word)
            guard
                let item = place.flatMap({ shown.indices.contains($0) ? shown[$0] : nil })
                    ?? shown.first(where: { $0.id == word })
            else { return .unclear("There is no \(word): they go from 1 to \(shown.count).") }
            guard !order.contains(item) else { return .unclear("\(word) stands there twice.") }
            order.append(item)
        }
        if let missing = shown.firstIndex(where: { !order.contains($0) }) {
            return .unclear("\(missing + 1) is missing: type all \(shown.count).")
        }
        return .answer(RecordedList(order.map(\.id)).text)
    }

    public func show(_ recorded: String, in arrangement: Arrangement) -> String {
        let shown = shown(in: arrangement)
        return RecordedList(reading: recorded).ids
            .map { id in shown.firstIndex { $0.id == id }.map { "\($0 + 1)" } ?? id }.joined(separator: " ")
    }

    public func spell(_ recorded: String) -> String {
        RecordedList(reading: recorded).ids.map { text(of: $0) }.joined(separator: "; ")
    }

    public func judge(_ recorded: String, against evidence: Evidence?) -> Judgement {
        let order = RecordedList(reading: recorded).ids
        guard Set(order) == Set(items.map(\.id)), order.count == items.count else {
            return .undecided("That was an order of other items.")
        }
        guard let broken = Precedence.broken(by: order, among: before) else { return .right }
        return .wrong([
            Remark(
                "\(Remark.quoted(text(of: broken.second))) does not come before \(Remark.quoted(text(of: broken.first)))."
            ),
            Remark("Right is: \(items.map(\.text).joined(separator: "; ")).", .atEnd),
        ])
    }

    public func key(given evidence: Evidence?) -> String? { RecordedList(items.map(\.id)).text }
}

extension Order {
    /// The items as they are numbered, which is never a right order.
    private func shown(in arrangement: Arrangement) -> [OrderItem] {
        var shown = arrangement.arranged(items)
        guard Precedence.broken(by: shown.map(\.id), among: before) == nil, let rule = before.first,
            let first = shown.firstIndex(where: { $0.id == rule.first }),
            let second = shown.firstIndex(where: { $0.id == rule.second })
        else { return shown }
        shown.swapAt(first, second)
        return shown
    }

    private func text(of id: String) -> String { items.first { $0.id == id }?.text ?? id }

    /// The items in an order that the rules allow, else as they were: whatever can come first comes first.
    private static func sorted(_ items: [OrderItem], by rules: [Precedence]) -> [OrderItem] {
        var waiting = items
        var sorted: [OrderItem] = []
        while let next = waiting.firstIndex(where: { item in
            !rules.contains { rule in rule.second == item.id && waiting.contains { $0.id == rule.first } }
        }) {
            sorted.append(waiting.remove(at: next))
        }
        return sorted
    }
}
