/// How a prediction compares with what the demo showed.
public struct PredictionResult: Hashable, Sendable {
    /// The prediction, as the student gave it.
    public let answer: String
    public let isRight: Bool
    /// What believing it would mean, in Markdown, where the author foresaw it.
    public let why: String?
    /// What the student's own run measured; nil where it is not known.
    public let measured: String?

    /// What to say, in Markdown: `You said 1. That counts replies.`
    public var message: String {
        if isRight { return "You said \(answer). Right." }
        return "You said \(answer). \(why ?? measured.map { "The run measured \($0)." } ?? "It came out otherwise.")"
    }
}
