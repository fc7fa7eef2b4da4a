import Foundation
import TerminalTestKit
import Testing

/// `troupe check` and `troupe new lesson`, as an author uses them.
struct CheckTests {
    private let lesson = """
        ---
        format: 1
        id: leases
        title: Leases
        summary: A lesson to look at.
        ---

        # Leases

        ## One

        ```demo leases
        run 1s
        measure time = now
        expect time == 1s
        ```

        """

    @Test("what is no lesson is explained, with exit code 3")
    func wrongPaths() throws {
        let folder = try TemporaryFolder()
        try folder.write("no front matter\n", to: "notes.md")
        let nowhere = try Program.run("check", "nowhere.md")
        #expect(nowhere.code == 3)
        #expect(nowhere.output.hasPrefix("nowhere.md:1:1: error: There is no such file. [file-missing]\n"))
        let notes = try Program.run("check", folder.path + "/notes.md")
        #expect(notes.code == 3)
        #expect(notes.output.contains("[front-matter-missing]"))
        let empty = try TemporaryFolder()
        let nothing = try Program.run("check", empty.path)
        #expect(nothing.code == 3)
        #expect(
            nothing.errors == "There are no lessons in \(empty.path). They are files such as 01-first-steps.md.\n")
        let unknown = try Program.run("check", "concurency")
        #expect(unknown.code == 3)
        #expect(unknown.errors == "There is no lesson “concurency”. Did you mean concurrency?\n")
    }

    @Test("wrong usage exits with 2", arguments: [["--runs", "0"], ["--watch", "--json"], ["--wath"]])
    func usage(arguments: [String]) throws {
        #expect(try Program.run(arguments: ["check"] + arguments).code == 2)
    }

    @Test("an id or a number names a lesson of the course")
    func references() throws {
        let byID = try Program.run("check", "--runs", "1", "examples")
        #expect(byID.output == "1 lesson, 5 demos, 15 questions: no problems\n")
        #expect(try Program.run("check", "--runs", "1", "6").output == byID.output)
    }

    @Test("--junit writes a case for each lesson, and the failure of one")
    func junit() throws {
        let folder = try TemporaryFolder()
        try folder.write(lesson, to: "01-leases.md")
        try folder.write(
            lesson.replacingOccurrences(of: "leases", with: "locks").replacingOccurrences(
                of: "== 1s", with: "< 1s & 2"),
            to: "02-locks.md")
        let outcome = try Program.run("check", folder.path, "--junit", folder.path + "/report.xml")
        #expect(outcome.code == 1)
        #expect(
            folder.read("report.xml")?.replacingOccurrences(of: folder.path, with: "lessons") == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites>
                  <testsuite name="troupe check" package="lessons" id="0" tests="2" failures="1" errors="0" time="0" timestamp="1970-01-01T00:00:00" hostname="localhost">
                    <properties/>
                    <testcase name="leases" classname="lessons/01-leases.md" time="0"/>
                    <testcase name="locks" classname="lessons/02-locks.md" time="0">
                      <failure type="demo-syntax" message="“&amp;” has no meaning in an expression.">lessons/02-locks.md:15:18: error: “&amp;” has no meaning in an expression. [demo-syntax]
                </failure>
                    </testcase>
                    <system-out>2 lessons, 2 demos, 0 questions: 1 error
                </system-out>
                    <system-err/>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test("--watch checks again when a file is saved, replaced, made or deleted, until Ctrl-C")
    func watching() throws {
        let folder = try TemporaryFolder()
        try folder.write(lesson, to: "01-leases.md")
        let home = Program.makeHome()
        let author = try PseudoTerminal(
            Program.path, ["check", "--watch", folder.path], environment: Program.environment(home: home))
        try author.expectScreen(
            "1 lesson, 1 demo, 0 questions: no problems\nChecked. Ctrl-C ends the watch.", within: .seconds(60))
        try folder.write(lesson.replacingOccurrences(of: "== 1s", with: "== 2s"), to: "01-leases.md")
        try author.expectScreen("01-leases.md saved.", within: .seconds(60))
        try author.expectScreen(
            "1 lesson, 1 demo, 0 questions: 1 error\nChecked. Ctrl-C ends the watch.", within: .seconds(60))
        // As editors do that write a new file and rename it.
        try lesson.write(toFile: folder.path + "/01-leases.md", atomically: true, encoding: .utf8)
        try author.expectScreen(
            "1 lesson, 1 demo, 0 questions: no problems\nChecked. Ctrl-C ends the watch.", within: .seconds(60))
        try folder.write(lesson.replacingOccurrences(of: "leases", with: "locks"), to: "02-locks.md")
        try author.expectScreen("02-locks.md new.", within: .seconds(60))
        try author.expectScreen(
            "2 lessons, 2 demos, 0 questions: no problems\nChecked. Ctrl-C ends the watch.", within: .seconds(60))
        try FileManager.default.removeItem(atPath: folder.path + "/01-leases.md")
        try author.expectScreen("01-leases.md gone.", within: .seconds(60))
        try author.expectScreen(
            "1 lesson, 1 demo, 0 questions: no problems\nChecked. Ctrl-C ends the watch.", within: .seconds(60))
        author.control("c")
        try author.expect("Watching has ended. 1 lesson, 1 demo, 0 questions: no problems\n")
        #expect(try author.exitCode() == 0)
    }

    @Test("a new lesson checks clean and plays, gets the next number, and is never written over")
    func newLesson() throws {
        let folder = try TemporaryFolder()
        let course = folder.path + "/course"
        let made = try Program.run("new", "lesson", "leases", "--lessons", course)
        #expect(made.code == 0)
        #expect(
            made.output.replacingOccurrences(of: folder.path, with: "") == """
                  /course/01-leases.md   checks clean
                  Next: troupe check --watch /course/01-leases.md   while you edit it
                        troupe start /course/01-leases.md   plays it

                """)
        let check = try Program.run("check", "--runs", "2", course)
        #expect(check.output == "1 lesson, 1 demo, 8 questions: no problems\n")
        let play = try Program.run("play", course + "/01-leases.md")
        #expect(play.code == 0)
        #expect(play.output.contains("attempts per request"))
        #expect(try Program.run("new", "lesson", "locks", "--lessons", course).output.contains("02-locks.md"))
        let again = try Program.run("new", "lesson", "leases", "--lessons", course)
        #expect(again.code == 2)
        #expect(
            again.errors.replacingOccurrences(of: course, with: "course")
                == "There is a lesson leases already: course/01-leases.md. Choose another id.\n")
        let wrong = try Program.run("new", "lesson", "My Leases", "--lessons", course)
        #expect(wrong.code == 2)
        #expect(wrong.errors.hasSuffix("Perhaps my-leases?\n"))
    }
}
