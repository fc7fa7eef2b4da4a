/// One of several options is right.
public struct Choice: QuestionKind, Hashable {
    public static let name = "choice"

    private let list: OptionList

    /// In the order of the author.
    public var options: [ChoiceOption] { list.all }
    /// False where the author keeps the order, such as for numbers that ascend.
    public var isShuffled: Bool { list.isShuffled }

    /// - Precondition: there are two options or more, exactly one of them right, and no two with the same id.
    public init(options: [ChoiceOption], isShuffled: Bool = true) {
        precondition(options.filter(\.isCorrect).count == 1, "exactly one option is right")
        list = OptionList(options, isShuffled: isShuffled)
    }

    public var guide: String {
        "One of these is right. Type its number, its letter (a is the first) or the beginning of its words."
    }

    public func choices(in arrangement: Arrangement) -> [String] { list.shown(in: arrangement).map(\.text) }

    public func read(_ text: String, in arrangement: Arrangement) -> Reading {
        do throws(OptionList.Problem) {
            return .answer(try list.find(text.trimmedOfSpaces, in: arrangement).id)
        } catch {
            return .unclear(error.reason)
        }
    }

    public func show(_ recorded: String, in arrangement: Arrangement) -> String {
        list.position(of: recorded, in: arrangement)
    }

    public func spell(_ recorded: String) -> String { list[recorded]?.text ?? recorded }

    public func judge(_ recorded: String, against evidence: Evidence?) -> Judgement {
        guard let option = list[recorded] else { return .undecided("That option is no longer offered.") }
        guard !option.isCorrect else { return .right }
        let right = options.first(where: \.isCorrect).map { Remark("Right is \(Remark.quoted($0.text)).", .atEnd) }
        return .wrong([option.why.map { Remark($0) }, right].compactMap(\.self))
    }

    public func key(given evidence: Evidence?) -> String? { options.first(where: \.isCorrect)?.id }
}
