extension Diagram {
    /// What its rows come to, for a reader who hears only some of them: `6 messages arrive, 1 does not: partition. …`
    public var summary: String {
        let passages = rows.compactMap { row -> Passage? in
            if case .message(let arrow) = row.happening { arrow.passage } else { nil }
        }
        let arrived = passages.count { $0 == .arrives || $0 == .lands }
        let reasons = passages.compactMap { passage -> String? in
            switch passage {
            case .lost(let reason), .destroyed(let reason): reason
            case .arrives, .departs, .lands: nil
            }
        }
        let crashes = rows.count { if case .crash = $0.happening { true } else { false } }
        let races = rows.count { if case .raced = $0.order { true } else { false } }
        var parts = [Diagram.count(arrived, "message arrives", "messages arrive")]
        if !reasons.isEmpty {
            let different = reasons.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            parts.append("\(Diagram.count(reasons.count, "does", "do")) not: \(different.joined(separator: ", "))")
        }
        if crashes > 0 { parts.append(Diagram.count(crashes, "crash", "crashes")) }
        if races > 0 { parts.append("\(Diagram.count(races, "message", "messages")) could have come earlier") }
        return parts.joined(separator: "; ") + "."
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}
