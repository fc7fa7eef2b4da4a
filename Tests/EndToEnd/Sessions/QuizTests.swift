import Foundation
import TerminalTestKit
import Testing

/// Quizzes at the prompt and from the command line.
@Suite(.serialized)
struct QuizTests {
    @Test("a quiz marks, explains, and says at its end what was got, what comes back and what Enter does")
    func whole() throws {
        let course = try QuizLesson.folder()
        let student = try PseudoTerminal.student(in: course)
        student.type("quiz\r")
        try student.expect("No lesson is finished yet, and a quiz mixes those that are.")
        try student.expect("Enter begins lesson 1, The bank")
        student.type("quiz bank\r")
        try student.expect("── quiz ── 1 of 3 ── The bank ──")
        try student.expect("Two tries, the second for half.")
        try student.expect("quiz 1/3> ")
        student.type("\r")
        try student.expect("Enter passes no open question: an answer, or hint · skip · leave · help")
        student.type("\(try student.numberAskedFor())\r")
        try student.expect("Right.")
        try student.expect("1 of 1 point.")
        try student.expect("It was in the question.")
        try student.expect("── quiz ── 2 of 3 ── The bank ──")
        try student.expect("quiz 2/3> ")
        student.type("hint\r")
        try student.expect("Hint 1 of 1: It stands in the question.")
        student.type("\(try student.numberAskedFor()) ?\r")
        try student.expect("¾ of 1 point: one hint −¼.")
        try student.expect("quiz 3/3> ")
        student.type("999\r")
        try student.expect("No, that is not it. Try again.")
        student.type("999\r")
        try student.expect("0 of 1 point: not answered right.")
        try student.expect("── quiz ── the end ──")
        try student.expect("1.75 of 3 points. 1 right at once, 1 in part or with help, 1 missed.")
        try student.expect("today")
        try student.expect("tomorrow")
        try student.expect("in 2 days")
        try student.expect("Enter asks the one of today again")
        student.type("\r")
        try student.expect("quiz 1/1> ")
        student.type("\(try student.numberAskedFor())\r")
        try student.expect("1 of 1 point. 1 right at once.")
        try student.expect("Enter begins lesson 1, The bank")
        student.type("quiz due\r")
        try student.expect("Nothing is due today. The next 2 tomorrow.")
        student.type("progress\r")
        try student.expect("1.75 of 3")
        try student.expect("numbers")
        try student.expect("nothing is due before tomorrow")
    }

    @Test("a quiz that was left, or ended by a crash, is taken up where it was")
    func takenUp() throws {
        let course = try QuizLesson.folder()
        let home = Program.makeHome()
        let first = try PseudoTerminal.student("quiz", "bank", in: course, home: home, until: "quiz 1/3> ")
        first.type("\(try first.numberAskedFor())\r")
        try first.expect("quiz 2/3> ")
        let second = try first.numberAskedFor()
        first.type("leave\r")
        try first.expect("Left quiz 2/3; what is answered is kept.")
        try first.expect("Enter takes it up again")
        first.send(signal: 9)
        #expect(try first.exitCode() == -9)

        let again = try PseudoTerminal.student(in: course, home: home, until: "Enter resumes the quiz (1 of 3 done)")
        again.type("\r")
        try again.expect("Taken up where it was left: 1 of 3 done.")
        try again.expect("quiz 2/3> ")
        #expect(try again.numberAskedFor() == second)
        again.control("d")
        try again.expect("Saved at quiz 2/3. To come back: troupe")
        #expect(try again.exitCode() == 0)
    }

    @Test("a question that is open in two terminals is answered in one")
    func twoTerminals() throws {
        let course = try QuizLesson.folder()
        let home = Program.makeHome()
        let one = try PseudoTerminal.student("quiz", "bank", in: course, home: home, until: "quiz 1/3> ")
        let other = try PseudoTerminal.student("quiz", "bank", in: course, home: home, until: "quiz 1/3> ")
        let number = try one.numberAskedFor()
        one.type("\(number)\r")
        try one.expect("quiz 2/3> ")
        other.type("\(number)\r")
        try other.expect("This question was answered in another terminal. That answer stands.")
        try other.expect("quiz 2/3> ")
    }

    @Test("where questions are not given up, skip leaves one for later, and there are no hints where none are allowed")
    func strict() throws {
        let course = try QuizLesson.folder(questions: 2, course: "skip: no\nhints: no\n")
        let student = try PseudoTerminal.student("quiz", "bank", in: course, until: "quiz 1/2> ")
        let first = try student.numberAskedFor()
        student.type("hint\r")
        try student.expect("There are no more hints.")
        student.type("skip\r")
        try student.expect("It is asked again after the others.")
        try student.expect("quiz 2/2> ")
        student.type("\(try student.numberAskedFor())\r")
        try student.expect("quiz 1/2> ")
        #expect(try student.numberAskedFor() == first)
        student.type("skip\r")
        try student.expect("It is the only one that is still open.")
    }

    @Test("where nobody is at a terminal, the paper is printed, and answers from a file are marked")
    func recital() throws {
        let course = try QuizLesson.folder()
        let paper = try Program.run("quiz", "bank", "--lessons", course.path)
        #expect(paper.code == 0)
        #expect(paper.output.contains("── quiz ── 3 of 3 ── The bank ──"))
        #expect(paper.output.components(separatedBy: "not asked").count == 4)
        try course.write("bank-1: 1\nbank-2: 9\n", to: "answers.yaml")
        let marked = try Program.run(
            "quiz", "bank", "--lessons", course.path, "--answers", course.path + "/answers.yaml")
        #expect(marked.code == 1)
        #expect(marked.output.hasSuffix("  1 of 3 points. 1 right at once, 2 not answered.\n"))
        try course.write("bank-17: 1\n", to: "answers.yaml")
        let unknown = try Program.run("quiz", "--lessons", course.path, "--answers", course.path + "/answers.yaml")
        #expect(unknown.code == 3)
        #expect(unknown.errors == "no lesson has a question bank-17\n")
        #expect(try Program.run("quiz", "--due", "--exam").code == 2)
        #expect(try Program.run("quiz", "--count", "0").code == 2)
    }

    @Test("a script goes through a quiz with the words of the shell, and keeps nothing")
    func script() throws {
        let course = try QuizLesson.folder(questions: 1)
        let home = Program.makeHome()
        let run = try Program.run(
            "--lessons", course.path, input: "quiz bank\nhint\nanswer bank-1 2\nanswer 1\n", home: home)
        #expect(run.code == 0)
        #expect(run.output.contains("Hint 1 of 1: It stands in the question."))
        #expect(run.output.contains("¼ of 1 point: second try −½, one hint −¼."))
        #expect(run.output.contains("0.25 of 1 point. 1 in part or with help."))
        let progress = try Program.run("progress", "--json", "--lessons", course.path, home: home)
        #expect(progress.output.contains("\"questions\" : [\n\n  ]"))
    }

    @Test("who comes back is told what is due")
    func welcome() throws {
        let course = try QuizLesson.folder(questions: 1)
        let home = Program.makeHome()
        let first = try PseudoTerminal.student("quiz", "bank", in: course, home: home, until: "quiz 1/1> ")
        first.type("9\r")
        try first.expect("Try again.")
        first.type("9\r")
        try first.expect("Enter asks the one of today again")
        first.control("d")
        #expect(try first.exitCode() == 0)
        let again = try PseudoTerminal.student(in: course, home: home, until: "1 question is due today: quiz due")
        again.type("quiz due\r")
        try again.expect("quiz 1/1> ")
    }

    @Test("progress prints one document, or a table")
    func progress() throws {
        let course = try QuizLesson.folder(course: "title: Numbers\ndue: {bank: 2036-10-14}\n")
        let home = Program.makeHome()
        let table = try Program.run("progress", "--csv", "--lessons", course.path, home: home)
        #expect(
            table.output == """
                lesson,number,title,state,steps_done,steps,earned,possible,missed,due_questions,due,late\r
                bank,1,The bank,untouched,0,1,0.0,0.0,0,0,2036-10-14,false\r

                """)
        let document = try Program.run("progress", "--json", "--lessons", course.path, home: home)
        #expect(document.code == 0)
        #expect(document.output.contains("\"course\" : \"Numbers\""))
        #expect(document.output.contains("\"command\" : \"start 1\""))
        let read = try Program.run("progress", "--lessons", course.path, home: home)
        #expect(read.output.contains("2036-10-14"))
        #expect(read.output.contains("start 1"))
    }
}
