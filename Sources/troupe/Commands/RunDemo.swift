import ArgumentParser
import Cluster
import Lessons
import Scenario
import Shell
import Terminal

/// `troupe demo NAME`: one demo, measured.
struct RunDemo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Run a demo, and show what it measures beside the theory.",
        discussion: "Exit code 1 when an expectation fails.")

    @OptionGroup var common: CommonOptions

    @Argument(
        help: ArgumentHelp("The demo, and its parameters as NAME=VALUE.", valueName: "demo"),
        completion: CourseWords.demo)
    var words: [String]

    @Option(help: ArgumentHelp("A parameter; may be repeated.", valueName: "name=value"))
    var set: [String] = []

    @Option(help: "How often to run it, each time with the next seed.")
    var runs = 1

    @Option(help: "What it runs on: simulation, in virtual time, or live, in real time on every core.")
    var runtime: RuntimeOption?

    @Option(help: ArgumentHelp("How many times as fast a live cluster lives as real time.", valueName: "20x"))
    var speed: SpeedOption?

    @Flag(help: "One JSON document.")
    var json = false

    @OptionGroup(title: "Files of what happened") var exports: ExportOptions

    mutating func validate() throws {
        guard let name = words.first, !name.contains("=") else { throw ValidationError("Which demo?") }
        guard (1...100_000).contains(runs) else { throw ValidationError("--runs is from 1 to 100000.") }
        guard speed == nil || runtime == .live else {
            throw ValidationError("--speed goes with --runtime live: virtual time passes at once.")
        }
        guard runs == 1 || exports.wishes.isEmpty else {
            throw ValidationError("A file holds what happened in one run: leave --runs out.")
        }
    }

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        Signals.shared.install()
        let demos = try common.lessons().flatMap(\.playableDemos)
        let name = words[0]
        guard let demo = demos.first(where: { $0.name == name }) else {
            let near = Nearest.word(to: name, among: demos.map(\.name)).map { " Did you mean \($0)?" } ?? ""
            common.complain("There is no demo “\(name)”.\(near)")
            throw ExitCode(2)
        }
        let files = try common.writing { () throws(ExportFile.Failure) in try ExportFiles(exports.wishes) }
        guard let played = try common.told({ () throws(ScenarioError) in try play(demo, of: demos) }) else {
            throw ExitCode(130)
        }
        let series = played.series
        if let stage = played.stage {
            let title = series.results[0].title
            let remarks = try common.writing { try files.write(stage, title: title, played.window) }
            if demo.repeats { common.complain("\(name) repeats: the files hold its last round.") }
            for remark in remarks { common.complain(remark) }
        }
        if json {
            try print(json: DemoDocument(series))
        } else if let result = series.summary {
            let renderer = ReportRenderer(capabilities: common.output.capabilities)
            try common.output.write(renderer.lines(.began(result.header)) + renderer.lines(.finished(result)))
        }
        if !series.results.allSatisfy(\.allHeld) { throw ExitCode(1) }
    }

    /// What a demo left behind.
    private struct Played {
        let series: DemoSeries
        /// Where files are wanted of it: the stage, and which part of the run they are to hold.
        var stage: Stage?
        let window: ClosedRange<Instant>
    }

    /// Nil when it was interrupted.
    private func play(_ demo: Demo, of demos: [Demo]) throws(ScenarioError) -> Played? {
        var session = Session(programs: common.programs, demos: demos, seed: common.seed)
        let options = [runtime.map { "runtime=\($0)" }, speed.map { "speed=\($0.text)" }].compactMap(\.self)
        let words = ["demo"] + words.dropFirst() + set + options
        guard let line = try Scenario.CommandLine(words.joined(separator: " "), file: CommonOptions.commandLine)
        else { return nil }
        let settings = try session.settings(line.words, for: demo, of: line.verb)
        session.seed = settings.seed ?? session.seed
        session.runtime = settings.runtime ?? session.runtime
        let parameters = settings.parameters
        let window = try session.window(from: exports.from, to: exports.to, file: CommonOptions.commandLine)
        var control = RunControl(interrupt: Signals.shared.interrupt)
        try session.rehearse(demo, settings, at: line.verb, control)
        let display = common.progressDisplay
        defer { display.clear() }
        if runs > 1 { control.progress = { display.show($0) } }
        if !exports.wishes.isEmpty {
            guard let played = try session.playing(demo, parameters: parameters, control),
                let result = played.results[demo.name]
            else { return nil }
            return Played(series: DemoSeries([result]), stage: played.stage, window: window)
        }
        let series = try session.measure(demo, parameters: parameters, runs: runs, control)
        return series.map { Played(series: $0, window: window) }
    }
}
