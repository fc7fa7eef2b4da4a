/// One of several options is right.
public struct Choice: QuestionKind, Hashable {
    public static let name = "choice"

    public let options: [ChoiceOption]

    /// - Precondition: there are two options or more, exactly one of them right, and no two with the same id.
    public init(options: [ChoiceOption]) {
        precondition(options.count > 1 && options.filter(\.isCorrect).count == 1, "exactly one option is right")
        precondition(Set(options.map(\.id)).count == options.count, "no two options are alike")
        self.options = options
    }

    public var choices: [String] { options.map(\.text) }

    public func read(_ text: String) -> Reading {
        let typed = text.trimmedOfSpaces
        if let position = Int(typed) { return option(at: position) }
        if let letter = Choice.letterPosition(typed), options.indices.contains(letter) { return option(at: letter + 1) }
        return option(startingWith: typed)
    }

    public func show(_ recorded: String) -> String {
        options.firstIndex { $0.id == recorded }.map { "\($0 + 1)" } ?? recorded
    }

    public func judge(_ recorded: String, against evidence: Evidence?) -> Judgement {
        guard let option = options.first(where: { $0.id == recorded }) else {
            return .undecided("That option is no longer offered.")
        }
        return option.isCorrect ? .right : .wrong(why: option.why)
    }

    public func key(given evidence: Evidence?) -> String? {
        options.firstIndex(where: \.isCorrect).map { "\($0 + 1)" }
    }

    private func option(at position: Int) -> Reading {
        guard (1...options.count).contains(position) else {
            return .unclear("There is no option \(position): they go from 1 to \(options.count).")
        }
        return .answer(options[position - 1].id)
    }

    private func option(startingWith typed: String) -> Reading {
        let wanted = typed.lowercased()
        guard !wanted.isEmpty else { return .unclear("Type the number of an option, 1 to \(options.count).") }
        let whole = options.indices.filter { options[$0].text.lowercased() == wanted }
        let matches = whole.isEmpty ? options.indices.filter { options[$0].text.lowercased().hasPrefix(wanted) } : whole
        switch matches.count {
        case 1: return option(at: matches[0] + 1)
        case 0: return .unclear("No option begins so. Type its number, 1 to \(options.count).")
        default:
            let positions = matches.map { "\($0 + 1)" }.joined(separator: " and ")
            return .unclear("Options \(positions) both begin so. Type the number of one.")
        }
    }

    /// The place of a single letter in the alphabet, from zero.
    private static func letterPosition(_ text: String) -> Int? {
        guard text.utf8.count == 1, let byte = text.lowercased().utf8.first, (97...122).contains(byte) else {
            return nil
        }
        return Int(byte) - 97
    }
}
