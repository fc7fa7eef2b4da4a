import Quiz

extension Lesson {
    /// A hash over what matters when a question is marked: the question itself, and the demo that answers it.
    ///
    /// What stands around it may change without the question becoming another.
    ///
    /// - Parameter isSealed: whether it is the question as the paper of an exam has it.
    public func contentHash(of question: Question, isSealed: Bool = false) -> ContentHash {
        let demo = isSealed ? nil : question.kind.answerFrom.flatMap { self.demo(named: $0.demo) }
        return ContentHash((QuestionText.yaml(question, isSealed: isSealed) + (demo?.source ?? "")).utf8)
    }
}
