/// Questions as a table of comma-separated values: a row for each, to look through or to sort.
public struct QuestionTable {
    public private(set) var text: String
    public private(set) var remarks: [ExchangeRemark] = []

    private static let headings = [
        "lesson", "id", "kind", "points", "difficulty", "tags", "misconception", "ask", "choices", "answer",
        "tolerance",
        "hints", "explain",
    ]

    /// - Parameter evidence: what the demo came to that answers a question.
    public init(_ sections: [(lesson: String, questions: [Question])], evidence: (Question) -> Evidence?) {
        var csv = CSVText(rows: [QuestionTable.headings])
        for section in sections {
            for question in section.questions {
                csv.append(QuestionTable.row(question, lesson: section.lesson, evidence(question)))
                var losses = Losses(
                    of: question, carried: [.hints, .points, .difficulty, .misconception, .prediction])
                QuestionTable.addLosses(of: question, &losses)
                if let remark = losses.remark { remarks.append(remark) }
            }
        }
        text = csv.text
    }

    private static func row(_ question: Question, lesson: String, _ evidence: Evidence?) -> [String] {
        let kind = question.kind
        let choices = kind.choices(in: .asWritten) + kind.counterparts(in: .asWritten).map { "→ " + $0 }
        let key = kind.key(given: evidence)
        return [
            lesson, question.id, type(of: kind).name, "\(question.points)", question.difficulty.map { "\($0)" } ?? "",
            question.tags.joined(separator: " "), question.misconception ?? "", question.ask,
            choices.joined(separator: "\n"), key.map { kind.printed($0) } ?? "",
            (kind as? Number)?.tolerance.written ?? "", question.hints.joined(separator: "\n"), question.explain,
        ]
    }

    private static func addLosses(of question: Question, _ losses: inout Losses) {
        switch question.kind {
        case let choice as Choice where choice.options.contains { !$0.isCorrect && $0.why != nil }:
            losses.add("why each wrong option is wrong is left out")
        case let multi as Multi where multi.options.contains { $0.why != nil }:
            losses.add("why its options are right or wrong is left out")
        case let number as Number where !number.traps.isEmpty: losses.add("its traps are left out")
        case let text as Text where text.accepted.count > 1:
            losses.add("only the first answer that is accepted is kept")
        case is ClusterTask: losses.add("its set-up, trial and goals are left out")
        default: break
        }
    }
}
