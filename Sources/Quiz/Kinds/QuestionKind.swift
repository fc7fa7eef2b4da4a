/// How one kind of question is asked, read and marked.
///
/// A kind is a value that holds the author's key. It is asked in two steps, so that an answer can be kept and marked
/// later, or marked anew by a corrected key: `read` turns what was typed into what is recorded, `judge` marks that.
/// What is typed refers to what is shown, in an arrangement; what is recorded does not.
public protocol QuestionKind: Sendable {
    /// The word that an author writes after `kind:`.
    static var name: String { get }

    /// How it is answered, in a few short sentences, for whoever asks for help.
    var guide: String { get }

    /// What to type, as one short sentence with an example that is not the answer; nil where the choices say it.
    func instruction(in arrangement: Arrangement) -> String?

    /// What there is to choose from or to bring into order, in Markdown, as it is numbered; empty for some kinds.
    func choices(in arrangement: Arrangement) -> [String]

    /// What the choices are matched with, in Markdown, as it is lettered; empty for most kinds.
    func counterparts(in arrangement: Arrangement) -> [String]

    /// The measure that the answer is compared with, where the author gives no answer outright.
    var answerFrom: MeasureReference? { get }

    /// Whether a try costs nothing, so that a wrong one is not counted.
    var isTriedFreely: Bool { get }

    /// Whether it has no key, and is marked elsewhere.
    var isSealed: Bool { get }

    /// Understands what a student typed, or says kindly why it cannot be an answer.
    func read(_ text: String, in arrangement: Arrangement) -> Reading

    /// How to repeat a recorded answer to a student, as they would type it.
    func show(_ recorded: String, in arrangement: Arrangement) -> String

    /// A recorded answer in words, without a reference to what is shown.
    func spell(_ recorded: String) -> String

    /// Marks an answer by its recorded form, which may have been read by an earlier version of the question.
    func judge(_ recorded: String, against evidence: Evidence?) -> Judgement

    /// The right answer in its recorded form; nil without the evidence that it needs.
    func key(given evidence: Evidence?) -> String?
}

extension QuestionKind {
    public func instruction(in arrangement: Arrangement) -> String? { nil }
    public func choices(in arrangement: Arrangement) -> [String] { [] }
    public func counterparts(in arrangement: Arrangement) -> [String] { [] }
    public var answerFrom: MeasureReference? { nil }
    public var isTriedFreely: Bool { false }
    public var isSealed: Bool { false }
    public func show(_ recorded: String, in arrangement: Arrangement) -> String { recorded }
    public func spell(_ recorded: String) -> String { recorded }
}
