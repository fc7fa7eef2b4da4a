import Lessons
import Quiz
import Scenario
import Terminal

/// Shows the stops of a lesson and its questions.
public struct LessonRenderer: Sendable {
    let capabilities: Capabilities

    public init(capabilities: Capabilities) {
        self.capabilities = capabilities
    }

    /// The heading of a step, where a step begins, and the prose of a stop.
    public func lines(_ stop: Stop, of lesson: Lesson, withHeading: Bool) -> [StyledLine] {
        var lines: [StyledLine] = []
        if withHeading { lines.append(heading(stop, of: lesson)) }
        let prose = stop.prose.map(\.markdown).joined(separator: "\n\n")
        if !prose.isEmpty { lines += Markdown(prose).lines(capabilities) }
        return lines
    }

    func heading(_ stop: Stop, of lesson: Lesson) -> StyledLine {
        let number = lesson.number.map(String.init)
        let place = "\(stop.step + 1) of \(lesson.steps.count)"
        let title = capabilities.legible(lesson.steps[stop.step].title)
        let name = capabilities.legible([number, lesson.title].compactMap(\.self).joined(separator: " "))
        // Heard and not seen, a number has to say what it counts.
        let parts = capabilities.accessible ? ["Lesson \(name)", "Step \(place)", title] : [name, place, title]
        return HeadingRule(parts).line(capabilities)
    }

    /// What is asked: a task with its goals, or a question.
    public func lines(asking attempt: Attempt) -> [StyledLine] {
        let view = QuestionView(attempt)
        guard let task = attempt.question.kind.task else { return lines(view) }
        return lines(task, view, isTriedFreely: attempt.isTriedFreely, now: nil)
    }

    /// A question with its choices, what to type, and what else can be typed.
    public func lines(_ view: QuestionView) -> [StyledLine] {
        var lines: [StyledLine] = [StyledLine()]
        let ask = Markdown(view.ask).lines(capabilities)
        if let worth = view.worth, let last = ask.last {
            lines += ask.dropLast() + beside(last, [StyledText(worth, .dim)])
        } else {
            lines += ask
        }
        lines += choices(of: view)
        let instructions = Prose([StyledText(capabilities.legible(view.instructions), .dim)], margin: 2)
            .lines(capabilities)
        let offers = (capabilities.accessible ? "Or: " : "") + view.offers.joined(separator: " · ")
        lines += instructions.dropLast()
        return lines + beside(instructions.last ?? StyledLine(), [StyledText(capabilities.legible(offers), .dim)])
    }

    /// Two things on one line; to who listens, one after the other.
    func beside(_ left: StyledLine, _ right: StyledLine) -> [StyledLine] {
        capabilities.accessible
            ? [left, StyledLine("  ") + right] : StyledLine.spread(left, right, width: capabilities.measure)
    }

    /// The choices by number, and beside or below them what they are matched with, by letter.
    private func choices(of view: QuestionView) -> [StyledLine] {
        func listed(_ texts: [String], width: Int, _ name: (Int) -> String) -> [StyledLine] {
            texts.enumerated().flatMap { named(name($0), $1, width: width) }
        }
        let half = capabilities.measure / 2
        let left = listed(view.choices, width: half) { "\($0 + 1)" }
        guard !view.counterparts.isEmpty, !capabilities.accessible, capabilities.measure >= 60 else {
            return listed(view.choices, width: capabilities.measure) { "\($0 + 1)" }
                + listed(view.counterparts, width: capabilities.measure, Letter.name)
        }
        let right = listed(view.counterparts, width: half, Letter.name)
        return (0..<max(left.count, right.count)).map { row in
            let first = row < left.count ? left[row] : StyledLine()
            guard row < right.count else { return first }
            return first + StyledLine(String(repeating: " ", count: max(1, half - first.width))) + right[row]
        }
    }

    private func named(_ name: String, _ markdown: String, width: Int) -> [StyledLine] {
        var narrower = capabilities
        narrower.width = min(capabilities.width, width) - 4
        let text = Markdown(markdown).lines(narrower).filter { !$0.isEmpty }
        let name = capabilities.accessible ? name + "." : name
        return text.enumerated().map { place, line in
            (place == 0 ? StyledLine([StyledText("  \(name) ", .strong)]) : StyledLine("    ")) + line
        }
    }

    /// One or two sentences in Markdown, indented as the shell's own words are.
    public func said(_ markdown: String) -> [StyledLine] {
        Markdown(markdown, margin: 2).lines(capabilities)
    }

    /// How many lines a stop takes, what it asks or offers included.
    public func height(_ stop: Stop, of lesson: Lesson) -> Int {
        var count = lines(stop, of: lesson, withHeading: stop.index == 0).count
        switch stop.action {
        case .ask(let question): count += lines(asking: Attempt(of: question)).count
        case .play, .read: count += 2
        }
        return count + 1
    }
}
