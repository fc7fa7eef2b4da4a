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
        let (loaded, course) = try load()
        let renderer = LessonRenderer(
            capabilities: CommonOptions.plainCapabilities)
        let checker = Checker(
            runner: SessionRunner(
                programs: common.programs, seed: common.seed,
                demos: loaded.compactMap(\.lesson).flatMap(\.playableDemos)),
            height: { stop, lesson in renderer.height(stop, of: lesson) })
        var report = checker.check(loaded, course: known(with: loaded))
        if let course, let path = course.path {
            report.course = CourseReport(path: path, problems: CourseChecker.check(course, lessons: loaded))
        }
        if json {
            print(try report.json())
        } else {
            let found = report.lessons.flatMap(\.problems) + (report.course?.problems ?? [])
            for problem in found { try common.output.write(StyledLine(problem.description)) }
            let count =
                report.problems == 0
                ? "no problems" : report.problems == 1 ? "1 problem" : "\(report.problems) problems"
            try common.output.write(
                StyledLine(
                    "\(report.lessons.count) lessons, \(report.demos) demos, \(report.questions) questions: \(count)"))
        }
        throw ExitCode(report.exitCode)
    }

    /// The lessons to check, and the course file of a folder.
    private func load() throws -> (lessons: [LoadedLesson], course: LoadedCourse?) {
        guard !paths.isEmpty else { return try load(common.places) }
        var lessons: [LoadedLesson] = []
        var course: LoadedCourse?
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
                lessons.append(Library.load(path: path))
                continue
            }
            let folder = try load([LibraryPlace(folder: path, namedBy: "check")])
            lessons += folder.lessons
            course = folder.course ?? course
        }
        return (lessons, course)
    }

    private func load(_ places: [LibraryPlace]) throws -> (lessons: [LoadedLesson], course: LoadedCourse?) {
        let library = try common.found { () throws(LibraryError) in try Library(searching: places) }
        return (library.loadFolder(), library.loadedCourse)
    }

    /// The ids that lessons may require: those checked, and those of the course beside them.
    private func known(with loaded: [LoadedLesson]) -> Set<String>? {
        let known = (try? Library(searching: common.places).summaries().map(\.id)) ?? []
        return Set(known + loaded.compactMap { $0.lesson?.id })
    }
}
