import TerminalTestKit
import Testing

/// The whole way of an exam: from the paper without keys to the gradebook.
@Suite(.serialized)
struct ExamWayTests {
    private func course() throws -> TemporaryFolder {
        let course = try KindsLesson.folder()
        try course.write("exam: {questions: 5, minutes: 30, seed: 4711, tasks: yes}\n", to: "course.yaml")
        return course
    }

    /// Sits the exam of a folder; whatever is asked first, each question gets the same answer.
    private func sit(_ course: TemporaryFolder, home: String) throws -> PseudoTerminal {
        let student = try PseudoTerminal.student(
            "quiz", "--exam", in: course, home: home, until: "5 questions in 30 minutes, one try each.")
        student.type("\r")
        for place in 1...5 {
            try student.expect("── exam ── \(place) of 5 ──")
            try student.expect("exam \(place)/5 (")
            try student.expect("> ")
            for line in try answer(on: student.screen) {
                student.type(line + "\r")
                try student.expect(line.hasPrefix("set ") ? "> " : "Kept.")
            }
        }
        try student.expect("── exam ── result ──")
        return student
    }

    /// What is typed at the question on the screen.
    private func answer(on screen: String) throws -> [String] {
        let question = try #require(screen.ranges(of: "── exam ──").last.map { screen[$0.upperBound...] })
        // One of two right options, which earns half.
        if question.contains("The shop hears nothing.") { return ["The request was lost."] }
        if question.contains("What is that called?") { return ["mutexes"] }
        if question.contains("Bring the messages into an order") { return ["bob-reads ann-reads ann-saves bob-saves"] }
        if question.contains("Make the two editors lose nothing.") {
            return ["set ann mode=cas", "set bob mode=cas", "try"]
        }
        // The same for all three, which is right for two.
        let letter = try #require(question.firstMatch(of: /([a-z])\s+what is in memory/)).output.1
        return ["1\(letter) 2\(letter) 3\(letter)"]
    }

    private func submit(as identity: String, _ course: TemporaryFolder, home: String) throws -> String {
        let file = home + "/\(identity).json"
        let outcome = try Program.run("submit", "--as", identity, "--lessons", course.path, "-o", file, home: home)
        #expect(outcome.code == 0, "\(outcome.errors)")
        return file
    }

    @Test("a paper without keys brings at the instructor's what the same answers bring at once where the keys are")
    func paper() throws {
        let course = try course()
        let open = Program.makeHome()
        let student = try sit(course, home: open)
        try student.expect("6.17 of 7 points, 88%. 3 right at once, 2 in part or with help.")

        let paper = try TemporaryFolder()
        #expect(try Program.run("export", "exam", "--lessons", course.path, "-o", paper.path).code == 0)
        let closed = Program.makeHome()
        let examinee = try sit(paper, home: closed)
        try examinee.expect("5 answered, to be marked by your instructor. This paper holds no answers.")
        #expect(!examinee.transcript.contains("points, "))

        let files = [try submit(as: "ann", course, home: open), try submit(as: "bob", paper, home: closed)]
        let marked = try Program.run(arguments: ["grade", "--csv", "--lessons", course.path] + files)
        #expect(
            marked.output == """
                identity,folder,exam,exam_possible,earned,possible,minutes,file\r
                ann,,6.17,7,6.17,7,0,\(files[0])\r
                bob,,6.17,7,6.17,7,0,\(files[1])\r

                """)
        #expect(marked.errors == "2 files, 2 students, 1 run of demos and tasks\n")
        #expect(marked.code == 0)
    }

    @Test("a key that was edited since marks anew, and --changes says whose mark rose or fell")
    func editedKey() throws {
        let course = try course()
        let home = Program.makeHome()
        _ = try sit(course, home: home)
        let file = try submit(as: "ann", course, home: home)
        try course.write(
            KindsLesson.text.replacing("accept: [mutual exclusion, \"/mutex(es)?/\"]", with: "accept: [a lock]"),
            to: "01-kinds.md")
        let marked = try Program.run("grade", file, "--csv", "--changes", "--lessons", course.path)
        #expect(marked.output.contains("ann,,5.17,7,"))
        #expect(
            marked.errors == """
                1 file, 1 student, 1 run of demos and tasks
                name-the-lock was edited since 1 student answered it, and is marked by the present key: 1 mark changed
                ann: name-the-lock fell from 1 to 0

                """)
    }

    @Test("questions that were edited without a change of any mark are counted, and named by --changes")
    func editedProse() throws {
        let course = try course()
        let home = Program.makeHome()
        _ = try sit(course, home: home)
        let file = try submit(as: "ann", course, home: home)
        try course.write(KindsLesson.text.replacing("\nask: ", with: "\nask: Well, "), to: "01-kinds.md")
        func remarks(_ options: [String]) throws -> [Substring] {
            let marked = try Program.run(arguments: ["grade", file, "--csv", "--lessons", course.path] + options)
            return marked.errors.split(separator: "\n").dropFirst().map { $0 }
        }
        let count = KindsLesson.text.split(separator: "\nask: ").count - 1
        #expect(count > 1)
        #expect(
            try remarks([]) == [
                "\(count) questions were edited since they were answered, and are marked by the present keys: no mark changed "
                    + "(--changes)"
            ])
        #expect(try remarks(["--changes"]).count == count)
    }
}
