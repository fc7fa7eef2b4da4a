import Quiz
import Scenario

/// Makes a lesson of the text of its file and collects what is wrong with it.
struct LessonReader {
    let source: SourceText
    let body: Int
    var problems: Problems

    /// The step being read: nil before the first.
    var step: (title: String, location: SourceLocation)?
    var blocks: [Block] = []
    var blockCount = 0
    /// The first line that belongs to no block yet.
    var cursor: Int

    var title: (text: String, location: SourceLocation)?
    var introduction: Prose?
    var steps: [Step] = []
    var quiz: (questions: [Question], location: SourceLocation)?
    var demoNames: [String: SourceLocation] = [:]
    var questionIDs: Set<String> = []
    /// Whether questions are only looked for.
    let isSketching: Bool
    var sketches: [QuestionSketch] = []

    static let quizTitle = "Quiz"

    /// The lesson in these bytes, if they are one, and every problem found on the way.
    static func read(_ bytes: [UInt8], path: String) -> LoadedLesson {
        var problems = Problems()
        guard let source = SourceText(file: path, bytes: bytes, problems: &problems) else {
            return LoadedLesson(path: path, lesson: nil, problems: problems.list)
        }
        ControlCharacters.report(in: source, problems: &problems)
        guard let (yaml, body) = FrontMatterReader.lines(of: source, problems: &problems) else {
            return LoadedLesson(path: path, lesson: nil, problems: problems.list.sorted())
        }
        let frontMatter = FrontMatterReader.read(source, lines: yaml, problems: &problems)
        var reader = LessonReader(source: source, body: body, problems: problems)
        reader.readBody(frontMatter)
        guard let frontMatter, !reader.problems.areUnreadable else {
            return LoadedLesson(path: path, lesson: nil, problems: reader.problems.list.sorted())
        }
        let lesson = Lesson(
            frontMatter: frontMatter, number: LessonFileName(path: path)?.number, path: path,
            introduction: reader.introduction, steps: reader.steps, quizQuestions: reader.quiz?.questions ?? [],
            contentHash: ContentHash(bytes))
        AnswerReferences.report(in: lesson, problems: &reader.problems)
        StepReferences.report(in: lesson, problems: &reader.problems)
        return LoadedLesson(path: path, lesson: lesson, problems: reader.problems.list.sorted())
    }

    /// The demos and questions in these bytes; nil where they are no lesson that can be read.
    static func sketch(_ bytes: [UInt8], path: String) -> LessonSketch? {
        var problems = Problems()
        guard let source = SourceText(file: path, bytes: bytes, problems: &problems),
            let (yaml, body) = FrontMatterReader.lines(of: source, problems: &problems),
            let frontMatter = FrontMatterReader.read(source, lines: yaml, problems: &problems)
        else { return nil }
        var reader = LessonReader(source: source, body: body, problems: problems, isSketching: true)
        reader.readBody(frontMatter)
        guard !reader.problems.areUnreadable else { return nil }
        return LessonSketch(
            path: path, frontMatter: frontMatter, questions: reader.sketches,
            demos: reader.steps.compactMap(\.demo))
    }

    private init(source: SourceText, body: Int, problems: Problems, isSketching: Bool = false) {
        self.source = source
        self.body = body
        self.problems = problems
        self.isSketching = isSketching
        cursor = body
    }

    mutating func readBody(_ frontMatter: FrontMatter?) {
        if let line = MarkupDepth.lineTooDeep(in: source, from: body) { return reportTooDeep(line) }
        let outline = MarkdownOutline(source.text(of: body..<(source.lines.count + 1)))
        if let line = outline.tooDeepLine { return reportTooDeep(line + body - 1) }
        let demosAfter = LessonReader.demosAfterEach(of: outline.elements)
        for (element, demosAfter) in zip(outline.elements, demosAfter) where !problems.areUnreadable {
            switch element {
            case .heading(let level, let text, let lines):
                read(heading: text, level: level, lines: inFile(lines))
            case .fence(let fence): read(fence, demosAfter: demosAfter)
            }
        }
        guard !problems.areUnreadable else { return }
        finishProse(before: source.lines.count + 1)
        finishStep()
        checkTitle(frontMatter)
        if steps.isEmpty {
            problems.report(
                .stepMissing, at: source.location(line: body), "This lesson has no steps.",
                hint: "Begin each step with a level-2 heading, such as `## The first step`.")
        }
    }

    func inFile(_ lines: ClosedRange<Int>) -> ClosedRange<Int> {
        (lines.lowerBound + body - 1)...(lines.upperBound + body - 1)
    }

    mutating func reportTooDeep(_ line: Int) {
        problems.report(
            .tooDeep, at: source.location(line: line),
            "Lists and quotations stand more than \(Limits.nesting) deep in each other here.")
    }
}
