import Quiz

extension Lesson {
    /// A hash over what matters when a question is marked.
    ///
    /// - Parameter isSealed: whether it is the question as the paper of an exam has it.
    public func contentHash(of question: Question, isSealed: Bool = false) -> ContentHash {
        ContentHash(of: question, among: demos, isSealed: isSealed)
    }
}

extension LessonSketch {
    /// A hash over what matters when a question is marked.
    public func contentHash(of question: Question) -> ContentHash { ContentHash(of: question, among: demos) }
}

extension ContentHash {
    /// Over a question itself, and the demo that answers it. What stands around it may change without the question becoming
    /// another.
    fileprivate init(of question: Question, among demos: [DemoBlock], isSealed: Bool = false) {
        let name = isSealed ? nil : question.kind.answerFrom?.demo
        let demo = demos.first { $0.name == name }
        self.init((QuestionText.yaml(question, isSealed: isSealed) + (demo?.source ?? "")).utf8)
    }
}
