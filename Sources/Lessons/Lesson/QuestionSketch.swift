import Quiz

/// A question that has been found, and not read: what a paper is drawn by, and where the rest stands.
public struct QuestionSketch: Sendable {
    public let id: String
    /// As of the question itself.
    public let standsAlone: Bool
    public let isTask: Bool
    private let written: WrittenQuestion

    /// Looks at the lines that tell it; where they are written in another way than is usual, the question is read.
    init?(_ written: WrittenQuestion) {
        self.written = written
        if let head = QuestionHead(written) {
            id = head.id
            isTask = head.kind == ClusterTask.name
            standsAlone = !isTask && !written.isPrediction(head.answerFrom)
        } else {
            var problems = Problems()
            guard let question = written.read(problems: &problems) else { return nil }
            id = question.id
            isTask = question.kind.task != nil
            standsAlone = question.standsAlone
        }
    }

    /// Reads all of it; nil where something is wrong with it, which the checker says.
    public func read() -> Question? {
        var problems = Problems()
        return written.read(problems: &problems).flatMap { $0.id == id ? $0 : nil }
    }
}
