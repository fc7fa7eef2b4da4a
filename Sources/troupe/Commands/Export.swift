import ArgumentParser
import Foundation
import Lessons
import Progress
import Quiz
import Scenario
import Shell
import Terminal

/// `troupe export FORMAT`: the questions of the course, for other systems or for an exam.
struct Export: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case exam, gift, qti, csv, markdown
    }

    static let configuration = CommandConfiguration(
        abstract: "Write the questions of lessons for an exam, for Moodle and others, or to read.",
        discussion: """
            exam is a folder for students, without keys: quiz --exam asks it, grade marks it. gift is Moodle's text \
            format, qti is IMS QTI 1.2.1, csv a table, markdown a paper with its answers at the end. What a format cannot \
            carry is said, a line for each question.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "exam, gift, qti, csv or markdown.")
    var format: Format

    @Argument(help: "Lessons by id, number or path; the course if none is given.", completion: CourseWords.lesson)
    var lessons: [String] = []

    @Option(
        name: .short, help: ArgumentHelp("The file to write, or for an exam the folder.", valueName: "file"),
        completion: .file())
    var output: String

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        Signals.shared.install()
        let course = try chosen()
        guard format != .exam else { return try writeExam(course) }
        let known = try DemoEvidence(of: course.lessons, common: common)
        let written = try write(course, evidence: known.evidence)
        for remark in written.remarks { common.complain(remark.description) }
        let count = course.lessons.reduce(0) { $0 + $1.questions.count }
        try common.output.write(StyledLine("\(output): \(written.count) of \(count) questions."))
    }

    /// The lessons that were named, or all, and what the course says of them.
    private func chosen() throws -> (lessons: [Lesson], course: Course) {
        let library = try? Library(searching: common.places)
        if lessons.isEmpty { return (try common.lessons(), library?.course ?? Course()) }
        return (try lessons.map { try common.lesson($0) }, library?.course ?? Course())
    }

    private func write(
        _ chosen: (lessons: [Lesson], course: Course), evidence: (Question) -> Evidence?
    ) throws -> (count: Int, remarks: [ExchangeRemark]) {
        let title = chosen.course.title ?? "Troupe"
        let lessons = chosen.lessons
        let all = lessons.reduce(0) { $0 + $1.questions.count }
        switch format {
        case .exam: return (0, [])
        case .gift:
            let exports = lessons.map { (category: $0.title, export: GIFTExport($0.questions, evidence: evidence)) }
            try common.write(GIFTExport.text(of: exports), to: output)
            return (exports.reduce(0) { $0 + $1.export.items.count }, exports.flatMap(\.export.remarks))
        case .qti:
            let export = QTIExport(
                title: title, sections: lessons.map { ($0.id, $0.title, $0.questions) }, html: html(ofMarkdown:),
                evidence: evidence)
            try common.write(export.text, to: output)
            return (export.count, export.remarks)
        case .csv:
            let table = QuestionTable(lessons.map { ($0.id, $0.questions) }, evidence: evidence)
            try common.write(table.text, to: output)
            return (all, table.remarks)
        case .markdown:
            let paper = QuestionPaper(
                title: title, sections: lessons.map { ($0.title, $0.questions) }, evidence: evidence)
            try common.write(paper.text, to: output)
            return (all, paper.remarks)
        }
    }

    private func writeExam(_ chosen: (lessons: [Lesson], course: Course)) throws {
        let paper = ExamPaper(
            lessons: chosen.lessons, course: chosen.course, isChosen: !lessons.isEmpty, seed: common.seed)
        guard !paper.files.isEmpty else {
            common.complain("There is no question that an exam could ask.")
            throw ExitCode(3)
        }
        let isFolder = FileManager.default.fileExists(atPath: output)
        if isFolder, !((try? FileManager.default.contentsOfDirectory(atPath: output)) ?? ["?"]).isEmpty {
            common.complain("\(output) is there already, and not an empty folder.")
            throw ExitCode(2)
        }
        do {
            try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        } catch {
            common.complain("\(output) cannot be made: \(FileTrouble(error))")
            throw ExitCode(3)
        }
        for file in paper.files { try common.write(file.text, to: output + "/" + file.name) }
        try common.output.write(
            StyledLine(
                "\(output): \(paper.questions) questions without keys, \(paper.minutes) minutes. "
                    + "Students run troupe quiz --exam --lessons \(output), then troupe submit --lessons \(output)."))
    }
}
