import ArgumentParser
import Lessons
import Shell
import Terminal

/// `troupe reference`: the pages of the documentation that the program knows best. Not for everyday use.
struct PrintReference: ParsableCommand {
    enum Page: String, ExpressibleByArgument, CaseIterable {
        /// `docs/commands.md`
        case commands
        /// `docs/troupe.1`
        case manual
        /// `docs/syllabus.md`
        case syllabus
        /// `docs/checks.md`
        case checks
    }

    static let configuration = CommandConfiguration(
        commandName: "reference", abstract: "Write a page of the documentation.",
        shouldDisplay: false)

    @OptionGroup var common: CommonOptions

    @Argument(help: "commands, checks or syllabus, in Markdown, or manual, for man.")
    var page: Page

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        switch page {
        case .commands: try common.output.write(raw: Reference(common.programs).markdown)
        case .manual:
            var manual = try ManualPage()
            try common.output.write(raw: manual.write())
        case .syllabus:
            let library = try common.found { () throws(LibraryError) in try Library(searching: common.places) }
            let lessons = library.loadAll().compactMap(\.lesson)
            try common.output.write(raw: SyllabusPage(library.course, lessons: lessons).markdown)
        case .checks:
            let checker = Checker(
                programs: common.programs, runner: SessionRunner(programs: common.programs), seeds: 1)
            try common.output.write(raw: RulesPage(checker: checker).markdown)
        }
    }
}
