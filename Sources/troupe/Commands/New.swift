import ArgumentParser
import Foundation
import Lessons
import Progress
import Shell
import Terminal

/// `troupe new`: something to begin with.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a new lesson to begin with.", subcommands: [NewLesson.self])
}

/// `troupe new lesson ID`: a lesson that can be played, and shows each feature of the format.
struct NewLesson: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lesson", abstract: "Write a lesson that can be played and has each feature of the format once.",
        discussion: """
            It is written as lessons/NN-ID.md with the next number, or into the folder that --lessons names; nothing is ever \
            overwritten. docs/writing-lessons.md leads on from there.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "What it is called in commands, such as leases or two-phase-commit.")
    var id: String

    mutating func run() throws {
        Output.ignoreBrokenPipes()
        guard LessonTemplate.isID(id) else {
            let near = LessonTemplate.id(near: id).map { " Perhaps \($0)?" } ?? ""
            common.complain(
                "“\(id)” cannot be the id of a lesson: at most 48 lower-case letters, digits and single dashes, beginning "
                    + "with a letter.\(near)")
            throw ExitCode(2)
        }
        let folder = common.ownFolder
        let library = try existing(in: folder)
        let paths = (library?.paths ?? []) + (library?.otherPaths ?? [])
        if let taken = paths.first(where: { LessonFileName(path: $0)?.id == id }) {
            common.complain("There is a lesson \(id) already: \(taken). Choose another id.")
            throw ExitCode(2)
        }
        let template = LessonTemplate(id: id)
        let path = "\(folder)/\(template.fileName(after: paths))"
        try write(template.text, to: path, in: folder)
        try tell(path, isListed: library?.course.lessons.isEmpty ?? true)
    }

    /// The lessons of a folder, if it is there.
    private func existing(in folder: String) throws -> Library? {
        guard FileManager.default.fileExists(atPath: folder) else { return nil }
        return try common.found { () throws(LibraryError) in
            try Library(searching: [LibraryPlace(folder: folder, namedBy: "new")])
        }
    }

    /// Writes it whole or not at all, so that a full disk leaves no empty lesson behind.
    private func write(_ text: String, to path: String, in folder: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            common.complain("\(folder) cannot be made: \(FileTrouble(error))")
            throw ExitCode(3)
        }
        try common.write(text, to: path)
    }

    /// What there is now, what the checker says of it, and what to do next.
    private func tell(_ path: String, isListed: Bool) throws {
        var check = LessonCheck([path], common, seeds: 1, interrupt: Signals.shared.interrupt)
        let report = try common.found { () throws(LibraryError) in try check.report(.once) }
        let problems = report?.lessons.flatMap(\.problems) ?? []
        for problem in problems { try common.output.write(StyledLine(problem.description)) }
        try common.output.write(StyledLine("  \(path)   \(problems.isEmpty ? "checks clean" : "needs a look")"))
        try common.output.write(StyledLine("  Next: troupe check --watch \(path)   while you edit it"))
        try common.output.write(StyledLine("        troupe start \(path)   plays it"))
        if !isListed {
            try common.output.write(
                StyledLine("  course.yaml lists the lessons of the course: add \(id) there when it is ready."))
        }
    }
}
