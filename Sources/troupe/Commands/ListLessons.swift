import ArgumentParser
import Lessons
import Terminal

/// `troupe lessons`: what there is to learn.
struct ListLessons: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "lessons", abstract: "List the lessons.")

    @OptionGroup var common: CommonOptions

    @Flag(help: "One JSON document.")
    var json = false

    mutating func run() throws {
        let summaries = try common.found { () throws(LibraryError) in try Library(searching: common.places).summaries()
        }
        if json { return try print(json: summaries.map { LessonDocument($0) }) }
        let rows = summaries.map { summary -> [StyledLine] in
            [
                StyledLine(summary.number.map(String.init) ?? ""), StyledLine(summary.id),
                StyledLine(common.output.capabilities.legible(summary.summary)),
                StyledLine(summary.frontMatter?.minutes.map { "\($0) min" } ?? ""),
            ]
        }
        let columns: [Table.Column] = [
            .init("", .right), .init("lesson", .left), .init("what it is about", .left), .init("", .right),
        ]
        try common.output.write(Table(columns: columns, rows: rows).lines(common.output.capabilities))
    }
}
