import Quiz
import Testing

@testable import Grading

@Suite("A damaged submission")
struct SubmissionDamageTests {
    /// What is said of one whose text was changed; nil where nothing is wrong with it.
    private func damage(_ found: String, _ replacement: String) -> String? {
        let document = Samples.submission("ann", [Samples.entry("arrows-which", .right, "right")]).document
        #expect(document.contains(found))
        do throws(Submission.Damage) {
            _ = try Submission(document: Array(document.replacing(found, with: replacement).utf8))
            return nil
        } catch {
            return error.description
        }
    }

    @Test("says which of its numbers is too large, or none that counts something")
    func numbers() {
        #expect(
            damage("\"attempt\" : 1", "\"attempt\" : 999999999999999999999") == "`log.0.attempt` is too large a number")
        #expect(damage("\"minutes\" : 12\n", "\"minutes\" : 1e30\n") == "`lessons.0.minutes` is too large a number")
        #expect(damage("\"hints\" : 0", "\"hints\" : 0.5") == "`log.0.hints` is no whole number")
        #expect(damage("\"version\" : 1", "\"version\" : 1e30") == "`version` is too large a number")
        #expect(damage("\"attempt\" : 1", "\"attempt\" : 01") == "not JSON at line 17")
        // What nobody reads may be any number.
        #expect(damage("\"attempt\" : 1", "\"attempt\" : 1, \"tries\": 1e30") == nil)
    }

    @Test("has no number that would be too large when others are added to it")
    func sums() {
        #expect(
            damage("\"seconds\" : 20", "\"seconds\" : 9223372036854775807")
                == "`log.0` has a number that no attempt has")
        #expect(damage("\"seconds\" : 20", "\"seconds\" : 86400") == nil)
    }
}
