import Testing

@testable import Grading

@Suite("The file of a submission")
struct SubmissionFileTests {
    /// What is said when it is written; nil where it could be.
    private func complaint(_ submission: Submission, _ path: String) -> String? {
        do throws(SubmissionFile.Failure) {
            try SubmissionFile.write(submission, to: path)
            return nil
        } catch {
            return error.description
        }
    }

    @Test("that cannot be written says why")
    func reasons() throws {
        try Samples.withFolder { folder in
            let submission = Samples.submission("ann", [])
            #expect(
                complaint(submission, folder + "/none/a.json")
                    == "\(folder)/none/a.json cannot be written: there is no such file or folder")
            #expect(complaint(submission, folder) == "\(folder) cannot be written: it is a folder")
            #expect(complaint(submission, folder + "/a.json") == nil)
        }
    }
}
