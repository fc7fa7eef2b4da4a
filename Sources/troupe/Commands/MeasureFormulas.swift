import ArgumentParser
import Cluster
import Foundation
import Lessons
import Scenario
import Shell
import Terminal

/// `troupe measurements`: every formula of a course, measured.
struct MeasureFormulas: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measurements",
        abstract: "Measure the formulas of demos at many settings, and write a page in Markdown.",
        discussion: """
            A list names demos with settings, one a line, as behind demo at the prompt. Each is run under 20 seeds, and its \
            claims have to hold in 19 of them; those with runtime=live are only tried in virtual time. Exit code 1 when a \
            setting misses more often.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(
        help: "The list; - is standard input. Without it, measurements.txt beside the lessons.", completion: .file())
    var list: String?

    @Option(help: "How often to run each, each time with the next seed.")
    var runs = 20

    mutating func validate() throws {
        guard (1...1000).contains(runs) else { throw ValidationError("--runs is from 1 to 1000.") }
    }

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        Signals.shared.install()
        let library = try common.found { () throws(LibraryError) in try Library(searching: common.places) }
        let lessons = library.loadAll().compactMap(\.lesson)
        let session = Session(
            programs: common.programs, demos: lessons.flatMap(\.playableDemos), seed: common.seed)
        let path = list ?? library.folder + "/measurements.txt"
        let text = try read(path)
        let page = try common.told { () throws(ScenarioError) in
            let list = try MeasurementList(reading: text, file: path == "-" ? path : "measurements.txt", in: session)
            return try measure(list, of: lessons, in: session)
        }
        guard let page else { throw ExitCode(130) }
        try common.output.write(raw: page.markdown)
        if !page.measurements.allSatisfy(\.isGood) { throw ExitCode(1) }
    }

    private func read(_ path: String) throws -> String {
        do {
            let data =
                path == "-"
                ? try FileHandle.standardInput.readToEnd() ?? Data() : try Data(contentsOf: URL(fileURLWithPath: path))
            return String(decoding: data, as: UTF8.self)
        } catch {
            common.complain("\(path) cannot be read: \(error.localizedDescription)")
            throw ExitCode(3)
        }
    }

    /// Nil when it was interrupted.
    private func measure(
        _ list: MeasurementList, of lessons: [Lesson], in session: Session
    ) throws(ScenarioError) -> MeasurementsPage? {
        var control = RunControl(interrupt: Signals.shared.interrupt)
        let display = common.progressDisplay
        defer { display.clear() }
        control.progress = { display.show($0) }
        var measurements: [Scenario.Measurement] = []
        let isWhole = try session.measure(list.measured, runs: runs, control) { measurements.append($0) }
        guard isWhole else { return nil }
        var lives: [MeasurementsPage.Life] = []
        for entry in list.live {
            lives.append(MeasurementsPage.Life(entry: entry, lifetime: try session.rehearse(entry, control)))
        }
        let silent = session.demos.filter { demo in !list.live.contains { $0.demo.name == demo.name } }
        let obstacles =
            list.live.isEmpty
            ? []
            : silent.map { demo in
                (demo: demo.name, why: session.obstacle(to: demo, control)?.message)
            }
        return MeasurementsPage(
            lessons: lessons, seed: common.seed, runs: runs, measurements: measurements, lives: lives,
            obstacles: obstacles)
    }
}
