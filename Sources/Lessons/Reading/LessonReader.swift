import Quiz
import Scenario

/// Makes a lesson of the text of its file and collects what is wrong with it.
struct LessonReader {
    private let source: SourceText
    private let body: Int
    private var problems: Problems

    /// The step being read: nil before the first.
    private var step: (title: String, location: SourceLocation)?
    private var blocks: [Block] = []
    private var blockCount = 0
    /// The first line that belongs to no block yet.
    private var cursor: Int

    private var title: (text: String, location: SourceLocation)?
    private var introduction: Prose?
    private var steps: [Step] = []
    private var quiz: (questions: [Question], location: SourceLocation)?
    private var demoNames: [String: SourceLocation] = [:]
    private var questionIDs: Set<String> = []

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
        return LoadedLesson(path: path, lesson: lesson, problems: reader.problems.list.sorted())
    }

    private init(source: SourceText, body: Int, problems: Problems) {
        self.source = source
        self.body = body
        self.problems = problems
        cursor = body
    }

    private mutating func readBody(_ frontMatter: FrontMatter?) {
        if let line = MarkupDepth.lineTooDeep(in: source, from: body) { return reportTooDeep(line) }
        let outline = MarkdownOutline(source.text(of: body..<(source.lines.count + 1)))
        if let line = outline.tooDeepLine { return reportTooDeep(line + body - 1) }
        for (index, element) in outline.elements.enumerated() where !problems.areUnreadable {
            switch element {
            case .heading(let level, let text, let lines):
                read(heading: text, level: level, lines: inFile(lines))
            case .fence(let fence):
                read(fence, followedBy: outline.elements[(index + 1)...])
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

    private func inFile(_ lines: ClosedRange<Int>) -> ClosedRange<Int> {
        (lines.lowerBound + body - 1)...(lines.upperBound + body - 1)
    }

    private mutating func reportTooDeep(_ line: Int) {
        problems.report(
            .tooDeep, at: source.location(line: line),
            "Lists and quotations stand more than \(Limits.nesting) deep in each other here.")
    }
}

// MARK: Headings and steps

extension LessonReader {
    private mutating func read(heading text: String, level: Int, lines: ClosedRange<Int>) {
        finishProse(before: lines.lowerBound)
        cursor = lines.upperBound + 1
        let location = source.location(line: lines.lowerBound)
        guard level == 2 else {
            if title == nil, step == nil {
                title = (text, location)
            } else {
                problems.report(
                    .titleTwice, at: location, length: source.line(lines.lowerBound).count,
                    "A lesson has one level-1 heading, before its first step.", hint: "Steps begin with `##`.")
            }
            return
        }
        finishStep()
        if let quiz {
            problems.report(
                .quizNotLast, at: quiz.location, length: 7, "`## Quiz` is the last step; “\(text)” stands after it.")
        }
        if text.trimmed.isEmpty {
            problems.report(.stepUntitled, at: location, "This step has no title.")
        }
        guard steps.count + (quiz == nil ? 0 : 1) < Limits.steps else {
            problems.report(.tooManySteps, at: location, "A lesson has at most \(Limits.steps) steps.")
            return
        }
        step = (text, location)
    }

    private mutating func finishStep() {
        guard let step else { return }
        defer { (self.step, blocks) = (nil, []) }
        if blocks.isEmpty, !problems.list.contains(where: { $0.location.line > step.location.line }) {
            problems.report(
                .stepEmpty, at: step.location, length: source.line(step.location.line).count, "This step is empty.")
        }
        guard step.title != Self.quizTitle else {
            let questions = blocks.compactMap { if case .quiz(let question) = $0 { question } else { nil } }
            quiz = ((quiz?.questions ?? []) + questions, quiz?.location ?? step.location)
            return
        }
        steps.append(Step(number: steps.count + 1, title: step.title, blocks: blocks, location: step.location))
    }

    private mutating func finishProse(before line: Int) {
        var lines = cursor..<max(cursor, line)
        while let first = lines.first, source.line(first).allSatisfy(\.isWhitespace) { lines.removeFirst() }
        while let last = lines.last, source.line(last).allSatisfy(\.isWhitespace) { lines.removeLast() }
        guard !lines.isEmpty else { return }
        let prose = Prose(
            markdown: source.text(of: lines), location: source.location(line: lines.lowerBound))
        guard step == nil else { return append(.prose(prose), at: prose.location) }
        let before = introduction.map { $0.markdown + "\n\n" } ?? ""
        introduction = Prose(markdown: before + prose.markdown, location: introduction?.location ?? prose.location)
    }

    private mutating func append(_ block: Block, at location: SourceLocation) {
        blockCount += 1
        guard blockCount <= Limits.blocks else {
            problems.report(
                .tooManyBlocks, at: location,
                "A lesson has at most \(Limits.blocks) blocks: stretches of prose, demos and questions.")
            return
        }
        blocks.append(block)
    }

    private mutating func checkTitle(_ frontMatter: FrontMatter?) {
        guard let title else {
            problems.report(
                .titleMissing, at: source.location(line: body), "This lesson has no title.",
                hint: "Put a level-1 heading after the front matter"
                    + (frontMatter.map { $0.title.isEmpty ? "." : ": `# \($0.title)`." } ?? "."))
            return
        }
        guard let frontMatter, !frontMatter.title.isEmpty, frontMatter.title != title.text else { return }
        problems.report(
            .titleDiffers, at: title.location, length: source.line(title.location.line).count,
            "The heading says “\(title.text)”, the front matter “\(frontMatter.title)”.")
    }
}

// MARK: Fenced blocks

extension LessonReader {
    private enum Purpose: String, CaseIterable {
        case demo, quiz
    }

    private mutating func read(_ fence: MarkdownOutline.Fence, followedBy rest: ArraySlice<MarkdownOutline.Element>) {
        let lines = inFile(fence.lines)
        let location = source.location(line: lines.lowerBound, column: fence.column)
        let marks = FenceMarks(source: source, lines: lines, fence: fence)
        guard marks.isClosed else {
            problems.report(
                .fenceUnclosed, at: location, length: fence.length, "The fenced block that begins here is never closed.",
                hint: "End it with a line “\(marks.closing)”.")
            return
        }
        let words = fence.info.split(whereSeparator: \.isWhitespace).map(String.init)
        if let inner = marks.innerOpening(beyond: words.first.flatMap(Purpose.init) != nil) {
            problems.report(
                .fenceUnclosed, at: location, length: fence.length,
                "The fenced block that begins here is not closed before another begins in line \(inner).",
                hint: "End it with a line “\(marks.closing)”.")
            return
        }
        guard let word = words.first else { return }
        guard let purpose = Purpose(rawValue: word) else {
            reportMisspelling(of: word, at: location, length: fence.length)
            return
        }
        guard !fence.isNested else {
            problems.report(
                .fenceNested, at: location, length: fence.length,
                "A `\(word)` block stands at the margin, not in a list or quotation.")
            return
        }
        finishProse(before: lines.lowerBound)
        cursor = lines.upperBound + 1
        guard step != nil else {
            problems.report(
                .blockOutsideStep, at: location, length: fence.length, "This \(word) stands before the first step.",
                hint: "Put a level-2 heading above it.")
            return
        }
        switch purpose {
        case .demo: readDemo(words, lines: lines, at: location)
        case .quiz: readQuestion(words, lines: lines, at: location, demosAfter: Self.demos(of: rest))
        }
    }

    private mutating func reportMisspelling(of word: String, at location: SourceLocation, length: Int) {
        let meant = Purpose.allCases.map(\.rawValue)
        let known = meant + ["text", "sh", "swift", "console", "yaml", "json", "markdown", "diff", "mermaid", "math"]
        guard !known.contains(word), let near = Nearest.word(to: word.lowercased(), among: known) else { return }
        guard meant.contains(near) else { return }
        problems.report(
            .fenceMisspelt, at: SourceLocation(file: location.file, line: location.line, column: location.column + length),
            length: word.count, "A block `\(word)` is only shown, never played.", hint: "Did you mean `\(near)`?")
    }

    private mutating func readDemo(_ words: [String], lines: ClosedRange<Int>, at location: SourceLocation) {
        if words.count != 2 {
            problems.report(
                .fenceMalformed, at: location, length: source.line(location.line).count - location.column + 1,
                words.count < 2 ? "This demo has no name." : "The name of a demo is one word.",
                hint: "Write `demo NAME`, such as `demo lost-update`.")
        } else if !Slug.isWellFormed(words[1]) {
            problems.report(
                .malformedName, at: nameLocation(words[1], at: location), length: words[1].count,
                "The name of a demo is made of lower-case letters, digits and single dashes, beginning with a letter.",
                hint: Slug.made(from: words[1]).map { "Perhaps `\($0)`." })
        }
        guard words.count >= 2 else { return }
        let name = words[1]
        if step?.title == Self.quizTitle {
            problems.report(
                .demoInQuiz, at: location, length: 3, "The step `## Quiz` holds questions only; this is a demo.",
                hint: "Move it to the step that it belongs to.")
            return
        }
        if let first = demoNames[name] {
            problems.report(
                .duplicateDemo, at: nameLocation(name, at: location), length: name.count,
                "There is a demo `\(name)` already, in line \(first.line).")
        }
        demoNames[name] = demoNames[name] ?? location
        if blocks.contains(where: { if case .demo = $0 { true } else { false } }) {
            problems.report(
                .demoTwiceInStep, at: location, length: 3, "This is the second demo of its step; a step has one.",
                hint: "Begin a new step with a level-2 heading.")
        }
        let firstLine = lines.lowerBound + 1
        let demo = DemoReader.read(
            name: name, source: source.text(of: firstLine..<max(firstLine, lines.upperBound)),
            file: source.file, firstLine: firstLine, problems: &problems)
        append(.demo(demo), at: location)
    }

    private func nameLocation(_ name: String, at location: SourceLocation) -> SourceLocation {
        let line = source.line(location.line)
        guard let range = line.firstRange(of: " " + name) else { return location }
        return source.location(
            line: location.line, column: line.distance(from: line.startIndex, to: range.lowerBound) + 2)
    }

    private mutating func readQuestion(
        _ words: [String], lines: ClosedRange<Int>, at location: SourceLocation, demosAfter: Set<String>
    ) {
        if words.count > 1 {
            problems.report(
                .fenceMalformed, at: nameLocation(words[1], at: location), length: words[1].count,
                "Nothing stands after `quiz`.", hint: "The id is given in the block, as `id: \(words[1])`.")
        }
        let firstLine = lines.lowerBound + 1
        let yaml = YAMLText(
            text: source.text(of: firstLine..<max(firstLine, lines.upperBound)) + "\n", file: source.file,
            firstLine: firstLine, subject: "This question", syntaxRule: .yamlSyntax)
        let question = QuestionReader.read(yaml, at: location, demosAfter: demosAfter, problems: &problems)
        guard let question else { return }
        if !questionIDs.insert(question.id).inserted {
            problems.report(
                .duplicateQuestion, at: location, length: 3,
                "There is a question `\(question.id)` in this lesson already.")
            return
        }
        append(.quiz(question), at: location)
    }

    /// The names of the demos that stand in the rest of the step.
    private static func demos(of rest: ArraySlice<MarkdownOutline.Element>) -> Set<String> {
        var names: Set<String> = []
        for element in rest {
            switch element {
            case .heading(2, _, _): return names
            case .heading: continue
            case .fence(let fence):
                let words = fence.info.split(whereSeparator: \.isWhitespace)
                if words.count > 1, words[0] == "demo", !fence.isNested { names.insert(String(words[1])) }
            }
        }
        return names
    }
}
