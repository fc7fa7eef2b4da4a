import Quiz

/// One attempt, marked anew entry by entry: what was answered and asked for stays, what came of it is found out again.
struct Remarking {
    private let question: Question
    private let rules: AttemptRules
    private var entries: [AttemptEntry] = []
    private var attempt: Attempt
    private var tries = 0
    private var hints = 0
    /// Whether the first answer is right.
    private(set) var isFirstRight = false
    /// What the goals of a task came to.
    private(set) var trial: TrialResult?
    /// Why an answer could not be marked by the present key.
    private(set) var remark: String?

    init(of question: Question, rules: AttemptRules) {
        self.question = question
        self.rules = rules
        attempt = Attempt(of: question, rules: rules)
    }

    var isOver: Bool { attempt.isFinished }
    var mark: Mark? { attempt.mark }

    mutating func append(_ entry: SubmittedEntry, evidence: (MarkingRun, Question) -> Evidence?) {
        guard let verdict = Verdict(rawValue: entry.verdict) else { return }
        switch verdict {
        case .hinted:
            guard rules.allowsHints, hints < question.hints.count else { return }
            hints += 1
            replay(.hinted, entry)
        case .skipped, .worked: replay(verdict, entry)
        case .locked where question.isPrediction: replay(verdict, entry)
        // Predictions cost no marks: what students were shown of them is believed, and their demos need not run again.
        case .right, .wrong, .partly:
            guard question.isPrediction else { return judge(entry, evidence) }
            if tries == 0 { isFirstRight = verdict == .right }
            tries += 1
            replay(verdict, entry)
        // An answer to a paper without keys is marked here for the first time.
        case .locked: judge(entry, evidence)
        }
    }

    private mutating func judge(_ entry: SubmittedEntry, _ evidence: (MarkingRun, Question) -> Evidence?) {
        guard let answer = entry.answer else { return }
        let run = MarkingRun(for: question, answer: answer, seed: entry.seed.flatMap { UInt64($0) })
        let evidence = run.flatMap { evidence($0, question) }
        let judgement = question.kind.judge(answer, against: evidence)
        let verdict: Verdict
        trial = evidence?.trial ?? trial
        switch judgement {
        case .right: verdict = .right
        case .partly: verdict = .partly
        case .wrong: verdict = .wrong
        case .undecided(let reason):
            remark = reason
            verdict = .wrong
        }
        // A task of a lesson is tried as often as one likes: only the try that meets the goals is an answer.
        if attempt.isTriedFreely, verdict != .right { return }
        tries += 1
        if tries == 1 { isFirstRight = verdict == .right }
        replay(verdict, entry)
    }

    private mutating func replay(_ verdict: Verdict, _ entry: SubmittedEntry) {
        entries.append(
            AttemptEntry(
                question: question.id, verdict: verdict, answer: entry.answer, attempt: max(1, tries), hints: hints,
                isUnsure: entry.unsure))
        attempt = Attempt(of: question, rules: rules, replaying: entries)
    }
}
