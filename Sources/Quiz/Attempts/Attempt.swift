import Scenario

/// One student's way through one question: a state machine that is moved by answers, hints and skips.
///
/// Whatever moves it is an entry, appended to `entries`. The caller keeps new entries on disk before it shows what came
/// of them; replaying the entries gives the same attempt again.
///
///     var attempt = Attempt(of: question)
///     let outcome = attempt.answer("50% ?")
///     for entry in attempt.takeNewEntries() { try store.record(entry, …) }
///     print(outcome.message, attempt.mark?.description ?? "")
public struct Attempt: Sendable {
    /// Where an attempt stands.
    public enum State: Hashable, Sendable {
        case open
        /// A prediction has been made, and waits for its demo.
        case locked(answer: String)
        case finished(Verdict)
    }

    public let question: Question
    public let rules: AttemptRules
    /// The order in which the parts of the question are shown.
    public let arrangement: Arrangement
    public private(set) var state = State.open
    public private(set) var entries: [AttemptEntry] = []
    private var entriesTaken = 0
    public private(set) var triesUsed = 0
    public private(set) var hintsGiven = 0
    /// What the best try was worth, and the first.
    private var shares: (best: Points, first: Points) = (.zero, .zero)
    /// The commands of a task in progress, one a line, in the order in which they were given.
    public private(set) var commands: [String] = []

    public init(of question: Question, rules: AttemptRules = .lesson, arrangement: Arrangement = .asWritten) {
        self.question = question
        self.rules = rules
        self.arrangement = arrangement
    }

    /// Takes up an attempt where its entries left it. A question that was asked again starts anew after its end.
    public init(
        of question: Question, rules: AttemptRules = .lesson, arrangement: Arrangement = .asWritten,
        replaying entries: [AttemptEntry]
    ) {
        self.init(of: question, rules: rules, arrangement: arrangement)
        for entry in entries where entry.question == question.id {
            append(entry)
        }
        entriesTaken = self.entries.count
    }

    /// The entries that have not been taken before, to be kept; what was replayed is kept already.
    public mutating func takeNewEntries() -> [AttemptEntry] {
        defer { entriesTaken = entries.count }
        return Array(entries[entriesTaken...])
    }

    public var isFinished: Bool {
        if case .finished = state { true } else { false }
    }

    public var triesLeft: Int { max(0, rules.tries - triesUsed) }

    /// Counts what was typed as an answer, if it can be one. A `?` at its end says “not sure”.
    ///
    /// - Parameter evidence: what the demo came to, for a question that is marked against a demo already run.
    public mutating func answer(_ text: String, evidence: Evidence? = nil) -> Outcome {
        if let reason = reasonNotToAnswer { return .malformed(reason) }
        let (typed, isUnsure) = Attempt.splitConfidence(text)
        switch question.kind.read(typed, in: arrangement) {
        case .unclear(let reason):
            return .malformed(reason)
        case .answer(let recorded) where question.isPrediction || question.kind.isSealed:
            append(entry(.locked, answer: recorded, isUnsure: isUnsure))
            return .locked(answer: question.kind.show(recorded, in: arrangement), isUnsure: isUnsure)
        case .answer(let recorded):
            return count(recorded, isUnsure: isUnsure, evidence: evidence)
        }
    }

    /// Marks a prediction once its demo has run; nil where none is waiting or the evidence is missing.
    public mutating func resolve(with evidence: Evidence) -> PredictionResult? {
        guard case .locked(let answer) = state, !evidence.quantities.isEmpty else { return nil }
        let judgement = question.kind.judge(answer, against: evidence)
        let isRight = judgement == .right
        append(entry(isRight ? .right : .wrong, answer: answer))
        let shown = question.kind.show(answer, in: arrangement)
        // A time predicted where a share came out cannot be asked about any more.
        if case .undecided(let why) = judgement {
            return PredictionResult(answer: shown, isRight: false, why: why, measured: nil)
        }
        let why = judgement.remarks.first { $0.moment == .always }
        return PredictionResult(
            answer: shown, isRight: isRight, why: why?.text, measured: evidence.measured?.text)
    }

    /// Keeps a command that was given in a task, so that the task can be taken up again and marked by its commands.
    public mutating func work(_ command: String) {
        guard state == .open else { return }
        append(entry(.worked, answer: command))
    }

    /// Marks a task by what its trial came to after some commands, which are the answer. A try that fails costs nothing but in
    /// an exam.
    public mutating func submit(_ commands: [String], _ trial: TrialResult) -> Outcome {
        if let reason = reasonNotToAnswer { return .malformed(reason) }
        return count(commands.joined(separator: "\n"), isUnsure: false, evidence: Evidence(trial: trial))
    }

    /// Keeps the commands of a task that is marked elsewhere.
    public mutating func handIn(_ commands: [String]) -> Outcome {
        if let reason = reasonNotToAnswer { return .malformed(reason) }
        append(entry(.locked, answer: commands.joined(separator: "\n")))
        return .locked(answer: "\(commands.count) command\(commands.count == 1 ? "" : "s")", isUnsure: false)
    }

    /// Whether a try that fails is not counted: in a lesson, for a task.
    public var isTriedFreely: Bool { question.kind.isTriedFreely && rules.tries > 1 }

    /// What the next hint would take off; nil where there is none to give.
    public var nextHintPrice: Points? {
        guard state == .open, rules.allowsHints, hintsGiven < question.hints.count else { return nil }
        return question.isPrediction ? .zero : Attempt.hintPrice(of: question)
    }

    /// Gives the next hint of the ladder, at the price told before; nil where there is none to give.
    public mutating func hint() -> Hint? {
        guard let price = nextHintPrice else { return nil }
        let text = question.hints[hintsGiven]
        append(entry(.hinted, hints: hintsGiven + 1))
        return Hint(text: text, number: hintsGiven, count: question.hints.count, price: price)
    }

    /// Gives the question up. False where the course leaves it open instead, or it is over already.
    @discardableResult
    public mutating func skip() -> Bool {
        guard state == .open, rules.allowsSkip else { return false }
        append(entry(.skipped))
        return true
    }

    /// What the question brought; nil while it is open, and for predictions.
    public var mark: Mark? {
        guard case .finished(let verdict) = state else { return nil }
        return mark(ending: verdict)
    }

    /// The author's explanation, once it may be seen; nil where there is none.
    public var explanation: String? {
        isFinished && !question.explain.isEmpty ? question.explain : nil
    }
}

extension Attempt {
    private var reasonNotToAnswer: String? {
        switch state {
        case .open: nil
        case .locked(let answer): "Your first answer stands: \(question.kind.show(answer, in: arrangement))."
        case .finished: "This question is over."
        }
    }

    private mutating func count(_ recorded: String, isUnsure: Bool, evidence: Evidence?) -> Outcome {
        switch question.kind.judge(recorded, against: evidence) {
        case .undecided(let reason):
            return .malformed(reason)
        case .right:
            append(entry(.right, answer: recorded, isUnsure: isUnsure))
            return .right
        case .wrong(let remarks) where isTriedFreely, .partly(_, let remarks) where isTriedFreely:
            return .notYet(remarks)
        case .wrong(let remarks):
            append(entry(.wrong, answer: recorded, isUnsure: isUnsure))
            return .wrong(remarks, triesLeft: triesLeft)
        case .partly(let share, let remarks):
            append(entry(.partly, answer: recorded, isUnsure: isUnsure))
            return .partly(share, remarks, triesLeft: triesLeft)
        }
    }

    private func entry(
        _ verdict: Verdict, answer: String? = nil, hints: Int? = nil, isUnsure: Bool = false
    ) -> AttemptEntry {
        let attempt = question.isPrediction ? 1 : triesUsed + 1
        let isOver =
            switch verdict {
            case .right, .skipped: true
            case .wrong, .partly: attempt >= rules.tries
            case .locked, .hinted, .worked: false
            }
        let entry = AttemptEntry(
            question: question.id, verdict: verdict, answer: answer, attempt: attempt, hints: hints ?? hintsGiven,
            isUnsure: isUnsure)
        guard isOver else { return entry }
        var after = self
        after.append(entry)
        let mark = after.mark
        return entry.bringing(mark?.earned, of: mark?.possible)
    }

    /// The one place where the state changes.
    private mutating func append(_ entry: AttemptEntry) {
        if isFinished { self = Attempt(of: question, rules: rules, arrangement: arrangement) }
        entries.append(entry)
        hintsGiven = entry.hints
        switch entry.verdict {
        case .hinted: break
        case .worked: commands.append(entry.answer ?? "")
        case .locked where question.kind.isSealed: state = .finished(.locked)
        case .locked: state = .locked(answer: entry.answer ?? "")
        case .skipped: state = .finished(.skipped)
        case .right, .wrong, .partly:
            triesUsed = entry.attempt
            let share = share(of: entry)
            if triesUsed == 1 { shares.first = share }
            shares.best = max(shares.best, share)
            if entry.verdict == .right || question.isPrediction || triesLeft == 0 {
                state = .finished(entry.verdict == .wrong && shares.best > .zero ? .partly : entry.verdict)
            }
        }
    }

    /// How much of an answer was right; a share is not kept with its entry, since the key tells it.
    private func share(of entry: AttemptEntry) -> Points {
        switch entry.verdict {
        case .right: Points(1)
        case .partly: entry.answer.flatMap { question.kind.judge($0, against: nil).share } ?? .zero
        default: .zero
        }
    }

    /// The second try brings half of what the first had missed, so that it never costs anything.
    private func mark(ending verdict: Verdict) -> Mark? {
        if question.isPrediction || verdict == .locked { return nil }
        let possible = Points(question.points)
        var deductions: [Deduction] = []
        if verdict == .skipped && shares.best == .zero {
            deductions = [Deduction(.skipped, possible)]
        } else if shares.best == .zero {
            deductions = [Deduction(.wrong, possible)]
        } else {
            if shares.best < Points(1) {
                deductions.append(Deduction(.partly(shares.best), possible * (Points(1) - shares.best)))
            }
            if shares.best > shares.first {
                deductions.append(Deduction(.secondTry, possible * (shares.best - shares.first) / 2))
            }
            if hintsGiven > 0 {
                deductions.append(Deduction(.hints(hintsGiven), Attempt.hintPrice(of: question) * hintsGiven))
            }
        }
        return Mark(possible: possible, deductions: deductions, hadHints: rules.allowsHints && !question.hints.isEmpty)
    }

    private static func hintPrice(of question: Question) -> Points { Points(question.points) / 4 }

    /// Takes “not sure” off an answer: a `?` at its end.
    private static func splitConfidence(_ text: String) -> (text: String, isUnsure: Bool) {
        let typed = text.trimmedOfSpaces
        guard typed.hasSuffix("?") else { return (typed, false) }
        return (String(typed.dropLast()).trimmedOfSpaces, true)
    }
}
