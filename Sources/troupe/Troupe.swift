import ArgumentParser
import Glibc
import Progress
import Scenario
import Shell
import Terminal

/// The program: a shell when nothing else is asked for.
@main
struct Troupe: ParsableCommand {
    static let version = "0.1"

    static let configuration = CommandConfiguration(
        commandName: "troupe",
        abstract: "Learn distributed systems by running them.",
        discussion: "Without a command, the shell begins. Lessons, demos and every fault are there: help tells more.",
        version: version,
        subcommands: [
            Start.self, ListLessons.self, Play.self, RunDemo.self, RunSweep.self, RunQuiz.self, ShowProgress.self,
            Submit.self, Grade.self, Export.self, Import.self, Check.self, New.self, MeasureFormulas.self,
            PrintReference.self,
        ])

    @OptionGroup var common: CommonOptions

    @Option(
        name: .short, help: ArgumentHelp("Run a shell command, then leave; may be repeated.", valueName: "command"))
    var c: [String] = []

    @Option(
        name: .short, help: ArgumentHelp("Run the shell commands of a file, then leave.", valueName: "file"),
        completion: .file())
    var f: String?

    @Flag(name: .short, help: "Stay in the shell after -c or -f.")
    var i = false

    @Flag(help: "Go on after an error in a script.")
    var keepGoing = false

    /// Ends with 2 where the command line is wrong; the parser's own code for that is 64.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let error as OutputError {
            end(error)
        } catch {
            let code = exitCode(for: error)
            guard code == .validationFailure else { exit(withError: error) }
            try? Output(descriptor: STDERR_FILENO, capabilities: CommonOptions.plainCapabilities)
                .write(raw: (unknownCommand ?? "") + fullMessage(for: error) + "\n")
            Glibc.exit(2)
        }
    }

    /// Ends where standard output takes no more; quietly if nobody reads it any longer, as with `troupe … | head`.
    static func end(_ error: OutputError) -> Never {
        guard case .failed(let errno) = error else { Glibc.exit(0) }
        try? Output(descriptor: STDERR_FILENO, capabilities: CommonOptions.plainCapabilities)
            .write(raw: "Standard output cannot be written: \(FileTrouble(errno: errno))\n")
        Glibc.exit(3)
    }

    /// What to say of a first word that is no command of the program; nil where it is one.
    private static var unknownCommand: String? {
        let names = configuration.subcommands.flatMap { [$0._commandName] + $0.configuration.aliases } + ["help"]
        guard let word = Swift.CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), !names.contains(word)
        else {
            return nil
        }
        let near = Nearest.word(to: word, among: names).map { " Did you mean \($0)?" } ?? ""
        return "There is no command “\(word)”.\(near)\n"
    }

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        var options = common.shellOptions
        options.keepsGoing = keepGoing
        let isTerminal = Output.isTerminal(STDIN_FILENO)
        let isScripted = !c.isEmpty || f != nil
        if isTerminal { common.settlePreferences() }
        let shell = Shell(options, isInteractive: isTerminal && (!isScripted || i))
        if isScripted {
            var code = shell.perform(commands: c)
            if code == 0, let f { code = shell.perform(linesOf: f) }
            if !i || code != 0 { throw ExitCode(code) }
        }
        throw ExitCode(isTerminal ? shell.converse() : shell.perform(linesOf: nil))
    }
}
