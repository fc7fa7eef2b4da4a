import ArgumentParser
import Grading
import Lessons
import Scenario
import Shell
import Terminal

/// `troupe grade`: marks what a class has handed in.
struct Grade: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mark submissions, and tell how each question worked.",
        discussion: """
            Every answer is marked anew by the questions of the course; demos and tasks run again. FILE is a submission, a \
            folder of them, or a ZIP archive as Moodle gives it. Exit code 1 when a file is damaged.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(
        help: ArgumentHelp("Submissions, folders of them, or ZIP archives.", valueName: "file"), completion: .file())
    var paths: [String]

    @Flag(help: "The gradebook as a table of comma-separated values, with a row of headings.")
    var csv = false

    @Flag(help: "One JSON document: the gradebook, every mark, and the statistics.")
    var json = false

    @Flag(help: "Whose marks differ from those that they were shown, question by question.")
    var changes = false

    @Option(
        name: .short, help: ArgumentHelp("Write the gradebook there; .json and .csv say its form.", valueName: "file"))
    var output: String?

    mutating func validate() throws {
        guard !(csv && json) else { throw ValidationError("--csv or --json, not both.") }
    }

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        Signals.shared.install()
        let library = try common.found { () throws(LibraryError) in try Library(searching: common.places) }
        let loaded = library.loadAll()
        for lesson in loaded where lesson.lesson == nil {
            common.complain("\(lesson.path) cannot be read, and its questions cannot be marked: troupe check says why.")
        }
        let lessons = loaded.compactMap(\.lesson)
        let bank = QuestionBank(lessons: lessons, course: library.course)
        let display = common.progressDisplay
        let grader = Grader(
            bank, run: CourseRuns(lessons, programs: common.programs, interrupt: Signals.shared.interrupt).run)
        let gradebook: Gradebook?
        do {
            gradebook = try grader.grade(paths, interrupt: Signals.shared.interrupt) { display.show($0) }
            display.clear()
        } catch {
            display.clear()
            common.complain("\(error)")
            throw ExitCode(3)
        }
        guard let gradebook else {
            common.complain("Stopped. Nothing is marked.")
            throw ExitCode(130)
        }
        try write(gradebook)
        for line in GradingRemarks(gradebook, showsChanges: changes).lines { common.complain(line) }
        if !gradebook.damaged.isEmpty { throw ExitCode(1) }
    }

    private func write(_ gradebook: Gradebook) throws {
        let isJSON = json || (!csv && output?.hasSuffix(".json") == true)
        let isCSV = csv || (!json && output?.hasSuffix(".csv") == true)
        if let output {
            let text = isJSON ? try text(json: GradebookDocument(gradebook)) : GradebookRows(gradebook).text
            try common.write(text, to: output)
        }
        if isJSON, output == nil {
            try print(json: GradebookDocument(gradebook))
        } else if isCSV, output == nil {
            try common.output.write(raw: GradebookRows(gradebook).text)
        } else {
            try common.output.write(GradebookTable(gradebook).lines(common.output.capabilities))
        }
    }
}
