/// Questions to read or to print, in Markdown, with their answers at the end.
public struct QuestionPaper {
    public private(set) var text: String
    public private(set) var remarks: [ExchangeRemark] = []

    /// - Parameter evidence: what the demo came to that answers a question.
    public init(
        title: String, sections: [(title: String, questions: [Question])], evidence: (Question) -> Evidence?
    ) {
        text = "# \(title)\n"
        var answers = "\n## Answers\n"
        var number = 0
        for section in sections where !section.questions.isEmpty {
            text += "\n## \(section.title)\n"
            for question in section.questions {
                number += 1
                text += "\n" + QuestionPaper.asked(question, number: number)
                answers += "\n" + QuestionPaper.answered(question, number: number, evidence(question))
                var losses = Losses(of: question, carried: [.hints, .points, .prediction])
                if question.kind is ClusterTask {
                    losses.add("a task is done at the prompt: only its question is kept")
                }
                if let remark = losses.remark { remarks.append(remark) }
            }
        }
        text += answers
    }

    private static func asked(_ question: Question, number: Int) -> String {
        let points =
            question.isPrediction ? "prediction" : question.points == 1 ? "1 point" : "\(question.points) points"
        var lines = ["**\(number).** \(question.ask) *(\(points))*"]
        let choices = question.kind.choices(in: .asWritten)
        let counterparts = question.kind.counterparts(in: .asWritten)
        let isOrdered = question.kind is Order
        // A right order is not given away by the order in which it is printed.
        let shown = isOrdered ? choices.sorted() : choices
        if !shown.isEmpty { lines.append(QuestionPaper.list(shown) { "\($0 + 1)." }) }
        if !counterparts.isEmpty { lines.append(QuestionPaper.list(counterparts.sorted()) { _ in "-" }) }
        return lines.joined(separator: "\n\n") + "\n"
    }

    private static func answered(_ question: Question, number: Int, _ evidence: Evidence?) -> String {
        let key = question.kind.key(given: evidence)
        let isTask = question.kind is ClusterTask
        let answer = key.map { isTask ? "\n\n```text\n\($0)\n```\n" : question.kind.printed($0) } ?? "not known"
        var lines = ["**\(number).** \(answer)"]
        if !question.explain.isEmpty { lines.append(question.explain) }
        for (place, hint) in question.hints.enumerated() { lines.append("- Hint \(place + 1): \(hint)") }
        return lines.joined(separator: "\n\n") + "\n"
    }

    /// A list whose items may have several lines.
    private static func list(_ items: [String], mark: (Int) -> String) -> String {
        items.enumerated().map { place, item in
            let mark = mark(place) + " "
            let indent = String(repeating: " ", count: mark.count)
            let lines = item.split(separator: "\n", omittingEmptySubsequences: false)
            return mark + lines.joined(separator: "\n" + indent)
        }.joined(separator: "\n")
    }
}
