import Foundation
import TerminalTestKit
import Testing

/// From a student's answers to the gradebook.
@Suite(.serialized)
struct SubmittingTests {
    /// A home in which the lesson of the shop was done: a prediction, and a choice at the second try.
    private func finished(_ course: TemporaryFolder) throws -> String {
        let home = Program.makeHome()
        let student = try PseudoTerminal("--lessons", course.path, "start", "shop", home: home)
        try student.expect("answer> ", within: .seconds(60))
        student.type("4\r")
        try student.expect("Locked: 4.")
        try student.expect("lesson 1 (1/2)> ")
        student.type("pace off\r")
        try student.expect("Demos play at once.")
        student.type("\r")
        try student.expect("You said 4.")
        student.type("\r")
        try student.expect("What does the shop know now?")
        try student.expect("answer> ")
        student.type("answer The bank is down.\r")
        try student.expect("No.")
        student.type("answer Nothing yet.\r")
        try student.expect("½ of 1 point")
        try student.expect("> ")
        student.control("d")
        #expect(try student.exitCode() == 0)
        return home
    }

    @Test("submit asks once who the student is, says what is in the file, and grade gives the mark that they saw")
    func wholeWay() throws {
        let course = try ShopLesson.folder()
        try course.write("identity: {ask: Student number, pattern: '[0-9]{4}'}\n", to: "course.yaml")
        let home = try finished(course)
        let file = home + "/mine.json"

        let student = try PseudoTerminal("submit", "--lessons", course.path, "-o", file, home: home)
        try student.expect("Student number? ", within: .seconds(60))
        student.type("12a\r")
        try student.expect("“12a” is not of the form of “Student number”")
        student.type("2023\r")
        try student.expect(": 1 lesson, 2 questions")
        try student.expect("sent anywhere")
        #expect(try student.exitCode() == 0)

        let again = try Program.run("submit", "--lessons", course.path, "-o", file, home: home)
        #expect(again.code == 0)
        #expect(again.output.contains("2023"))

        let marked = try Program.run("grade", file, "--csv", "--lessons", course.path)
        #expect(marked.code == 0)
        #expect(
            marked.output == "identity,folder,shop,earned,possible,minutes,file\r\n2023,,0.5,0.5,1,0,\(file)\r\n")
        #expect(marked.errors == "1 file, 1 student, 0 runs of demos and tasks\n")
    }

    @Test("the shell asks at its prompt, and Enter alone writes nothing")
    func inShell() throws {
        let course = try ShopLesson.folder()
        let home = try finished(course)
        let student = try PseudoTerminal("--lessons", course.path, home: home)
        try student.expect("troupe> ", within: .seconds(60))
        student.type("submit\r")
        try student.expect("An id that your instructor knows? ")
        student.type("\r")
        try student.expect("Nothing was written.")
        try student.expect("troupe> ")
        student.control("d")
        #expect(try student.exitCode() == 0)
    }

    @Test("a script has to say who hands in")
    func withoutTerminal() throws {
        let course = try ShopLesson.folder()
        let outcome = try Program.run("submit", "--lessons", course.path)
        #expect(outcome.code == 2)
        #expect(outcome.errors == "Who hands in? Say it with --as; it is kept for the next time.\n")
        let nothing = try Program.run("submit", "--as", "ann", "--lessons", course.path)
        #expect(nothing.code == 3)
        #expect(nothing.errors == "There is nothing to hand in yet: no question has been answered.\n")
    }

    @Test("while it marks it shows how far it is, and Ctrl-C stops it")
    func interrupted() throws {
        let course = try TemporaryFolder()
        try course.write(KindsLesson.text.replacing("run 20s", with: "run 10000h"), to: "01-kinds.md")
        let entry = """
            {"answer": "set ann,bob mode=cas", "attempt": 1, "content": "", "hints": 0, "lesson": "kinds",
            "question": "lose-nothing", "seconds": 9, "unsure": false, "verdict": "right"}
            """
        try course.write(
            """
            {"course": {"hash": ""}, "format": "troupe-submission", "identity": "ann", "lessons": [],
            "log": [\(entry), \(entry.replacing("cas", with: "lock"))], "minutes": 1, "sittings": [], "troupe": "0.1", "version": 1}
            """, to: "ann.json")
        let teacher = try PseudoTerminal(
            "grade", course.path + "/ann.json", "--lessons", course.path, home: Program.makeHome())
        try teacher.expectScreen("marking", within: .seconds(60))
        teacher.control("c")
        try teacher.expect("Stopped. Nothing is marked.", within: .seconds(60))
        #expect(try teacher.exitCode() == 130)
    }

    @Test("a damaged file is named, the others are marked, and the exit code is 1")
    func damaged() throws {
        let course = try ShopLesson.folder()
        let home = try finished(course)
        try "{\"format\": ".write(toFile: home + "/bad.json", atomically: true, encoding: .utf8)
        let good = home + "/good.json"
        _ = try Program.run("submit", "--as", "ann", "--lessons", course.path, "-o", good, home: home)
        let marked = try Program.run("grade", home + "/bad.json", good, "--lessons", course.path)
        #expect(marked.code == 1)
        #expect(marked.output.contains("ann"))
        #expect(marked.errors.contains("damaged: \(home)/bad.json: not JSON: it ends too early, in line 1"))
    }
}
