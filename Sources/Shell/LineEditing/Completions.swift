/// What can stand where the cursor is.
public struct Completions: Sendable {
    public struct Candidate: Hashable, Sendable {
        /// The whole word.
        public let text: String
        /// A few words beside it in the list.
        public let summary: String
        /// False where something follows without a space, as after `key=`.
        public let endsWord: Bool

        public init(_ text: String, _ summary: String = "", endsWord: Bool = true) {
            self.text = text
            self.summary = summary
            self.endsWord = endsWord
        }
    }

    /// In the order in which they are listed.
    public let candidates: [Candidate]

    public init(_ candidates: [Candidate]) {
        self.candidates = candidates
    }

    /// The candidates that start with `word`.
    func starting(with word: String) -> [Candidate] {
        candidates.filter { $0.text.hasPrefix(word) }
    }
}

extension Sequence<Completions.Candidate> {
    /// The longest text with which every candidate starts.
    var commonPrefix: String {
        map(\.text).reduce(nil as String?) { common, text in
            guard let common else { return text }
            return String(zip(common, text).prefix { $0 == $1 }.map(\.0))
        } ?? ""
    }
}
