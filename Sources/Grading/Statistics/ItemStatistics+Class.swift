import Quiz
import Scenario

extension ItemStatistics {
    /// How each question worked that somebody has been marked on, in the order of the course.
    static func all(of students: [Gradebook.Student], in bank: QuestionBank) -> [ItemStatistics] {
        let possible = bank.items.filter(bank.counts).reduce(0.0) { $0 + Double($1.question.points) }
        let totals = students.map { $0.earned.value }
        let marksOfStudents = students.map { student in
            Dictionary(student.marks.map { ($0.question, $0) }, uniquingKeysWith: { first, _ in first })
        }
        return bank.items.compactMap { item in
            var (marks, scores): ([MarkedQuestion], [ItemScore]) = ([], [])
            let counts = bank.counts(item) && !item.question.isPrediction
            for (marksOfStudent, total) in zip(marksOfStudents, totals) {
                guard let mark = marksOfStudent[item.question.id] else { continue }
                marks.append(mark)
                guard counts || mark.isExam else { continue }
                let rest = possible - Double(item.question.points)
                scores.append(
                    ItemScore(
                        here: mark.earned.value / mark.possible.value,
                        elsewhere: rest > 0 ? (total - mark.earned.value) / rest : nil, inAll: total))
            }
            guard !marks.isEmpty else { return nil }
            return ItemStatistics(
                question: item.question.id, lesson: item.lesson, lessonLabel: item.lessonLabel, students: marks.count,
                scores: scores,
                answers: AnswerCount(item.question, marks).answers)
        }
    }
}

/// What a class answered first.
struct AnswerCount {
    let answers: [ItemStatistics.Answer]

    /// How many answers are listed that nobody foresaw.
    private static let unforeseenMost = 5

    init(_ question: Question, _ marks: [MarkedQuestion]) {
        let given = marks.filter { $0.firstAnswer != nil }
        switch question.kind {
        case let choice as Choice:
            answers = AnswerCount.options(choice.options, given) { answer, id in answer == id }
        case let multi as Multi:
            answers = AnswerCount.options(multi.options, given) { answer, id in
                RecordedList(reading: answer).ids.contains(id)
            }
        case let number as Number: answers = AnswerCount.numbers(number, given)
        case is ClusterTask: answers = []
        default: answers = AnswerCount.others(given) { question.kind.spell($0) }
        }
    }

    private static func options(
        _ options: [ChoiceOption], _ given: [MarkedQuestion], isChosen: (String, String) -> Bool
    ) -> [ItemStatistics.Answer] {
        options.map { option in
            ItemStatistics.Answer(
                text: option.text, count: given.count { isChosen($0.firstAnswer ?? "", option.id) },
                isRight: option.isCorrect, isForeseen: true)
        }
    }

    private static func numbers(_ number: Number, _ given: [MarkedQuestion]) -> [ItemStatistics.Answer] {
        let right = given.filter(\.isFirstRight)
        let wrong = given.filter { !$0.isFirstRight }
        let key = number.key(given: nil) ?? right.first?.firstAnswer ?? "right"
        let traps = number.traps.map { trap in
            ItemStatistics.Answer(
                text: trap.value.text, count: wrong.count { number.trap(of: $0.firstAnswer ?? "") == trap },
                isRight: false, isForeseen: true)
        }
        let others = wrong.filter { number.trap(of: $0.firstAnswer ?? "") == nil }
        return [ItemStatistics.Answer(text: key, count: right.count, isRight: true, isForeseen: true)] + traps
            + self.others(others) { $0 }
    }

    /// The most frequent ones, and of equally frequent ones those first in the alphabet.
    private static func others(
        _ given: [MarkedQuestion], spelled: (String) -> String
    ) -> [ItemStatistics.Answer] {
        let groups = Dictionary(grouping: given) { spelled($0.firstAnswer ?? "") }
        let ordered = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return ordered.prefix(unforeseenMost).map { text, marks in
            let isRight = marks.contains(where: \.isFirstRight)
            return ItemStatistics.Answer(text: text, count: marks.count, isRight: isRight, isForeseen: isRight)
        }
    }
}
