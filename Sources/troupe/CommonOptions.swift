import ArgumentParser
import Cluster
import Foundation
import Grading
import Lessons
import Progress
import Scenario
import Shell
import Systems
import Terminal

extension Capabilities.ColorChoice: ExpressibleByArgument {}

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .customLong("lessons"), help: ArgumentHelp("Where the lessons are.", valueName: "dir"),
        completion: .directory)
    var lessonsFolder: String?

    @Option(
        name: .customLong("seed"), help: ArgumentHelp("Where random numbers begin. Unless set, 7.", valueName: "seed"))
    var givenSeed: UInt64?

    var seed: UInt64 { givenSeed ?? 7 }

    @Option(help: "When to use colour. Unless set, auto.")
    var color: Capabilities.ColorChoice?

    @Flag(inversion: .prefixedNo, help: "Draw with ASCII characters only.")
    var ascii: Bool?

    @Flag(inversion: .prefixedNo, help: "Linear text for screen readers; the shell keeps the choice.")
    var accessible: Bool?

    var programs: ProgramRegistry { ProgramRegistry(Systems.programs, sources: Systems.sources) }

    /// What the student keeps in a file for every session.
    private var preferences: Preferences { Preferences.load(environment: Environment.current).preferences }

    /// Tells what is wrong with that file, and keeps a choice made for a session at a terminal.
    func settlePreferences() {
        let (kept, problems) = Preferences.load(environment: Environment.current)
        for problem in problems { complain(problem) }
        guard let accessible, accessible != kept.accessible ?? false else { return }
        complain(Preferences.keep(accessible: accessible, environment: Environment.current))
    }

    var wishes: Capabilities.Wishes {
        let asked = Environment.current["ACCESSIBLE"].map { !["", "0", "no"].contains($0) } ?? false
        let kept = preferences
        return Capabilities.Wishes(
            color: color ?? kept.color ?? .auto, ascii: ascii ?? kept.ascii ?? false,
            accessible: accessible ?? (asked || kept.accessible ?? false))
    }

    var places: [LibraryPlace] {
        LibraryPlace.standard(
            option: lessonsFolder, environment: Environment.current["TROUPE_LESSONS"],
            program: Bundle.main.executablePath)
    }

    /// Where somebody's own lessons go: never beside the program.
    var ownFolder: String {
        let environment = Environment.current["TROUPE_LESSONS"].flatMap { $0.isEmpty ? nil : $0 }
        let folder = lessonsFolder ?? environment ?? "lessons"
        return folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }

    var shellOptions: ShellOptions {
        ShellOptions(
            programs: programs, places: places, environment: Environment.current, wishes: wishes,
            preferences: preferences, seed: seed, version: Troupe.version)
    }

    /// For messages before the options are known.
    static let plainCapabilities = Capabilities(width: 80, height: 24, color: false, unicode: true, accessible: false)

    /// The output for results.
    var output: Output { Output(descriptor: 1, capabilities: capabilities(1)) }

    /// Writes a piece of a result from where nothing can be thrown.
    func show(_ lines: [StyledLine]) {
        do throws(OutputError) { try output.write(lines) } catch { Troupe.end(error) }
    }

    private func capabilities(_ descriptor: Int32) -> Capabilities {
        Capabilities(
            environment: Environment.current, wishes: wishes, isTerminal: Output.isTerminal(descriptor),
            size: WindowSize(descriptor: descriptor))
    }

    /// A lesson that can be played; what is wrong with it goes to standard error, and the exit code is 3.
    func lesson(_ reference: String) throws -> Lesson {
        let loaded = try found { () throws(LibraryError) in
            Library.isPath(reference) ? Library.load(path: reference) : try Library(searching: places).load(reference)
        }
        guard let lesson = loaded.lesson, loaded.errors.isEmpty else {
            for problem in loaded.errors { complain(problem.description) }
            throw ExitCode(3)
        }
        return lesson
    }

    /// What is kept of the student; what there is to say about it goes to standard error.
    var store: ProgressStore {
        let (store, notice) = ProgressStore.open(at: ProgressStore.standardLocation(environment: Environment.current))
        if let notice { complain(notice) }
        return store
    }

    /// Answers from a file; nil where no file is named.
    func answerSheet(_ path: String?) throws -> AnswerSheet? {
        guard let path else { return nil }
        do {
            return try AnswerSheet(path: path)
        } catch {
            complain("\(error)")
            throw ExitCode(3)
        }
    }

    /// Every lesson of the course that can be read.
    func lessons() throws -> [Lesson] {
        try found { () throws(LibraryError) in try Library(searching: places).loadAll().compactMap(\.lesson) }
    }

    func found<Found>(_ find: () throws(LibraryError) -> Found) throws -> Found {
        do throws(LibraryError) {
            return try find()
        } catch {
            complain(error.description)
            throw ExitCode(3)
        }
    }

    /// What the words of the program's own command line are called in errors about them.
    static let commandLine = "command line"

    /// The result of a scenario; what is wrong with the command line ends with exit code 2, with the scenario 3.
    func told<Result>(_ perform: () throws(ScenarioError) -> Result) throws -> Result {
        do throws(ScenarioError) {
            return try perform()
        } catch {
            let isUsage = error.location.file == CommonOptions.commandLine
            complain(isUsage ? error.text : error.description)
            throw ExitCode(isUsage ? 2 : 3)
        }
    }

    /// Shows how far work of many runs has come, beside the results.
    var progressDisplay: ProgressDisplay {
        ProgressDisplay(output: Output(descriptor: 2, capabilities: capabilities(2)))
    }

    /// What a file is for; where it cannot be written, the exit code is 3.
    func writing<Result>(_ write: () throws -> Result) throws -> Result {
        do {
            return try write()
        } catch let failure as ExportFile.Failure {
            complain(failure.description)
            throw ExitCode(3)
        }
    }

    /// Writes a text to a file, whole or not at all; where that cannot be done, the exit code is 3.
    func write(_ text: String, to path: String) throws {
        do throws(FileTrouble) {
            try TextFile.write(text, to: path)
        } catch {
            complain("\(path) cannot be written: \(error)")
            throw ExitCode(3)
        }
    }

    func complain(_ text: String) {
        try? Output(descriptor: 2, capabilities: capabilities(2)).write(StyledLine(text))
    }
}
