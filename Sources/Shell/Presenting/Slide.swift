import Lessons
import Quiz
import Scenario
import Terminal

/// A stop of a lesson as it is shown to a room: the words far from the edges and from one another.
struct Slide {
    let stop: Stop
    let lesson: Lesson
    let capabilities: Capabilities

    private static let margin = 4
    /// Lines longer than this are hard to read from the last row.
    private static let widthMaximum = 84

    var lines: [StyledLine] {
        let body = self.body
        let heading = LessonRenderer(capabilities: narrow).heading(stop, of: lesson)
        // The last row is for the keys.
        let room = capabilities.height - 3
        let airy = body.flatMap { $0.isEmpty ? [$0, $0] : [$0] }
        return [StyledLine(), heading, StyledLine()] + (airy.count <= room ? airy : body)
    }

    private var narrow: Capabilities {
        var narrow = capabilities
        narrow.width = min(capabilities.width, Slide.widthMaximum)
        return narrow
    }

    private var body: [StyledLine] {
        let prose = stop.prose.map(\.markdown).joined(separator: "\n\n")
        var lines = prose.isEmpty ? [] : markdown(prose)
        switch stop.action {
        case .read: break
        case .ask(let question): lines += (lines.isEmpty ? [] : [StyledLine()]) + asked(question)
        case .play(let demo, _):
            lines += [StyledLine(), StyledLine("    " + capabilities.legible("Space plays \(demo.name)"), .accent)]
        }
        return lines
    }

    private func asked(_ question: Question) -> [StyledLine] {
        let view = QuestionView(Attempt(of: question))
        let choices = view.choices.enumerated().flatMap { place, choice in
            [StyledLine()] + markdown("\(place + 1). \(choice)")
        }
        let counterparts = view.counterparts.enumerated().flatMap { place, side in
            [StyledLine()] + markdown("\(Letter.name(of: place))) \(side)")
        }
        let goals = ((question.kind as? ClusterTask)?.goals ?? []).map(\.text).flatMap { goal in
            [StyledLine()] + markdown("goal: `\(goal)`")
        }
        return markdown(view.ask) + choices + counterparts + goals
    }

    private func markdown(_ text: String) -> [StyledLine] { Markdown(text, margin: Slide.margin).lines(narrow) }
}
