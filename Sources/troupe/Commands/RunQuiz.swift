import ArgumentParser
import Grading
import Lessons
import Progress
import Quiz
import Shell
import Terminal

/// `troupe quiz`: questions of the lessons, what is due first; or the exam.
struct RunQuiz: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quiz", abstract: "Ask questions of finished lessons, what is due first; or sit the exam.",
        discussion: """
            At a terminal the shell begins with the quiz. With --answers or --json, or where nobody is at a terminal, the paper \
            is printed and nothing is stored; without lessons it is drawn from all of them. Exit code 1 when an answer of \
            --answers is wrong.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(
        help: "Lessons by id, number or path; those that are finished if none is given.", completion: CourseWords.lesson
    )
    var lessons: [String] = []

    @Flag(help: "Only what is due today.")
    var due = false

    @Flag(help: "The exam of course.yaml: a limited time, one try, no marks before the end.")
    var exam = false

    @Option(help: "How many questions at most. Unless set, 10; for an exam, what course.yaml says.")
    var count: Int?

    @Option(help: "Answers to mark: a file with id: answer, one a line.", completion: .file())
    var answers: String?

    @Flag(help: "One JSON document instead of the text.")
    var json = false

    mutating func validate() throws {
        guard !(due && exam) else { throw ValidationError("--due or --exam, not both.") }
        guard count.map(QuizRequest.countsAllowed.contains) ?? true else {
            throw ValidationError("--count is from 1 to \(QuizRequest.countsAllowed.upperBound).")
        }
    }

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        let library = try common.found { () throws(LibraryError) in try Library(searching: common.places) }
        let asked = lessons.isEmpty ? [] : try common.found { () throws(LibraryError) in try library.sketches(lessons) }
        guard asked.count == lessons.count else {
            for reference in lessons { _ = try common.lesson(reference) }
            throw ExitCode(3)
        }
        let request = QuizRequest(
            exam ? .exam : due ? .due : .mixed, lessons: asked.map(\.id), count: count, seed: common.givenSeed)
        guard Output.isTerminal(0), answers == nil, !json else { return try recite(request, asked, library) }
        common.settlePreferences()
        let shell = Shell(common.shellOptions, isInteractive: true)
        shell.begin(request)
        throw ExitCode(shell.converse())
    }

    private func recite(_ request: QuizRequest, _ asked: [LessonSketch], _ library: Library) throws {
        let sheet = try common.answerSheet(answers)
        let all = try common.found { () throws(LibraryError) in try library.sketches() }
        let from = library.course.exam.from
        let standard = exam && !from.isEmpty ? all.filter { from.contains($0.id) } : all
        let known = Set((all + asked).flatMap(\.questions).map(\.id))
        for entry in sheet?.answers ?? [] where !known.contains(entry.id) {
            common.complain("no lesson has a question \(entry.id)")
            throw ExitCode(3)
        }
        var recital = QuizRecital(
            request, asked.isEmpty ? standard : asked, library.course, programs: common.programs, seed: common.seed,
            schedule: due ? Schedule((try? common.store.reviews()) ?? []) : Schedule(), answers: sheet)
        let isQuiet = json
        recital.play(capabilities: common.output.capabilities) { if !isQuiet { common.show($0) } }
        if json { try print(json: QuizDocument(recital)) }
        if recital.answered.isEmpty {
            common.complain(due ? "Nothing is due today." : "There are no questions to ask.")
        }
        if !recital.isGood { throw ExitCode(1) }
    }
}
