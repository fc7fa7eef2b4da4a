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

    public let candidates: [Candidate]

    public init(_ candidates: [Candidate]) {
        self.candidates = candidates
    }
}
