import ArgumentParser
import Foundation
import Lessons
import Shell
import Terminal

/// `troupe check`: proves lessons.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check lessons: their form, their demos and the keys of their questions.",
        discussion: "Exit code 3 when a lesson cannot be read, 1 when a check fails.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "Lesson files or folders; the course if none is given.", completion: .file(extensions: ["md"]))
    var paths: [String] = []

    @Flag(help: "One JSON document.")
    var json = false

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        let loaded = try load()
        let renderer = LessonRenderer(
            capabilities: CommonOptions.plainCapabilities)
        let checker = Checker(
            runner: SessionRunner(
                programs: common.programs, seed: common.seed,
                demos: loaded.compactMap(\.lesson).flatMap(\.playableDemos)),
            height: { stop, lesson in renderer.height(stop, of: lesson) })
        let report = checker.check(loaded, course: course(with: loaded))
        if json {
            print(try report.json())
        } else {
            for lesson in report.lessons {
                for problem in lesson.problems { try common.output.write(StyledLine(problem.description)) }
            }
            let count =
                report.problems == 0
                ? "no problems" : report.problems == 1 ? "1 problem" : "\(report.problems) problems"
            try common.output.write(
                StyledLine(
                    "\(report.lessons.count) lessons, \(report.demos) demos, \(report.questions) questions: \(count)"))
        }
        throw ExitCode(report.exitCode)
    }

    private func load() throws -> [LoadedLesson] {
        guard !paths.isEmpty else {
            return try common.found { () throws(LibraryError) in try Library(searching: common.places).loadAll() }
        }
        return try paths.flatMap { path -> [LoadedLesson] in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
                return [Library.load(path: path)]
            }
            return try common.found { () throws(LibraryError) in
                try Library(searching: [LibraryPlace(folder: path, namedBy: "check")]).loadAll()
            }
        }
    }

    /// The ids that lessons may require: those checked, and those of the course beside them.
    private func course(with loaded: [LoadedLesson]) -> Set<String>? {
        let known = (try? Library(searching: common.places).summaries().map(\.id)) ?? []
        return Set(known + loaded.compactMap { $0.lesson?.id })
    }
}
