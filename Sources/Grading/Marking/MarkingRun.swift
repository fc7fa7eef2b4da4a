import Quiz

/// A run that an answer is marked by. Answers that need the same run share it.
public enum MarkingRun: Hashable, Sendable, Comparable {
    /// A demo as it is written, with the seed of the student's session.
    case demo(String, seed: UInt64)
    /// The trial of a task, after a student's commands.
    case trial(question: String, commands: String)

    /// The run that an answer to a question is marked by; nil where its key says it all.
    init?(for question: Question, answer: String, seed: UInt64?) {
        if let reference = question.kind.answerFrom {
            self = .demo(reference.demo, seed: seed ?? 0)
        } else if question.kind is ClusterTask {
            self = .trial(question: question.id, commands: answer)
        } else {
            return nil
        }
    }
}
