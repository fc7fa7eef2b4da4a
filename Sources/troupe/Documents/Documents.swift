import Foundation
import Glibc
import Lessons
import Quiz
import Scenario
import Shell
import Terminal

/// Prints one JSON document: keys in alphabetical order, so that the same result gives the same bytes.
func print(json document: some Encodable) throws {
    try Output(descriptor: STDOUT_FILENO, capabilities: CommonOptions.plainCapabilities)
        .write(raw: try text(json: document) + "\n")
}

/// The text of such a document.
func text(json document: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return String(decoding: try encoder.encode(document), as: UTF8.self)
}

/// `troupe lessons --json`, one lesson.
struct LessonDocument: Encodable {
    let id: String
    let number: Int?
    let title: String
    let summary: String
    let minutes: Int?
    let path: String

    init(_ lesson: LessonSummary) {
        id = lesson.id
        number = lesson.number
        title = lesson.title
        summary = lesson.summary
        minutes = lesson.frontMatter?.minutes
        path = lesson.path
    }
}

/// `troupe play --json`.
struct RecitalDocument: Encodable {
    struct Answer: Encodable {
        let id: String
        let asked: Bool
        let right: Bool?
        let earned: String?
        let possible: String?
        let goals: [GoalDocument]?
    }

    let lesson: String
    let seed: UInt64
    let demos: [DemoDocument]
    let questions: [Answer]

    init(lesson: String, seed: UInt64, _ recital: Recital) {
        self.lesson = lesson
        self.seed = seed
        demos = recital.results.map { DemoDocument(DemoSeries([$0])) }
        questions = recital.answered.map { answered in
            let attempt = answered.attempt
            return Answer(
                id: answered.question.id, asked: attempt != nil, right: attempt.map { $0.state == .finished(.right) },
                earned: attempt?.mark?.earned.description, possible: attempt?.mark?.possible.description,
                goals: answered.trial.map(GoalDocument.all(of:)))
        }
    }
}
