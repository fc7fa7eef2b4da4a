import TerminalTestKit
import Testing

/// The exam: one paper, one sitting, no marks before the end.
@Suite(.serialized)
struct ExamTests {
    private let rules = "exam: {questions: 3, minutes: 30, seed: 4711}\n"

    private func begin(_ course: TemporaryFolder, home: String) throws -> PseudoTerminal {
        let student = try PseudoTerminal.student(
            "quiz", "--exam", in: course, home: home, until: "Enter begins the exam")
        student.type("\r")
        try student.expect("exam 1/3 (")
        return student
    }

    @Test("an exam goes on after a crash without extra time, shows its marks at the end, and is sat once")
    func whole() throws {
        let course = try QuizLesson.folder(questions: 5, course: rules)
        let home = Program.makeHome()
        let first = try PseudoTerminal.student(
            "quiz", "--exam", in: course, home: home, until: "3 questions in 30 minutes, one try each.")
        try first.expect("Enter begins the exam")
        first.type("\r")
        try first.expect("── exam ── 1 of 3 ── The bank ──")
        try first.expect("One try.")
        try first.expect("skip · finish · help")
        try first.expect("min left)> ")
        first.type("hint\r")
        try first.expect("There are no hints in an exam.")
        first.type("\(try first.numberAskedFor())\r")
        try first.expect("Kept.")
        try first.expect("exam 2/3 (")
        #expect(!first.transcript.contains("Right."))
        #expect(!first.transcript.contains("It was in the question."))
        first.send(signal: 9)
        #expect(try first.exitCode() == -9)

        let again = try PseudoTerminal.student(in: course, home: home, until: "Enter resumes the exam (1 of 3 done)")
        again.type("\r")
        try again.expect("exam 2/3 (")
        again.type("999\r")
        try again.expect("Kept.")
        try again.expect("exam 3/3 (")
        again.type("finish\r")
        try again.expect("1 question is open. finish once more hands the exam in as it is.")
        again.type("finish\r")
        try again.expect("── exam ── result ──")
        try again.expect("1 of 3 points, 33%. 1 right at once, 1 missed, 1 not answered.")
        try again.expect("You said: 999")
        try again.expect("Not answered.")
        try again.expect("Right is:")
        try again.expect("troupe> ")
        again.type("quiz exam\r")
        try again.expect("You have sat this exam. Another seed gives another one: quiz exam seed=1")
        try again.expect("1 of 3 points, 33%.")
    }

    @Test("an exam that was handed in is over in every terminal")
    func handedInElsewhere() throws {
        let course = try QuizLesson.folder(questions: 5, course: rules)
        let home = Program.makeHome()
        let one = try begin(course, home: home)
        let other = try PseudoTerminal.student("quiz", "--exam", in: course, home: home, until: "exam 1/3 (")
        let number = try other.numberAskedFor()
        one.type("finish\rfinish\r")
        try one.expect("0 of 3 points, 0%. 3 not answered.")
        other.type("\(number)\r")
        try other.expect("This was handed in in another terminal. What you answered now is not counted.")
        try other.expect("0 of 3 points, 0%. 3 not answered.")
    }

    @Test("before the end of an exam nothing tells which answers were wrong")
    func silent() throws {
        let course = try QuizLesson.folder(questions: 5, course: rules)
        let home = Program.makeHome()
        let student = try begin(course, home: home)
        student.type("999\r")
        try student.expect("exam 2/3 (")
        student.type("leave\rquiz due\r")
        try student.expect("Nothing is due today.")
        let again = try PseudoTerminal.student(in: course, home: home, until: "Enter resumes the exam (1 of 3 done)")
        try again.expect("troupe> ")
        #expect(!again.transcript.contains("due today"))
        again.type("\rfinish\rfinish\r")
        try again.expect("1 missed, 2 not answered.")
        try again.expect("comes back")
    }

    @Test("the running exam is offered before a quiz that was begun later")
    func offeredFirst() throws {
        let course = try QuizLesson.folder(questions: 5, course: rules)
        let home = Program.makeHome()
        let student = try begin(course, home: home)
        student.type("leave\rquiz bank\r")
        try student.expect("quiz 1/5> ")
        student.send(signal: 9)
        #expect(try student.exitCode() == -9)
        _ = try PseudoTerminal.student(in: course, home: home, until: "Enter resumes the exam (0 of 3 done)")
    }

    @Test("one seed gives one paper in every home; another seed gives another one")
    func papers() throws {
        let course = try QuizLesson.folder(questions: 9, course: rules)
        func paper(_ more: String...) throws -> String {
            try Program.run(arguments: ["quiz", "--exam", "--json", "--lessons", course.path] + more).output
        }
        let first = try paper()
        #expect(first.contains("\"seed\" : 4711"))
        #expect(try paper() == first)
        #expect(try paper("--seed", "4711") == first)
        #expect(try paper("--seed", "4712") != first)
    }
}
