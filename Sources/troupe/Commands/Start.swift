import ArgumentParser
import Shell
import Terminal

/// `troupe start LESSON`: the shell, in that lesson.
struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Begin a lesson in the shell, or take it up again.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "Its id, its number or a path.", completion: CourseWords.lesson)
    var lesson: String

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        let isTerminal = Output.isTerminal(0)
        if isTerminal { common.settlePreferences() }
        let shell = Shell(common.shellOptions, isInteractive: isTerminal)
        shell.begin(try common.lesson(lesson))
        throw ExitCode(isTerminal ? shell.converse() : shell.perform(linesOf: nil))
    }
}
