/// Any number of several options are right, one at least.
///
/// Each right option that is chosen earns its part of the mark, and each wrong one takes such a part off.
public struct Multi: QuestionKind, Hashable {
    public static let name = "multi"

    private let list: OptionList

    /// In the order of the author.
    public var options: [ChoiceOption] { list.all }
    /// False where the author keeps the order, such as for numbers that ascend.
    public var isShuffled: Bool { list.isShuffled }

    /// - Precondition: there are two options or more, one of them right at least, and no two with the same id.
    public init(options: [ChoiceOption], isShuffled: Bool = true) {
        precondition(options.contains(where: \.isCorrect), "an option is right at least")
        list = OptionList(options, isShuffled: isShuffled)
    }

    public var guide: String {
        "One of these is right, or several. Type the numbers of all that are, such as 1 3, 1,3 or ac. "
            + "A wrong one takes off what a right one earns."
    }

    public func instruction(in arrangement: Arrangement) -> String? {
        let right = Set(rightIDs)
        let shown = list.shown(in: arrangement)
        let pairs = [(0, shown.count - 1), (0, 1), (shown.count - 2, shown.count - 1)]
        let sample = pairs.first { $0 != $1 && Set([shown[$0].id, shown[$1].id]) != right } ?? (0, shown.count - 1)
        return "All that are right, such as \(sample.0 + 1) \(sample.1 + 1)."
    }

    public func choices(in arrangement: Arrangement) -> [String] { list.shown(in: arrangement).map(\.text) }

    public func read(_ text: String, in arrangement: Arrangement) -> Reading {
        let typed = text.trimmedOfSpaces
        guard !typed.isEmpty else { return .unclear("Type the numbers of all options that are right.") }
        do throws(OptionList.Problem) {
            return .answer(recorded(try chosen(typed, in: arrangement)))
        } catch {
            return .unclear(error.reason)
        }
    }

    public func show(_ recorded: String, in arrangement: Arrangement) -> String {
        let positions = RecordedList(reading: recorded).ids.map { list.position(of: $0, in: arrangement) }
        return positions.sorted { $0.count == $1.count ? $0 < $1 : $0.count < $1.count }.joined(separator: " ")
    }

    public func spell(_ recorded: String) -> String {
        RecordedList(reading: recorded).ids.map { list[$0]?.text ?? $0 }.joined(separator: "; ")
    }

    public func judge(_ recorded: String, against evidence: Evidence?) -> Judgement {
        let ids = RecordedList(reading: recorded).ids
        guard ids.allSatisfy({ list[$0] != nil }) else { return .undecided("An option of it is no longer offered.") }
        let chosen = options.filter { ids.contains($0.id) }
        let missed = options.filter { $0.isCorrect && !ids.contains($0.id) }
        let wrong = chosen.filter { !$0.isCorrect }
        let balance = chosen.count - 2 * wrong.count
        return .earning(Points(max(0, balance), over: rightIDs.count), remarks(wrong: wrong, missed: missed))
    }

    public func key(given evidence: Evidence?) -> String? { RecordedList(rightIDs).text }
}

extension Multi {
    private var rightIDs: [String] { options.filter(\.isCorrect).map(\.id) }

    /// Chosen options are recorded in the author's order, so that the same choice is the same answer.
    private func recorded(_ chosen: [ChoiceOption]) -> String {
        RecordedList(options.filter(chosen.contains).map(\.id)).text
    }

    /// Words parted by spaces or commas name an option each; so do letters in one word, and a whole text does too.
    private func chosen(_ typed: String, in arrangement: Arrangement) throws(OptionList.Problem) -> [ChoiceOption] {
        let shown = list.shown(in: arrangement)
        if typed.lowercased() == "all" { return shown }
        if let whole = shown.first(where: { $0.id == typed || $0.text.lowercased() == typed.lowercased() }) {
            return [whole]
        }
        var words = typed.listedWords
        if words.count == 1, words[0].count > 1 {
            let letters = words[0].compactMap { Letter.position(of: String($0)) }
            if letters.count == words[0].count, letters.allSatisfy({ $0 < shown.count }) {
                words = words[0].map { String($0) }
            }
        }
        let isListed = words.allSatisfy { word in
            Int(word) != nil || Letter.position(of: word) != nil || list[word] != nil
        }
        guard isListed else { return [try list.find(typed, in: arrangement)] }
        var chosen: [ChoiceOption] = []
        for word in words { chosen.append(try list.find(word, in: arrangement)) }
        return chosen
    }

    private func remarks(wrong: [ChoiceOption], missed: [ChoiceOption]) -> [Remark] {
        let count = missed.count == 1 ? "One right option is missing." : "\(missed.count) right options are missing."
        return wrong.map { Remark("\(Remark.quoted($0.text)) is wrong\(Multi.reason($0))") }
            + (missed.isEmpty ? [] : [Remark(count, .whileOpen)])
            + missed.map { Remark("\(Remark.quoted($0.text)) is right\(Multi.reason($0))", .atEnd) }
    }

    private static func reason(_ option: ChoiceOption) -> String { option.why.map { ": \($0)" } ?? "." }
}
