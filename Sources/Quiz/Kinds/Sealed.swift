/// A question without its key, as the paper of an exam holds it: it can be asked and answered, and is marked elsewhere.
public struct Sealed: QuestionKind {
    public static let name = "sealed"

    /// The question as it is asked; its key is made up.
    public let asked: any QuestionKind

    public init(_ asked: any QuestionKind) {
        self.asked = asked
    }

    /// The word that an author writes after `kind:`.
    public var kindName: String { type(of: asked).name }
    public var guide: String { asked.guide }
    public var isSealed: Bool { true }

    public func instruction(in arrangement: Arrangement) -> String? { asked.instruction(in: arrangement) }
    public func choices(in arrangement: Arrangement) -> [String] { asked.choices(in: arrangement) }
    public func counterparts(in arrangement: Arrangement) -> [String] { asked.counterparts(in: arrangement) }
    public func read(_ text: String, in arrangement: Arrangement) -> Reading { asked.read(text, in: arrangement) }

    public func show(_ recorded: String, in arrangement: Arrangement) -> String {
        asked.show(recorded, in: arrangement)
    }

    public func spell(_ recorded: String) -> String { asked.spell(recorded) }

    public func judge(_ recorded: String, against evidence: Evidence?) -> Judgement {
        .undecided("This is marked by your instructor.")
    }

    public func key(given evidence: Evidence?) -> String? { nil }
}
