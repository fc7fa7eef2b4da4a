import ArgumentParser
import Grading
import Lessons
import Progress
import Shell
import Terminal

/// `troupe submit`: one file with everything that a student has answered.
struct Submit: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write one file with your answers, to hand in.",
        discussion: """
            The file holds what you answered, the seeds of your runs, the commands of your tasks and the minutes spent: no \
            clock times, and no name but the identity that the course asks for. Nothing is sent anywhere.
            """)

    @OptionGroup var common: CommonOptions

    @Option(name: .customLong("as"), help: ArgumentHelp("Who you are; it is kept for the next time.", valueName: "id"))
    var identity: String?

    @Option(name: .short, help: ArgumentHelp("Where to write it.", valueName: "file"), completion: .file())
    var output: String?

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        let shell = Shell(common.shellOptions, isInteractive: Output.isTerminal(0))
        throw ExitCode(shell.submit(as: identity, to: output))
    }
}
