import Quiz
import Testing

@Suite("A question that is answered in words")
struct TextTests {
    private func text(_ accepted: String...) throws -> Text {
        Text(accepted: try accepted.map { try TextPattern($0) })
    }

    @Test("takes a phrase whatever its capitals and spaces", arguments: ["mutual exclusion", " Mutual  EXCLUSION "])
    func phrase(typed: String) throws {
        let text = try text("Mutual exclusion")
        guard case .answer(let recorded) = text.read(typed, in: .asWritten) else {
            Issue.record("it is an answer")
            return
        }
        #expect(text.judge(recorded, against: nil) == .right)
    }

    @Test("takes what a regular expression fits from end to end")
    func expression() throws {
        let text = try text("deadlock", "/dead[ -]?locks?/")
        #expect(text.judge("Dead-Lock", against: nil) == .right)
        #expect(
            text.judge("a deadlock here", against: nil) == .wrong([Remark("Right is: deadlock.", .atEnd)]))
        #expect(text.key(given: nil) == "deadlock")
    }

    @Test("reports a regular expression that is none")
    func broken() {
        #expect(throws: TextPattern.Problem(message: "expected ')'")) { try TextPattern("/dead(lock/") }
    }

    @Test("explains an answer that is empty or far too long")
    func unclear() throws {
        let text = try text("lock")
        #expect(text.read("  ", in: .asWritten) == .unclear("Type a word or a short phrase."))
        #expect(
            text.read(String(repeating: "x", count: 201), in: .asWritten)
                == .unclear("That is longer than 200 characters."))
    }
}
