import Quiz
import Scenario

/// A part of a lesson under a level-2 heading: prose, questions and at most one demo.
public struct Step: Sendable {
    /// Counted from 1.
    public let number: Int
    public let title: String
    public let blocks: [Block]
    /// Where its heading stands.
    public let location: SourceLocation

    public init(number: Int, title: String, blocks: [Block], location: SourceLocation) {
        self.number = number
        self.title = title
        self.blocks = blocks
        self.location = location
    }

    public var demo: DemoBlock? {
        for case .demo(let demo) in blocks { return demo }
        return nil
    }

    public var questions: [Question] {
        blocks.compactMap { block in
            if case .quiz(let question) = block { question } else { nil }
        }
    }

    public var prose: [Prose] {
        blocks.compactMap { block in
            if case .prose(let prose) = block { prose } else { nil }
        }
    }
}
