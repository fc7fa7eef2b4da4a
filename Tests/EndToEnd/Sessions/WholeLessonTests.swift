import TerminalTestKit
import Testing

/// A lesson from its first stop to its last, by somebody who gets things wrong.
@Suite(.serialized)
struct WholeLessonTests {
    @Test("malformed and wrong answers, a prediction that came out otherwise, a typing error, a hint, and the map")
    func wholeLesson() throws {
        let course = try ShopLesson.folder()
        let student = try PseudoTerminal("start", "--lessons", course.path, "1", home: Program.makeHome())
        try student.expect("answer> ", within: .seconds(60))
        student.type("\r")
        try student.expect("answer> ")
        student.type("once\r")
        try student.expect("answer> ")
        student.type("2\r")
        try student.expectScreen(
            is: """
                ── 1 The shop ── 1 of 2 ── Asking again ───────────────────────────────────────
                 A shop asks a bank to charge a card.

                 One message in two is lost, and the shop asks until a reply comes.

                 Predict: How often does the shop ask for one charge, on average?
                  A number, such as 2.5. Predictions cost no marks.                  skip · help
                answer>
                  Enter passes no open question: an answer, or hint · skip · help
                answer> once
                  That is not a number. Not counted.
                answer> 2
                  Locked: 2.

                  Enter plays asking (Space pauses, Enter hurries)
                lesson 1 (1/2)>
                """)
        // The second Enter waits for the demo, and hurries it.
        student.type("\r\r")
        try student.expectScreen(
            is: """

                 Predict: How often does the shop ask for one charge, on average?
                  A number, such as 2.5. Predictions cost no marks.                  skip · help
                answer>
                  Enter passes no open question: an answer, or hint · skip · help
                answer> once
                  That is not a number. Not counted.
                answer> 2
                  Locked: 2.

                  Enter plays asking (Space pauses, Enter hurries)
                lesson 1 (1/2)>
                 asking loss=50% requests=400 seed=7
                 bank counter · shop retrying-client
                              shop                           bank
                 faster ▸▸     2 min 3 s · 2297 messages

                                             you    measured    theory
                  attempts per charge          2        3.89         4   1 / (1 - $loss)^2

                  You said 2. Both the request and its reply must get through.
                  Both get through with a chance of one quarter.
                  try: demo loss=0% · diagram · nodes                              Enter goes on
                lesson 1 (1/2) 2min3s>
                """, within: .seconds(60))
        student.control("l")
        student.type("demo los=0%\r")
        try student.expect("Did you mean loss?")
        try student.expect("> ")
        student.type("demo loss=0%\r")
        try student.expect("Enter goes on", within: .seconds(60))
        try student.expect("> ")
        student.type("crash bank\r")
        try student.expect("undo: back")
        try student.expect("> ")
        student.type("\r")
        try student.expectScreen(
            is: """
                lesson 1 (1/2) 2min3s> demo los=0%
                                            ^^^ asking has no los. Did you mean loss? ·
                                                help demo
                lesson 1 (1/2) 2min3s> demo loss=0%
                 asking loss=0% requests=400 seed=7
                 bank counter · shop retrying-client
                                            before    measured    theory
                  attempts per charge         3.89           1         1   1 / (1 - $loss)^2
                  try: demo loss=0% · diagram · nodes                              Enter goes on
                lesson 1 (1/2) 8s> crash bank
                      8 s   bank is down. Memory gone, storage kept. (undo: back)
                lesson 1 (1/2) 8s>
                ── 1 The shop ── 2 of 2 ── Silence ────────────────────────────────────────────
                 The shop waits, and hears nothing.

                 What does the shop know now?                                            1 point
                  1  The bank is down.
                  2  Nothing yet.
                  Two tries, the second for half.                        hint (−¼) · skip · help
                answer>
                """)
        for (answer, reply) in [("1", "No. A live bank"), ("hint", "Hint 1 of 1"), ("2", "Enter goes on")] {
            student.type(answer + "\r")
            try student.expect(reply)
            try student.expect("> ")
        }
        student.type("\r")
        try student.expect("troupe> ")
        student.type("progress\r")
        try student.expectScreen(
            """
            answer> 1
              No. A live bank whose reply is lost looks the same.
            answer> hint
              Hint 1 of 1: What could have been lost?
            answer> 2
              Right.
              ¼ of 1 point: second try −½, one hint −¼.
              Silence tells only that there is no answer.

              Enter goes on                                                   Ctrl-D leaves
            lesson 1 (2/2) 8s>
              That was the lesson “The shop”.
              0.25 of 1 points.
            troupe> progress
                 lesson    steps                          points
              1  The shop  ████████  2 of 2  finished  0.25 of 1

              next
              quiz  nothing is due before tomorrow
            troupe>
            """)
    }
}
