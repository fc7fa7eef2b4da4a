import Quiz
import Scenario
import Terminal

/// Finds what can be typed where an answer is awaited: what is shown, by number or letter, and the words that are no
/// answers.
struct AnswerCompleter {
    private let question: Question
    private let arrangement: Arrangement

    init(_ attempt: Attempt) {
        question = attempt.question
        arrangement = attempt.arrangement
    }

    func completions(of text: String) -> LineCompletions {
        let words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
        let last = text.last.map { $0.isWhitespace || $0 == "," } == false ? words.last ?? "" : ""
        let before = last.isEmpty ? words : words.dropLast()
        // An answer of several parts goes on after a space; the words stand alone.
        let isFirst = before.isEmpty
        let own = question.kind.counterparts(in: arrangement).isEmpty ? choices(without: before) : pairs(last, before)
        let others = isFirst ? AnswerWord.allCases.map { Candidate($0.rawValue, $0.summary) } : []
        return LineCompletions(fragment: last, own + others, hint: own.isEmpty ? hint : nil)
    }

    private func choices(without taken: some Collection<String>) -> [Candidate] {
        question.kind.choices(in: arrangement).enumerated().map { place, choice in
            Candidate("\(place + 1)", AnswerCompleter.plain(choice))
        }.filter { !taken.contains($0.text) }
    }

    /// The numbers that have no letter yet, and after one of them the letters.
    private func pairs(_ word: String, _ before: some Collection<String>) -> [Candidate] {
        let number = word.prefix(while: \.isNumber)
        guard number.isEmpty else {
            return question.kind.counterparts(in: arrangement).enumerated().map { place, side in
                Candidate(number + Letter.name(of: place), AnswerCompleter.plain(side))
            }
        }
        let taken = before.map { String($0.prefix(while: \.isNumber)) }
        return question.kind.choices(in: arrangement).enumerated().map { place, side in
            Candidate("\(place + 1)", AnswerCompleter.plain(side))
        }.filter { !taken.contains($0.text) }
    }

    private var hint: String? {
        question.kind.instruction(in: arrangement).map { text in
            let phrase = text.prefix(1).lowercased() + text.dropFirst()
            return phrase.hasSuffix(".") ? String(phrase.dropLast()) : phrase
        }
    }

    private static func plain(_ markdown: String) -> String {
        Markdown(markdown, margin: 0).lines(Capabilities(width: 200)).first?.plain ?? markdown
    }
}
