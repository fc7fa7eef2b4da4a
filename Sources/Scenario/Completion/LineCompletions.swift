/// What can stand at the end of a line that is not yet finished.
public struct LineCompletions: Sendable {
    /// What is already written of it: the end of the line.
    public let fragment: String
    /// All that can stand there, whatever the fragment is, in the order to list them.
    public let candidates: [Candidate]
    /// What else may be written, as “a time, such as 10s”.
    public let hint: String?

    public init(fragment: some StringProtocol, _ candidates: [Candidate], hint: String? = nil) {
        self.fragment = String(fragment)
        self.candidates = candidates
        self.hint = hint
    }
}
