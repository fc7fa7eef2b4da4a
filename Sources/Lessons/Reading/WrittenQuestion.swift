import Quiz
import Scenario

/// A question as it stands in its lesson, before it is read.
struct WrittenQuestion: Sendable {
    let source: SourceText
    /// Those between its fences.
    let lines: Range<Int>
    /// Where its block begins.
    let location: SourceLocation
    /// The demos that stand after it in its step. A question about one of them is a prediction.
    let demosAfter: Set<String>

    func isPrediction(_ answerFrom: MeasureReference?) -> Bool {
        answerFrom.map { demosAfter.contains($0.demo) } ?? false
    }

    /// The question, or nil if too little of it is right to ask it.
    func read(problems: inout Problems) -> Question? {
        let yaml = YAMLText(
            text: source.text(of: lines) + "\n", file: source.file, firstLine: lines.lowerBound,
            subject: "This question", syntaxRule: .yamlSyntax)
        return QuestionReader.read(yaml, of: self, problems: &problems)
    }
}
