import Cluster
import Glibc
import Grading
import Lessons
import Progress
import Scenario
import Terminal

/// Handing in: one file with everything that was answered.
extension Shell {
    /// `submit [ID]` at the prompt.
    func submit(_ line: CommandLine) throws(ScenarioError) {
        let given = line.words.isEmpty ? nil : line.words.map(\.text).joined(separator: " ")
        do throws(SubmissionProblem) {
            guard let identity = try settledIdentity(given) else {
                guard isInteractive else { throw SubmissionProblem("who hands in? submit ID, kept for the next time") }
                return awaitIdentity()
            }
            try submit(as: identity)
        } catch {
            let word = line.words.first ?? line.verb
            throw ScenarioError(location: word.location, length: word.length, message: error.text, topic: "submit")
        }
    }

    /// `troupe submit`: asks a person who they are, if nobody knows. The exit code.
    public func submit(as given: String?, to path: String?) -> Int32 {
        Signals.shared.install()
        do throws(SubmissionProblem) {
            if let identity = try settledIdentity(given) {
                try submit(as: identity, to: path, again: "troupe submit --as ID")
                return 0
            }
            guard isInteractive else {
                throw SubmissionProblem("Who hands in? Say it with --as; it is kept for the next time.", exitCode: 2)
            }
            return try askIdentity(to: path)
        } catch {
            return complain(error.text, exitCode: error.exitCode)
        }
    }

    /// Takes what was typed at the prompt that asks who the student is.
    func performIdentity(_ text: String) {
        let typed = text.trimmedOfBlanks
        awaitsIdentity = false
        guard !typed.isEmpty else { return say("Nothing was written. submit asks again.") }
        do throws(SubmissionProblem) {
            guard let identity = try settledIdentity(typed) else { return }
            try submit(as: identity)
        } catch {
            say(error.text)
            awaitsIdentity = true
        }
    }

    /// What a student is asked for.
    var identityAsked: Course.Identity {
        (try? library().course.identity) ?? Course.Identity(ask: "An id that your instructor knows")
    }

    private func awaitIdentity() {
        say("It stands in the file, and is kept for the next time. Enter alone writes nothing.")
        awaitsIdentity = true
    }

    private func askIdentity(to path: String?) throws(SubmissionProblem) -> Int32 {
        TerminalMode.remember()
        defer { TerminalMode.restoreKeepingInput() }
        let editor = LineEditor(historyPath: nil)
        awaitsIdentity = true
        while case .line(let text) = read(editor, prompt), !text.trimmedOfBlanks.isEmpty {
            do throws(SubmissionProblem) {
                guard let identity = try settledIdentity(text.trimmedOfBlanks) else { continue }
                try submit(as: identity, to: path, again: "troupe submit --as ID")
                return 0
            } catch  where error.isAboutIdentity {
                say(error.text)
            }
        }
        return complain("Nothing was written.", exitCode: Signals.shared.interrupt.isRaised ? 130 : 2)
    }

    private static let identityKey = "identity"

    /// Who the student is: as said now, and then kept, or as kept before; nil where nobody has said it.
    private func settledIdentity(_ given: String?) throws(SubmissionProblem) -> String? {
        let kept = (try? store.setting(Shell.identityKey)).flatMap(\.self)
        guard let identity = given ?? kept else { return nil }
        let asked = identityAsked
        guard asked.accepts(identity), identity.count <= 200, !identity.contains(where: \.isNewline) else {
            if given == nil { return nil }
            let form = asked.pattern.map { ": the course asks for \($0)" } ?? ""
            throw SubmissionProblem("“\(identity)” is not of the form of “\(asked.ask)”\(form).", exitCode: 2)
        }
        if identity != kept {
            do { try store.set(Shell.identityKey, to: identity) } catch {
                say("It is not kept for the next time: \(error)")
            }
        }
        return identity
    }

    private func submit(
        as identity: String, to path: String? = nil, again: String = "submit ID"
    ) throws(SubmissionProblem) {
        do {
            let library = try library()
            let bank = QuestionBank(lessons: try lessons(), course: library.course)
            let submission = try Submission(of: store, bank: bank, identity: identity, troupe: options.version)
            guard !submission.log.isEmpty else {
                throw SubmissionProblem("There is nothing to hand in yet: no question has been answered.")
            }
            let path = path ?? SubmissionFile.name(for: identity)
            try SubmissionFile.write(submission, to: path)
            tell(submission, path: path, again: again)
        } catch let problem as SubmissionProblem {
            throw problem
        } catch {
            throw SubmissionProblem("\(error)", exitCode: 3)
        }
    }

    private func tell(_ submission: Submission, path: String, again: String) {
        let (questions, lessons) = submission.extent
        var parts = [
            "\(lessons) lesson\(lessons == 1 ? "" : "s")", "\(questions) question\(questions == 1 ? "" : "s")",
        ]
        if submission.tasks > 0 {
            parts.append("the commands of \(submission.tasks) task\(submission.tasks == 1 ? "" : "s")")
        }
        let exams = submission.sittings.count { $0.mode == "exam" }
        if exams > 0 { parts.append("an exam") }
        parts.append("\(submission.minutes) minutes")
        let here = path.hasPrefix("/") ? path : (workingFolder.map { $0 + "/" } ?? "") + path
        say("\(path), as \(submission.identity): \(parts.joined(separator: ", ")).")
        say("It lies at \(here). It was not sent anywhere: upload it yourself.")
        say("Not in it: your files, history, clock times, or any other name. Somebody else: \(again)")
    }

    private var workingFolder: String? {
        getcwd(nil, 0).map { folder in
            defer { free(folder) }
            return String(cString: folder)
        }
    }
}

/// Why nothing was handed in.
struct SubmissionProblem: Error {
    let text: String
    let exitCode: Int32

    init(_ text: String, exitCode: Int32 = 3) {
        self.text = text
        self.exitCode = exitCode
    }

    /// Whether another identity would do.
    var isAboutIdentity: Bool { exitCode == 2 }
}

extension String {
    fileprivate var trimmedOfBlanks: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
