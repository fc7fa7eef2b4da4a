/// How one kind of question is asked, read and marked.
///
/// A kind is a value that holds the author's key. It is asked in two steps, so that an answer can be kept and marked
/// later, or marked anew by a corrected key: `read` turns what was typed into what is recorded, `judge` marks that.
public protocol QuestionKind: Sendable {
    /// The word that an author writes after `kind:`.
    static var name: String { get }

    /// What to type, as one short sentence; nil where the choices say it.
    var instruction: String? { get }

    /// What there is to choose from, in Markdown, in the order in which it is numbered; empty for most kinds.
    var choices: [String] { get }

    /// The measure that the answer is compared with, where the author gives no answer outright.
    var answerFrom: MeasureReference? { get }

    /// Understands what a student typed, or says kindly why it cannot be an answer.
    func read(_ text: String) -> Reading

    /// How to repeat a recorded answer to the student who gave it.
    func show(_ recorded: String) -> String

    /// Marks an answer by its recorded form, which may have been read by an earlier version of the question.
    func judge(_ recorded: String, against evidence: Evidence?) -> Judgement

    /// The answer to show where it is asked for, as a student would type it; nil without the evidence that it needs.
    func key(given evidence: Evidence?) -> String?
}

extension QuestionKind {
    public var instruction: String? { nil }
    public var choices: [String] { [] }
    public var answerFrom: MeasureReference? { nil }
}
