import ArgumentParser
import Foundation
import Lessons
import Quiz
import Terminal

/// `troupe import FILE.gift -o LESSON.md`: a lesson made of questions from Moodle.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a lesson of the questions in a GIFT file, as Moodle gives them.",
        discussion: """
            Each category becomes a step. What cannot be taken over is said with its line. Exit code 1 when something of \
            the file could not be read.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "A file in GIFT, Moodle's text format.", completion: .file())
    var file: String

    @Option(
        name: .short, help: ArgumentHelp("Where to write the lesson.", valueName: "lesson.md"),
        completion: .file(extensions: ["md"]))
    var output: String

    @Option(help: "What the lesson is called; by default after its file.")
    var title: String?

    @Flag(help: "Write over a lesson that is there.")
    var force = false

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        guard let id = GIFTLesson.id(forFile: output) else {
            common.complain("\(output): a lesson file is called NN-name.md, such as 15-arrows.md.")
            throw ExitCode(2)
        }
        guard force || !FileManager.default.fileExists(atPath: output) else {
            common.complain("\(output) is there already. --force writes over it.")
            throw ExitCode(2)
        }
        guard let data = FileManager.default.contents(atPath: file) else {
            common.complain("\(file) cannot be read.")
            throw ExitCode(3)
        }
        // Old banks are often in the encoding of Western Windows.
        guard let text = String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252) else {
            common.complain("\(file) is no text in UTF-8.")
            throw ExitCode(3)
        }
        let name = id.split(separator: "-").joined(separator: " ")
        let lesson = GIFTLesson(
            reading: text, file: file, id: id, title: title ?? name.prefix(1).uppercased() + name.dropFirst())
        for remark in lesson.remarks { common.complain(remark.description) }
        guard lesson.questions > 0 else {
            common.complain("\(file): no question that can be asked here; nothing was written.")
            throw ExitCode(3)
        }
        try common.write(lesson.text, to: output)
        let count = "\(lesson.questions) question\(lesson.questions == 1 ? "" : "s")"
        try common.output.write(StyledLine("\(output): \(count). troupe check \(output) proves it."))
        if lesson.hasUnreadable { throw ExitCode(1) }
    }
}
