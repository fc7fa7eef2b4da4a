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
        let name = [lesson.number.map(String.init), lesson.title].compactMap(\.self).joined(separator: " ")
        let place = "\(stop.step + 1) of \(lesson.steps.count)"
        let title = capabilities.legible(lesson.steps[stop.step].title)
        return HeadingRule([capabilities.legible(name), place, title]).line(capabilities)
    }

    /// A question with its choices, what to type, and what else can be typed.
    public func lines(_ view: QuestionView) -> [StyledLine] {
        var lines: [StyledLine] = [StyledLine()]
        let ask = Markdown(view.ask).lines(capabilities)
        if let worth = view.worth, let last = ask.last {
            lines += ask.dropLast()
            lines += StyledLine.spread(last, [StyledText(worth, .dim)], width: capabilities.measure)
        } else {
            lines += ask
        }
        for (place, choice) in view.choices.enumerated() {
            lines += numbered(place + 1, choice)
        }
        let instructions: StyledLine = [StyledText("  " + capabilities.legible(view.instructions), .dim)]
        let offers: StyledLine = [StyledText(capabilities.legible(view.offers.joined(separator: " · ")), .dim)]
        lines += StyledLine.spread(instructions, offers, width: capabilities.measure)
        return lines
    }

    private func numbered(_ number: Int, _ markdown: String) -> [StyledLine] {
        var narrower = capabilities
        narrower.width -= 4
        let text = Markdown(markdown).lines(narrower).filter { !$0.isEmpty }
        return text.enumerated().map { place, line in
            (place == 0 ? StyledLine([StyledText("  \(number) ", .strong)]) : StyledLine("    ")) + line
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
        case .ask(let question): count += lines(QuestionView(Attempt(of: question))).count
        case .play, .read: count += 2
        }
        return count + 1
    }
}
