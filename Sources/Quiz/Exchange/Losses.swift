/// What a format cannot carry of a question.
struct Losses {
    private let question: Question
    private var notes: [String] = []
    var isLeftOut = false

    /// What some formats have a place for, and others not.
    enum Part {
        case hints, points, difficulty, misconception, prediction
    }

    /// Begins with what the question has and the format has no place for.
    init(of question: Question, carried: Set<Part> = []) {
        self.question = question
        let hints = question.hints.count
        let missing = [
            carried.contains(.hints) || hints == 0 ? nil : hints == 1 ? "1 hint" : "\(hints) hints",
            carried.contains(.points) || question.points == 1 ? nil : "\(question.points) points",
            carried.contains(.difficulty) ? nil : question.difficulty.map { "difficulty \($0)" },
            carried.contains(.misconception) ? nil : question.misconception.map { "misconception \($0)" },
        ].compactMap(\.self)
        if !missing.isEmpty { notes.append("\(missing.joined(separator: ", ")) left out") }
        if question.isPrediction, !carried.contains(.prediction) {
            notes.append("it is a prediction, and costs marks elsewhere")
        }
    }

    mutating func add(_ note: String) { notes.append(note) }

    mutating func add(options: [ChoiceOption], isShuffled: Bool) {
        if !isShuffled { add("`shuffle: no` is left out") }
        if options.contains(where: { $0.id != $0.text }) { add("the ids of its options are left out") }
    }

    /// One line, nil where nothing is lost.
    var remark: ExchangeRemark? {
        guard !notes.isEmpty else { return nil }
        let begin = isLeftOut ? "\(question.id) is left out" : question.id
        return ExchangeRemark(
            file: question.location.file, line: question.location.line,
            "\(begin): \((isLeftOut ? notes.suffix(1) : notes[...]).joined(separator: "; "))")
    }
}
