import Quiz
import Scenario

extension LessonReader {
    private enum Purpose: String, CaseIterable {
        case demo, quiz
    }

    mutating func read(_ fence: MarkdownOutline.Fence, demosAfter: Set<String>) {
        let lines = inFile(fence.lines)
        let location = source.location(line: lines.lowerBound, column: fence.column)
        let marks = FenceMarks(source: source, lines: lines, fence: fence)
        guard marks.isClosed else {
            problems.report(
                .fenceUnclosed, at: location, length: fence.length,
                "The fenced block that begins here is never closed.",
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
        case .quiz: readQuestion(words, lines: lines, at: location, demosAfter: demosAfter)
        }
    }

    private mutating func reportMisspelling(of word: String, at location: SourceLocation, length: Int) {
        let meant = Purpose.allCases.map(\.rawValue)
        let known = meant + ["text", "sh", "swift", "console", "yaml", "json", "markdown", "diff", "mermaid", "math"]
        guard !known.contains(word), let near = Nearest.word(to: word.lowercased(), among: known) else { return }
        guard meant.contains(near) else { return }
        problems.report(
            .fenceMisspelt,
            at: SourceLocation(file: location.file, line: location.line, column: location.column + length),
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
        let demo = DemoBlock(
            name: name, source: source.text(of: firstLine..<max(firstLine, lines.upperBound)),
            location: source.location(line: firstLine))
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
        let written = WrittenQuestion(
            source: source, lines: firstLine..<max(firstLine, lines.upperBound), location: location,
            demosAfter: demosAfter)
        if isSketching { return sketch(written) }
        guard let question = written.read(problems: &problems) else { return }
        if !questionIDs.insert(question.id).inserted {
            problems.report(
                .duplicateQuestion, at: location, length: 3,
                "There is a question `\(question.id)` in this lesson already.")
            return
        }
        append(.quiz(question), at: location)
    }

    private mutating func sketch(_ written: WrittenQuestion) {
        guard let sketch = QuestionSketch(written), questionIDs.insert(sketch.id).inserted else { return }
        sketches.append(sketch)
        countBlock(at: written.location)
    }

    /// For each part of a lesson the names of the demos that stand after it in its step.
    static func demosAfterEach(of elements: [MarkdownOutline.Element]) -> [Set<String>] {
        var names: Set<String> = []
        let reversed = elements.reversed().map { element in
            defer {
                switch element {
                case .heading(2, _, _): names = []
                case .fence(let fence) where fence.info.hasPrefix("demo") && !fence.isNested:
                    let words = fence.info.split(whereSeparator: \.isWhitespace)
                    if words.count > 1, words[0] == "demo" { names.insert(String(words[1])) }
                case .heading, .fence: break
                }
            }
            return names
        }
        return reversed.reversed()
    }
}
