import Grading
import Quiz
import Terminal

/// A gradebook on the terminal: the students, then how each question worked.
struct GradebookTable {
    private let gradebook: Gradebook

    /// More columns than this for lessons do not fit beside the sums.
    private static let lessonsMost = 6

    init(_ gradebook: Gradebook) {
        self.gradebook = gradebook
    }

    func lines(_ capabilities: Capabilities) -> [StyledLine] {
        guard !gradebook.students.isEmpty else { return [] }
        return students.lines(capabilities) + [StyledLine()] + questions.lines(capabilities)
    }

    private var students: Table {
        let places = gradebook.columns.indices.filter { place in
            gradebook.students.contains { $0.lessons[place] > .zero }
        }
        let shown = places.count <= GradebookTable.lessonsMost ? places : []
        let hasExam = gradebook.students.contains { $0.exam != nil }
        let rows = gradebook.students.map { student -> [StyledLine] in
            let possible = gradebook.possible + (student.exam?.possible ?? .zero)
            let exam = hasExam ? [StyledLine(student.exam.map { "\($0.earned) of \($0.possible)" } ?? "")] : []
            return [StyledLine(student.identity)] + shown.map { StyledLine(student.lessons[$0].description) } + exam
                + [StyledLine(student.earned.description), StyledLine(possible.description)]
        }
        var columns: [Table.Column] = [.init("student")]
        columns += shown.map { .init(StyledLine(gradebook.columns[$0].label), .right) }
        if hasExam { columns.append(.init("exam", .right)) }
        columns += [.init("points", .right), .init("of", .right)]
        return Table(columns: columns, rows: rows)
    }

    private var questions: Table {
        let rows = gradebook.items.map { item -> [StyledLine] in
            let wrong = item.answers.filter { !$0.isRight && $0.count > 0 }.max { $0.count < $1.count }
            return [
                StyledLine(name(of: item)), StyledLine("\(item.students)"),
                StyledLine(item.difficulty.map { "\(Int(($0 * 100).rounded()))%" } ?? ""),
                StyledLine(item.discrimination.map(GradebookTable.hundredths) ?? ""),
                StyledLine(wrong.map { "\(GradebookTable.short($0.text)) (\($0.count))" } ?? ""),
            ]
        }
        let columns: [Table.Column] = [
            .init("question"), .init("students", .right), .init("earned", .right), .init("discriminates", .right),
            .init("most frequent wrong answer"),
        ]
        return Table(columns: columns, rows: rows)
    }

    /// The lesson's number, and the id without the lesson's name at its beginning.
    private func name(of item: ItemStatistics) -> String {
        let prefix = item.lesson + "-"
        guard item.question.hasPrefix(prefix) else { return item.question }
        return "\(item.lessonLabel) \(item.question.dropFirst(prefix.count))"
    }

    /// `0.42`, `−0.10`
    private static func hundredths(_ number: Double) -> String {
        let hundredths = Int((number.magnitude * 100).rounded())
        let digits = "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
        return (number < 0 && hundredths > 0 ? "−" : "") + digits
    }

    private static func short(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).first.map { String($0) } ?? ""
        return line.count > 30 ? line.prefix(29) + "…" : line
    }
}
