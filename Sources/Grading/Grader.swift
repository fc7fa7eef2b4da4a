import Cluster
import Quiz
import Scenario

/// Marks the submissions of a class.
///
/// Every answer is marked anew: demos and tasks run here again, each once for all who need it, on every core.
public struct Grader: Sendable {
    private let marker: Marker
    private let run: @Sendable (MarkingRun) -> RunFindings

    /// - Parameter run: carries out a run; nothing that it does depends on anything but the run.
    public init(_ bank: QuestionBank, run: @escaping @Sendable (MarkingRun) -> RunFindings) {
        marker = Marker(bank)
        self.run = run
    }

    /// Why nothing could be marked at all.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// A file that was read.
    private struct Read {
        let file: SubmittedFile
        let submission: Submission
    }

    /// Marks every submission in files, folders and archives; nil when it was interrupted.
    ///
    /// - Parameter progress: takes how far it has come, on the caller's thread.
    public func grade(
        _ paths: [String], interrupt: Interrupt, progress: (WorkProgress) -> Void
    ) throws(Failure) -> Gradebook? {
        var reads: [Read] = []
        var damaged: [Gradebook.DamagedFile] = []
        var files = 0
        do throws(Archive.Failure) {
            try SubmittedFiles.forEach(of: paths) { file in
                files += 1
                progress(WorkProgress("reading", done: files, of: nil, "files"))
                do throws(Submission.Damage) {
                    reads.append(Read(file: file, submission: try file.submission()))
                } catch {
                    damaged.append(Gradebook.DamagedFile(file: file.name, reason: error.description))
                }
                return !interrupt.isRaised
            }
        } catch {
            throw Failure(description: error.description)
        }
        if interrupt.isRaised { return nil }
        guard let findings = carryOut(reads, interrupt, progress) else { return nil }
        let works = reads.map { read in
            Gradebook.Work(
                file: read.file.name, folder: read.file.folder, submission: read.submission,
                marks: marker.mark(read.submission) { findings[$0]?.evidence(for: $1) },
                unknownQuestions: marker.unknownQuestions(in: read.submission))
        }
        return Gradebook(marker.bank, works: works, damaged: damaged, files: files, runs: findings.count)
    }

    /// Does every run that is needed, once.
    private func carryOut(
        _ reads: [Read], _ interrupt: Interrupt, _ progress: (WorkProgress) -> Void
    ) -> [MarkingRun: RunFindings]? {
        let runs = reads.reduce(into: Set<MarkingRun>()) { $0.formUnion(marker.runs(for: $1.submission)) }.sorted()
        var findings: [MarkingRun: RunFindings] = [:]
        progress(WorkProgress("marking", done: 0, of: runs.count, "runs"))
        ParallelWork(runs.count) { [run] piece in run(runs[piece]) }.perform { piece, found in
            findings[runs[piece]] = found
            progress(WorkProgress("marking", done: piece + 1, of: runs.count, "runs"))
            return !interrupt.isRaised
        }
        return interrupt.isRaised ? nil : findings
    }
}

extension SubmittedFile {
    func submission() throws(Submission.Damage) -> Submission {
        switch content {
        case .bytes(let bytes): try Submission(document: bytes)
        case .tooLarge: throw .tooLarge
        case .unreadable(let reason): throw .unreadable(reason)
        }
    }
}
