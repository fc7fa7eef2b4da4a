import Terminal

/// What can stand where the cursor is.
public struct Completions: Sendable {
    public struct Candidate: Hashable, Sendable {
        /// The whole word.
        public let text: String
        /// What is listed: the part of the word that is meant.
        public let label: String
        /// A few words beside it in the list.
        public let summary: String
        /// False where something follows without a space, as after `key=`.
        public let endsWord: Bool

        public init(_ text: String, _ summary: String = "", label: String? = nil, endsWord: Bool = true) {
            self.text = text
            self.label = label ?? text
            self.summary = summary
            self.endsWord = endsWord
        }
    }

    /// In the order in which they are listed.
    public let candidates: [Candidate]
    /// What else may be written, as “a time, such as 10s”.
    public let hint: String?
    /// How the list may look.
    let capabilities: Capabilities

    public init(_ candidates: [Candidate], hint: String? = nil, capabilities: Capabilities = Capabilities()) {
        self.candidates = candidates
        self.hint = hint
        self.capabilities = capabilities
    }

    /// The candidates that start with `word`; where none does, those that contain it.
    func matching(_ word: String) -> [Candidate] {
        let starting = candidates.filter { $0.text.hasPrefix(word) }
        guard starting.isEmpty, !word.isEmpty else { return starting }
        let wanted = word.lowercased()
        return candidates.filter { $0.text.lowercased().contains(wanted) }
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
