import Foundation
import TerminalTestKit
import Testing

/// What the program says of itself: help, reference, manual page and completion scripts.
struct ReferenceTests {
    @Test(
        "a page of the reference is what the program writes: make docs",
        arguments: [
            ("commands", "commands.md"), ("checks", "checks.md"), ("manual", "troupe.1"), ("syllabus", "syllabus.md"),
        ])
    func upToDate(page: String, file: String) throws {
        let kept = try String(contentsOfFile: Program.root + "/docs/" + file, encoding: .utf8)
        let written = try Program.run("reference", page).output
        #expect(written.split(separator: "\n") == kept.split(separator: "\n"))
    }

    @Test("some step of a lesson covers each item of the syllabus")
    func syllabus() throws {
        let rows = try Program.run("reference", "syllabus").output.split(separator: "\n").filter { $0.hasPrefix("| ") }
        #expect(rows.count == 2 + 52)
        #expect(rows.filter { $0.contains("no step") } == [])
    }

    @Test("every example of the reference runs as it stands")
    func examples() throws {
        let reference = try Program.run("reference", "commands").output
        let sections = reference.components(separatedBy: "\n### ")
        var count = 0
        for section in sections.drop(while: { !$0.hasPrefix("param\n") }) {
            guard let example = section.components(separatedBy: "For example:\n\n```text\n").dropFirst().first else {
                continue
            }
            let file = Program.makeHome() + "/example"
            let lines = example.components(separatedBy: "\n```")[0] + "\n"
            try lines.write(toFile: file, atomically: true, encoding: .utf8)
            let outcome = try Program.run("-f", file)
            #expect(outcome.code == 0, "\(section.prefix(20)): \(outcome.errors)\n\(outcome.output)")
            count += 1
        }
        #expect(count > 50)
    }

    @Test("help gives an overview that fits the screen")
    func overview() throws {
        let lines = try Program.run("-c", "help").output.split(separator: "\n")
        #expect(lines.count < 22)
        #expect(lines.allSatisfy { $0.count < 80 })
        #expect(
            lines.contains {
                $0.hasPrefix("  topics    network faults time measures expressions quiz exam tasks scripting")
            })
    }

    @Test("help explains programs, demos and functions, and suggests a word for an unknown one")
    func words() throws {
        #expect(try Program.run("-c", "help editor").output.contains("reads a file, thinks, and saves it"))
        #expect(try Program.run("-c", "help lost-update").output.contains("is a demo of lesson concurrency"))
        #expect(try Program.run("-c", "help erlangc").output.contains("erlangc(SERVERS, LOAD)"))
        #expect(try Program.run("-c", "help lost-updat").errors.contains("Did you mean lost-update?"))
    }

    @Test("the completion of other shells offers lessons, demos, and their parameters with values")
    func otherShells() throws {
        func offered(_ arguments: String...) throws -> [String] {
            let variables = ["SAP_SHELL": "bash", "SAP_SHELL_VERSION": "5.2"]
            let outcome = try Program.run(arguments: ["---completion"] + arguments, variables: variables)
            return outcome.output.split(separator: "\n").map(String.init)
        }
        let lessons = try offered("start", "--", "positional@0", "2", "0", "troupe", "start", "")
        #expect(lessons.contains("concurrency"))
        let demos = try offered("demo", "--", "positional@0", "2", "0", "troupe", "demo", "")
        #expect(demos.contains("lost-update"))
        let values = try offered("demo", "--", "positional@0", "3", "5", "troupe", "demo", "lost-update", "mode=")
        #expect(values.contains("mode=cas"))
        #expect(values.contains("rate="))
    }

    @Test("a word that is no command of the program is answered with the nearest one")
    func unknownCommand() throws {
        let outcome = try Program.run("dmo", "lost-update")
        #expect(outcome.code == 2)
        #expect(outcome.errors.hasPrefix("There is no command “dmo”. Did you mean demo?\n"))
    }
}
