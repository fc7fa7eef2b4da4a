/// The options of a question, and how students name them.
struct OptionList: Hashable, Sendable {
    /// In the order of the author.
    let all: [ChoiceOption]
    let isShuffled: Bool

    /// Why a text names no option.
    struct Problem: Error {
        let reason: String
    }

    /// - Precondition: there are two options or more, and no two with the same id.
    init(_ options: [ChoiceOption], isShuffled: Bool) {
        precondition((2...Letter.count).contains(options.count), "there are 2 to \(Letter.count) options")
        precondition(Set(options.map(\.id)).count == options.count, "no two options are alike")
        all = options
        self.isShuffled = isShuffled
    }

    subscript(id: String) -> ChoiceOption? { all.first { $0.id == id } }

    func shown(in arrangement: Arrangement) -> [ChoiceOption] { isShuffled ? arrangement.arranged(all) : all }

    /// The number under which an option is shown; one that is offered no more is shown as it was recorded.
    func position(of id: String, in arrangement: Arrangement) -> String {
        shown(in: arrangement).firstIndex { $0.id == id }.map { "\($0 + 1)" } ?? id
    }

    /// The option that a student means by its number, its letter, its id or the beginning of its text.
    func find(_ typed: String, in arrangement: Arrangement) throws(Problem) -> ChoiceOption {
        let options = shown(in: arrangement)
        if let number = Int(typed) {
            guard (1...options.count).contains(number) else {
                throw Problem(reason: "There is no option \(number): they go from 1 to \(options.count).")
            }
            return options[number - 1]
        }
        if let letter = Letter.position(of: typed), options.indices.contains(letter) { return options[letter] }
        let wanted = typed.lowercased()
        guard !wanted.isEmpty else { throw Problem(reason: "Type the number of an option, 1 to \(options.count).") }
        let whole = options.indices.filter { options[$0].text.lowercased() == wanted || options[$0].id == typed }
        let matches = whole.isEmpty ? options.indices.filter { options[$0].text.lowercased().hasPrefix(wanted) } : whole
        switch matches.count {
        case 1: return options[matches[0]]
        case 0: throw Problem(reason: "No option begins so. Type its number, 1 to \(options.count).")
        default:
            let positions = matches.map { "\($0 + 1)" }.joined(separator: " and ")
            throw Problem(
                reason: "Options \(positions) \(matches.count == 2 ? "both" : "all") begin so. Type the number of one.")
        }
    }
}
