import ArgumentParser
import Cluster
import Lessons
import Shell
import Terminal

/// `troupe check`: proves lessons.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check lessons: their form, their demos and the keys of their questions.",
        discussion: """
            Exit code 3 when a lesson cannot be read, 1 when a check fails; warnings alone are no failure. docs/checks.md \
            says what each rule asks for.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(
        help: "Lesson files, folders, ids or numbers; the course if none is given.",
        completion: .file(extensions: ["md"]))
    var paths: [String] = []

    @Option(help: "How many seeds each demo is run at, from --seed on.")
    var runs = Checker.seedsStandard

    @Flag(help: "Check again whenever a file is saved, until Ctrl-C.")
    var watch = false

    @Flag(help: "One JSON document.")
    var json = false

    @Option(
        help: ArgumentHelp("Write the report to a file as JUnit's XML, too.", valueName: "file"),
        completion: .file(extensions: ["xml"]))
    var junit: String?

    mutating func validate() throws {
        guard (1...1000).contains(runs) else { throw ValidationError("--runs is from 1 to 1000.") }
        guard !watch || !json && junit == nil else {
            throw ValidationError("--watch goes on and on; --json and --junit are for one check.")
        }
    }

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        Signals.shared.install()
        let interrupt = Signals.shared.interrupt
        var check = LessonCheck(paths, common, seeds: runs, interrupt: interrupt)
        if watch {
            var watch = CheckWatch(check, common)
            return try watch.run()
        }
        let display = common.progressDisplay
        let control = CheckControl(isStopped: { interrupt.isRaised }, progress: { display.show($0) })
        let found = try common.found { () throws(LibraryError) in try check.report(.full, control) }
        display.clear()
        guard let report = found else {
            common.complain("Interrupted; nothing is reported of a check that is not whole.")
            throw ExitCode(130)
        }
        if let junit { try common.write(report.junit, to: junit) }
        if json {
            try common.output.write(raw: try report.json() + "\n")
        } else {
            try common.output.write(report.lines.map { StyledLine($0) })
        }
        throw ExitCode(report.exitCode)
    }
}
