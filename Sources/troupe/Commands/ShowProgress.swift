import ArgumentParser
import Foundation
import Grading
import Lessons
import Progress
import Quiz
import Shell
import Terminal

/// `troupe progress`: how the student stands in the course.
struct ShowProgress: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "Show what is done, what is known how well, and what comes next.")

    @OptionGroup var common: CommonOptions

    @Flag(help: "One JSON document.")
    var json = false

    @Flag(help: "A table of comma-separated values, a row for each lesson.")
    var csv = false

    mutating func validate() throws {
        guard !(json && csv) else { throw ValidationError("--json or --csv, not both.") }
    }

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        let library = try common.found { () throws(LibraryError) in try Library(searching: common.places) }
        let record: StudyRecord
        do {
            record = try StudyRecord(common.store)
        } catch {
            common.complain(error.description)
            throw ExitCode(3)
        }
        let standing = Standing(
            library.loadAll().compactMap(\.lesson), library.course, record, today: Today.day,
            now: Int(Date().timeIntervalSince1970))
        if json {
            try print(json: ProgressDocument(standing, library.course))
        } else if csv {
            try common.output.write(raw: ProgressDocument(standing, library.course).rows.text)
        } else {
            let renderer = StandingRenderer(capabilities: common.output.capabilities)
            try common.output.write(renderer.lines(standing, misconceptions: library.course.misconceptions))
        }
    }
}
