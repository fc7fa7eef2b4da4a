/// One student's way through a paper: a quiz, or an exam.
///
/// As with an attempt, whatever moves it is an entry that the caller keeps on disk before it shows what came of it;
/// replaying the entries gives the same sitting again.
///
///     var sitting = Sitting(.quiz, asking: questions)
///     let outcome = sitting.answer("2")
///     for entry in sitting.takeNewEntries() { try store.record(entry, …) }
///     sitting.goOn()
public struct Sitting: Sendable {
    /// The raw values are kept on disk and never change.
    public enum Mode: String, Hashable, Sendable {
        case quiz
        /// One try, no hints, and no marks before the end.
        case exam
    }

    public let mode: Mode
    /// One for each question, in the order of the paper.
    public private(set) var attempts: [Attempt]
    /// The places of the questions that wait, the present one first.
    private var waiting: [Int]

    /// - Parameters:
    ///   - seed: arranges the options, so that they stand alike when the sitting is taken up again.
    ///   - rules: what the course allows; an exam has its own.
    ///   - entries: what was answered before, for a sitting that is taken up again.
    public init(
        _ mode: Mode, asking questions: [Question], seed: UInt64 = 0, rules: AttemptRules = .lesson,
        replaying entries: [AttemptEntry] = []
    ) {
        self.mode = mode
        let rules = mode == .exam ? .exam : rules
        attempts = questions.map { question in
            Attempt(
                of: question, rules: rules, arrangement: Arrangement(seed: seed, question: question.id),
                replaying: entries)
        }
        waiting = attempts.indices.filter { [attempts] in !attempts[$0].isFinished }
    }

    public var isOver: Bool { waiting.isEmpty }

    /// The place of the question that waits for an answer, from zero; nil at the end.
    public var place: Int? { waiting.first }

    /// The attempt at the question that waits, or that has just been answered; nil at the end.
    public var present: Attempt? { place.map { attempts[$0] } }

    /// How many questions are answered or given up.
    public var answered: Int { attempts.count(where: \.isFinished) }

    public mutating func answer(_ text: String, evidence: Evidence? = nil) -> Outcome? {
        place.map { attempts[$0].answer(text, evidence: evidence) }
    }

    /// Keeps a command that was given in the task that waits.
    public mutating func work(_ command: String) {
        if let place { attempts[place].work(command) }
    }

    /// Takes the commands of the task that waits as its answer; without a trial it is marked elsewhere.
    public mutating func submit(_ commands: [String], _ trial: TrialResult?) -> Outcome? {
        place.map { place in
            trial.map { attempts[place].submit(commands, $0) } ?? attempts[place].handIn(commands)
        }
    }

    public mutating func hint() -> Hint? {
        place.flatMap { attempts[$0].hint() }
    }

    /// Gives the present question up; where that is not allowed, and in an exam, it is asked again after the others.
    ///
    /// Returns whether it is given up.
    public mutating func skip() -> Bool {
        guard let place else { return false }
        if attempts[place].skip() { return true }
        waiting.append(waiting.removeFirst())
        return false
    }

    /// Goes on to the next question when the present one is over.
    public mutating func goOn() {
        if let present, present.isFinished { waiting.removeFirst() }
    }

    /// Ends it: what is open stays unanswered.
    public mutating func finish() { waiting = [] }

    /// The entries of the present attempt that are not kept yet.
    public mutating func takeNewEntries() -> [AttemptEntry] {
        place.map { attempts[$0].takeNewEntries() } ?? []
    }
}
