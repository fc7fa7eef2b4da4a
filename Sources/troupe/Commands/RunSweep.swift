import ArgumentParser
import Lessons
import Scenario
import Shell
import Terminal

/// `troupe sweep NAME P=1..16`: one demo at several values of a parameter, many times each.
struct RunSweep: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep", abstract: "Measure a demo at several values of a parameter, many times each.",
        discussion: """
            The values are P=1..16, P=1..16 x2 (doubling), P=10ms..100ms +10ms (adding) or P=a,b,c; other parameters take \
            one value each. A sweep reports and judges nothing: its exit code is 0 when it is complete, 130 when it was \
            interrupted; the points that were complete are printed then, too.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(
        help: ArgumentHelp(
            "The demo, the parameter that varies, and others as NAME=VALUE.", valueName: "demo"),
        completion: CourseWords.demo)
    var words: [String]

    @Option(help: "How often to run it at each value, each time with the next seed.")
    var runs = SweepPlan.runsStandard

    @Option(
        help: ArgumentHelp("What to measure; may be repeated. Without it, what theory speaks of.", valueName: "name"),
        completion: CourseWords.measure)
    var measure: [String] = []

    @Flag(help: "One JSON document.")
    var json = false

    @Flag(help: "A table of comma-separated values, with a row of headings.")
    var csv = false

    mutating func validate() throws {
        guard let name = words.first, !name.contains("=") else { throw ValidationError("Which demo?") }
        guard (1...100_000).contains(runs) else { throw ValidationError("--runs is from 1 to 100000.") }
        guard !(json && csv) else { throw ValidationError("--json or --csv, not both.") }
    }

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        Signals.shared.install()
        let demos = try common.lessons().flatMap(\.playableDemos)
        let session = Session(programs: common.programs, demos: demos, seed: common.seed)
        guard let sweep = try common.told({ () throws(ScenarioError) in try sweep(in: session) }) else { return }
        if json {
            try print(json: SweepDocument(sweep))
        } else if csv {
            try common.output.write(raw: SweepRows(sweep).text)
        } else if !sweep.points.isEmpty {
            let renderer = ReportRenderer(capabilities: common.output.capabilities)
            let plot = Report.plot(sweep, measures: sweep.measures.map(\.name))
            try common.output.write(renderer.lines(.sweep(sweep)) + [StyledLine()] + renderer.lines(plot))
        }
        if !sweep.isComplete { throw ExitCode(130) }
    }

    /// Nil only where there is nothing to run, which the check of the words rules out.
    private func sweep(in session: Session) throws(ScenarioError) -> Sweep? {
        let measured = measure.isEmpty ? "" : " measure " + measure.joined(separator: ",")
        let text = "sweep " + words.joined(separator: " ") + measured
        guard let line = try Scenario.CommandLine(text, file: CommonOptions.commandLine) else { return nil }
        var plan = try session.sweepPlan(line)
        plan.runs = runs
        plan.seed = common.seed
        var control = RunControl(interrupt: Signals.shared.interrupt)
        let display = common.progressDisplay
        defer { display.clear() }
        control.progress = { display.show($0) }
        return try session.sweep(plan, control)
    }
}
