import Quiz

/// The words of an objective that carry its meaning, to find the questions that ask about it.
///
/// An objective is asked about by a question that shares two such words with it, or all where it has fewer. Nothing has
/// to be written for it: a question that asks whether an objective is met can hardly avoid its words.
struct ObjectiveWords {
    private let stems: Set<Substring>

    init(_ objective: String) {
        stems = Self.stems(of: objective)
    }

    func areAsked(in lesson: Lesson) -> Bool {
        lesson.questions.contains { question in
            let texts =
                [question.id, question.ask, question.explain] + question.tags + question.hints
                + question.kind.choices(in: .asWritten) + question.kind.counterparts(in: .asWritten)
            let shared = texts.reduce(into: Set<Substring>()) { $0.formUnion(Self.stems(of: $1)) }.intersection(stems)
            return shared.count >= min(2, stems.count)
        }
    }

    /// The beginnings of the words, which are alike in `lose`, `loses` and `losing`.
    private static func stems(of text: String) -> Set<Substring> {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return Set(words.filter { $0.count > 3 && !silent.contains(String($0)) }.map { $0.prefix(4) })
    }

    /// Words of instructions, which say nothing of what is to be learned, and words that stand everywhere.
    private static let silent: Set = [
        "about", "after", "because", "before", "between", "both", "cannot", "choose", "compare", "compute", "does",
        "each",
        "every", "explain", "follow", "from", "given", "have", "into", "knowing", "long", "made", "make", "makes",
        "many",
        "more", "must", "name", "needs", "only", "other", "others", "ought", "predict", "same", "says", "several",
        "some",
        "tell", "than", "that", "their", "them", "then", "there", "they", "this", "three", "ways", "what", "when",
        "where",
        "which", "while", "whom", "with", "without", "work", "your",
    ]
}
