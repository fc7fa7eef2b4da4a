import TerminalTestKit
import Testing

/// Every kind of question, answered by somebody who gets them malformed, wrong, partly right and right.
@Suite(.serialized)
struct QuestionKindTests {
    /// A student at the first question of the lesson, or at one further on.
    private func student(
        at course: TemporaryFolder, home: String = Program.makeHome(), passing questions: Int = 0, columns: Int = 80,
        clears: Bool = true
    ) throws -> PseudoTerminal {
        let student = try PseudoTerminal.student(
            "start", "1", in: course, home: home, columns: columns, until: "answer> ")
        for _ in 0..<questions {
            student.type("skip\r")
            try student.expect("Enter goes on")
            try student.expect("> ")
            student.type("\r")
            try student.expect("> ")
        }
        if clears {
            student.control("l")
            // It shows the prompt again.
            try student.expect("> ")
        }
        return student
    }

    private func answer(_ student: PseudoTerminal, _ lines: String...) throws {
        for line in lines {
            student.type(line + "\r")
            try student.expect("> ")
        }
    }

    @Test("several right options: malformed, partly right, then right for half of what was missing")
    func multi() throws {
        let course = try KindsLesson.folder()
        let student = try student(at: course)
        try answer(student, "7", "1", "1 3")
        try student.expectScreen(
            is: """
                answer> 7
                  There is no option 7: they go from 1 to 3. Not counted.
                answer> 1
                  Partly right. One right option is missing.
                answer> 1 3
                  Right.
                  ¾ of 1 point: second try −¼.
                  Silence tells nothing.

                  Enter goes on                                                   Ctrl-D leaves
                lesson 1 (1/5)>
                """)
    }

    @Test("a phrase: nothing, wrong, then right whatever its capitals")
    func text() throws {
        let course = try KindsLesson.folder()
        let student = try student(at: course, passing: 1)
        try answer(student, "", "lock", "Mutual  EXCLUSION")
        try student.expectScreen(
            is: """
                answer>
                  Enter passes no open question: an answer, or hint · skip · help
                answer> lock
                  No, that is not it. Try again.
                answer> Mutual  EXCLUSION
                  Right.
                  ½ of 1 point: second try −½.

                  Enter goes on                                                   Ctrl-D leaves
                lesson 1 (2/5)>
                """)
    }

    @Test("an order: malformed, wrong, then right")
    func order() throws {
        let course = try KindsLesson.folder()
        let student = try student(at: course, passing: 2)
        try answer(student, "1 2", "1 2 3 4", "1 3 4 2")
        try student.expectScreen(
            is: """
                answer> 1 2
                  3 is missing: type all 4. Not counted.
                answer> 1 2 3 4
                  No. “bob saves” does not come before “ann saves”.
                answer> 1 3 4 2
                  Right.
                  ½ of 1 point: second try −½.

                  Enter goes on                                                   Ctrl-D leaves
                lesson 1 (3/5)>
                """)
    }

    @Test("pairs: malformed, wrong, then right")
    func match() throws {
        let course = try KindsLesson.folder()
        let student = try student(at: course, passing: 3)
        try answer(student, "1a 2b", "bbb", "1a 2c 3a")
        try student.expectScreen(
            is: """
                answer> 1a 2b
                  3 has no letter. Not counted.
                answer> bbb
                  No. 0 of 3 pairs are right.
                answer> 1a 2c 3a
                  Right.
                  ½ of 1 point: second try −½.

                  Enter goes on                                                   Ctrl-D leaves
                lesson 1 (4/5)>
                """)
    }

    @Test("pairs on a narrow screen, and a second try that takes nothing away")
    func narrow() throws {
        let course = try KindsLesson.folder()
        let student = try student(at: course, passing: 3, columns: 60, clears: false)
        try answer(student, "aaa", "bbb")
        try student.expectScreen(
            """
             What is lost?                                       1 point
              1  a crash                    a  what is in memory
              2  a wiped disk               b  the time
              3  a power cut                c  what is in storage
              A letter for each number, such as 1c 2b. Two tries, the
              second for half.                               skip · help
            answer> aaa
              Partly right. 2 of 3 pairs are right.
            answer> bbb
              No. 0 of 3 pairs are right. “a crash” belongs to “what is
              in memory”. “a wiped disk” belongs to “what is in
              storage”. “a power cut” belongs to “what is in memory”.
              ⅔ of 1 point: ⅔ right −⅓.

              Enter goes on                               Ctrl-D leaves
            lesson 1 (4/5)>
            """)
    }

    @Test("a task: what is not allowed, what is fixed, a try that fails, and one that meets the goals")
    func task() throws {
        let course = try KindsLesson.folder()
        let student = try student(at: course, passing: 4)
        try answer(student, "wipe server", "set server disk=1ms", "set ann,bob mode=lock", "back", "try")
        try student.expectScreen(
            is: """
                task> wipe server
                      ^^^^ not allowed in this task; these change it: set, node · help\u{A0}tasks
                task> set server disk=1ms
                          ^^^^^^ server is fixed in this task · help\u{A0}tasks
                task> set ann,bob mode=lock
                     0 ms   ann, bob set to mode=lock (undo: back)
                task> back
                     0 ms   before set ann bob (forward returns)
                task> try
                  not met  lost_share == 0      51.9%, 52.1%, 47.1%
                  met      acked(server) > 100  395, 399, 348
                  Not yet: 1 of 2 goals met. Trying costs nothing.
                task>
                """, within: .seconds(60))
        student.control("l")
        try answer(student, "hint", "set ann,bob mode=cas", "try")
        try student.expectScreen(
            is: """
                task> hint
                  Hint 1 of 1: Who may save while another one holds the file?
                task> set ann,bob mode=cas
                     0 ms   ann, bob set to mode=cas (undo: back)
                task> try
                  met  lost_share == 0      0%, 0%, 0%
                  met  acked(server) > 100  395, 399, 348
                  Right.
                  2.25 of 3 points: one hint −0.75.

                  Enter goes on                                                   Ctrl-D leaves
                lesson 1 (5/5)>
                """, within: .seconds(60))
    }

    @Test("a task is taken up where it was left")
    func resumed() throws {
        let course = try KindsLesson.folder()
        let home = Program.makeHome()
        let first = try student(at: course, home: home, passing: 4)
        for (command, effect) in [
            ("set ann mode=cas", "ann set to mode=cas"), ("run 1s", "1 s   ran"),
            ("set bob mode=cas", "bob set to mode=cas"),
        ] {
            first.type(command + "\r")
            try first.expect(effect)
            try first.expect("> ")
        }
        first.type("quit\r")
        #expect(try first.exitCode() == 0)
        let second = try PseudoTerminal("start", "--lessons", course.path, "1", home: home)
        try second.expect("Taken up where you left it, after 3 commands.", within: .seconds(60))
        try second.expect("task 1s> ")
        second.type("try\r")
        try second.expect("Right.", within: .seconds(60))
        try second.expect("3 of 3 points.")
    }
}
