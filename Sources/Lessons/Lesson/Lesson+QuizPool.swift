import Quiz

extension Lesson {
    /// The questions that can be asked outside the lesson: all but those that need their place in it.
    public var quizPool: [Question] { questions.filter(\.standsAlone) }

    /// The questions that an exam can ask.
    public func pool(of exam: Course.Exam) -> [Question] {
        questions.filter { $0.standsAlone || exam.hasTasks && $0.kind.task != nil }
    }
}

extension Question {
    /// Whether it can be asked in a quiz. A prediction is asked before its demo or not at all, and a task needs the stage.
    public var standsAlone: Bool { !isPrediction && kind.task == nil }
}
