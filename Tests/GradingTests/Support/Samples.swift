import Foundation
import Lessons
import Quiz
import Scenario
import Systems

@testable import Grading

/// A course of one lesson, and what students hand in of it.
enum Samples {
    static let bank = bank(ofLesson: lesson)

    static func bank(ofLesson text: String) -> QuestionBank {
        let loaded = LoadedLesson.reading(Array(text.utf8), path: "01-arrows.md")
        guard let lesson = loaded.lesson, loaded.errors.isEmpty else {
            preconditionFailure("\(loaded.errors.map(\.description))")
        }
        return QuestionBank(lessons: [lesson], course: Course())
    }

    static let programs = ProgramRegistry(Systems.programs)

    static let lesson = """
        ---
        format: 1
        id: arrows
        title: Arrows
        summary: Messages in one direction.
        ---

        # Arrows

        ## One

        ```quiz
        id: arrows-guess
        kind: number
        ask: How many votes arrive?
        answer-from: votes:messages
        tolerance: 1%
        ```

        ```demo votes
        param voters = 3
        network latency=10ms
        node v1..v${voters} voter peers=v1..v${voters} delay=uniform(0ms, 20ms)
        run until idle
        measure messages = sum(v*.yes) + sum(v*.no) - $voters
        theory messages = $voters * ($voters - 1)
        expect messages == theory
        ```

        ```quiz
        id: arrows-again
        kind: number
        ask: How many were there?
        answer-from: votes:messages
        tolerance: 1%
        traps:
          - {value: 3, why: One each is too few.}
        hints: [Count them., Multiply.]
        points: 2
        ```

        ## Two

        ```quiz
        id: arrows-which
        kind: choice
        ask: Which one?
        options:
          - {id: left, text: The left one., why: It points away.}
          - {id: right, text: The right one., correct: true}
          - {id: none, text: None., why: One does.}
        hints: [Look at the point.]
        ```

        """

    static func entry(
        _ question: String, _ verdict: Verdict, _ answer: String? = nil, attempt: Int = 1, hints: Int = 0,
        content: String? = nil, seconds: Int = 20, earned: String? = nil, sitting: Int64? = nil
    ) -> SubmittedEntry {
        SubmittedEntry(
            lesson: "arrows", question: question, content: content ?? bank[question]?.content ?? "",
            verdict: verdict.rawValue, answer: answer, attempt: attempt, hints: hints, unsure: false, seed: "7",
            seconds: seconds, sitting: sitting, earned: earned, possible: earned.map { _ in "1/1" })
    }

    static func submission(_ identity: String, _ log: [SubmittedEntry]) -> Submission {
        Submission(
            troupe: "0.1", identity: identity, course: Submission.Course(title: "Sample", hash: bank.hash),
            lessons: [Submission.Lesson(id: "arrows", minutes: 12)], sittings: [], log: log)
    }

    /// A folder that goes with the test.
    static func withFolder(_ body: (String) throws -> Void) throws {
        let path = NSTemporaryDirectory() + "troupe-grading-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }
}
