import ArgumentParser
import Grading
import Lessons
import Scenario
import Shell
import Terminal

/// `troupe play LESSON`: a lesson with nobody at the prompt.
struct Play: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Play a lesson without asking anything.",
        discussion: "Exit code 1 when an expectation fails, or an answer of --answers is wrong.", aliases: ["run"])

    @OptionGroup var common: CommonOptions

    @Argument(help: "Its id, its number or a path.", completion: CourseWords.lesson)
    var lesson: String

    @Option(help: "Only this step, counted from 1.")
    var step: Int?

    @Option(help: "Answers to mark: a file with id: answer, one a line.", completion: .file())
    var answers: String?

    @Flag(help: "For a projector: Space goes on, Page Up back, anything typed runs; nothing is stored.")
    var present = false

    @Flag(help: "In virtual time alone, so that it ends the same each time.")
    var repeatable = false

    @Flag(help: "One JSON document instead of the text.")
    var json = false

    mutating func validate() throws {
        guard present else { return }
        guard answers == nil, !json else { throw ValidationError("--present asks and marks nothing.") }
        guard Output.isTerminal(0), Output.isTerminal(1) else { throw ValidationError("--present is for a terminal.") }
    }

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        let lesson = try common.lesson(self.lesson)
        if let step, !(1...lesson.steps.count).contains(step) {
            common.complain("\(lesson.id) has steps 1 to \(lesson.steps.count).")
            throw ExitCode(2)
        }
        if present { throw ExitCode(presenting(lesson)) }
        let sheet = try common.answerSheet(answers)
        for entry in sheet?.answers ?? [] where lesson.question(entry.id) == nil {
            common.complain("\(lesson.id) has no question \(entry.id)")
            throw ExitCode(3)
        }
        var recital = Recital(
            lesson, programs: common.programs, seed: common.seed, answers: sheet, isRepeatable: repeatable)
        do {
            let isQuiet = json
            try recital.play(step: step, capabilities: common.output.capabilities) { [common] lines in
                if !isQuiet { common.show(lines) }
            }
        } catch {
            common.complain("\(error)")
            throw ExitCode(3)
        }
        if json { try print(json: RecitalDocument(lesson: lesson.id, seed: common.seed, recital)) }
        if !recital.isGood { throw ExitCode(1) }
    }

    private func presenting(_ lesson: Lesson) -> Int32 {
        Shell(common.shellOptions, isInteractive: true).present(lesson, fromStep: (step ?? 1) - 1)
    }
}
