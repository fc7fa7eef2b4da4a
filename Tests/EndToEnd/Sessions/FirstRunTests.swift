import TerminalTestKit
import Testing

/// The first minutes of somebody who has never seen the program.
@Suite(.serialized)
struct FirstRunTests {
    @Test("one key leads from the welcome into the first lesson")
    func firstKey() throws {
        let course = try ShopLesson.folder()
        let student = try PseudoTerminal("--lessons", course.path, home: Program.makeHome())
        try student.expectScreen(
            is: """
                troupe 0.1 · everything here is simulated · nothing leaves this computer

                  Enter begins lesson 1, The shop                                lessons · help
                troupe>
                """, within: .seconds(60))
        student.type("\r")
        try student.expectScreen(
            is: """
                troupe 0.1 · everything here is simulated · nothing leaves this computer

                  Enter begins lesson 1, The shop                                lessons · help
                troupe>
                ── 1 The shop ── 1 of 2 ── Asking again ───────────────────────────────────────
                 A shop asks a bank to charge a card.

                 One message in two is lost, and the shop asks until a reply comes.

                 Predict: How often does the shop ask for one charge, on average?
                  A number, such as 2.5. Predictions cost no marks.                  skip · help
                answer>
                """, within: .seconds(60))
    }

    @Test("whoever comes back goes on where they were")
    func comingBack() throws {
        let course = try ShopLesson.folder()
        let home = Program.makeHome()
        let student = try PseudoTerminal("start", "--lessons", course.path, "1", home: home)
        try student.expect("answer> ", within: .seconds(60))
        student.control("d")
        try student.expect("^D\n  Saved at lesson 1 (1/2). To come back: troupe\n")
        #expect(try student.exitCode() == 0)

        let again = try PseudoTerminal("--lessons", course.path, home: home)
        try again.expectScreen(
            is: """
                troupe 0.1 · everything here is simulated · nothing leaves this computer

                  Enter resumes lesson 1, The shop                               lessons · help
                troupe>
                """, within: .seconds(60))
    }
}
