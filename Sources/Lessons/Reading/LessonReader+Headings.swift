import Quiz
import Scenario

extension LessonReader {
    mutating func read(heading text: String, level: Int, lines: ClosedRange<Int>) {
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

    mutating func finishStep() {
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

    mutating func finishProse(before line: Int) {
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

    mutating func append(_ block: Block, at location: SourceLocation) {
        if countBlock(at: location) { blocks.append(block) }
    }

    /// Whether there is room for one more.
    @discardableResult
    mutating func countBlock(at location: SourceLocation) -> Bool {
        blockCount += 1
        if blockCount <= Limits.blocks { return true }
        problems.report(
            .tooManyBlocks, at: location,
            "A lesson has at most \(Limits.blocks) blocks: stretches of prose, demos and questions.")
        return false
    }

    mutating func checkTitle(_ frontMatter: FrontMatter?) {
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
