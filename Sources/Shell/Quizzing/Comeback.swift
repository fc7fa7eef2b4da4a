import Quiz

/// Which questions of a quiz come back on which day.
struct Comeback {
    /// How many days from today.
    let days: Int
    let questions: [String]

    /// In the order of the days.
    static func all(_ questions: [String], _ schedule: Schedule, today: Int) -> [Comeback] {
        var byDay: [Int: [String]] = [:]
        for question in questions {
            guard let card = schedule[question] else { continue }
            byDay[max(0, card.due - today), default: []].append(question)
        }
        return byDay.sorted { $0.key < $1.key }.map { Comeback(days: $0.key, questions: $0.value) }
    }

    /// `today`, `tomorrow`, `in 11 days`.
    static func when(_ days: Int) -> String {
        switch days {
        case ...0: "today"
        case 1: "tomorrow"
        default: "in \(days) days"
        }
    }

    /// `names-lease, names-cache and 3 more`
    var names: String {
        let shown = questions.prefix(questions.count > 3 ? 2 : 3).joined(separator: ", ")
        return questions.count > 3 ? "\(shown) and \(questions.count - 2) more" : shown
    }
}
