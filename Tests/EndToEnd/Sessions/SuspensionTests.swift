import TerminalTestKit
import Testing

/// Ctrl-Z wherever one can be, in a shell with job control.
@Suite(.serialized)
struct SuspensionTests {
    /// Suspends it, sees that the shell has a terminal as it should be, and takes the job up again.
    private func suspend(_ shell: PseudoTerminal) throws {
        shell.control("z")
        try shell.expect("Stopped")
        try shell.expect("shell> ")
        // What is typed is shown, line by line, and edited as usual.
        shell.type("stty -a | tr ' ' '\\n' | grep -cx -e icanon -e echo -e isig\r")
        try shell.expect("\n3\n")
        try shell.expect("shell> ")
        shell.type("fg\r")
    }

    @Test("at the prompt, with half a line typed")
    func prompt() throws {
        let course = try ShopLesson.folder()
        let shell = try PseudoTerminal.job(in: course)
        shell.type("node bank coun")
        try shell.expect("node bank coun")
        try suspend(shell)
        try shell.expectScreen("troupe> node bank coun")
        shell.type("ter\rnodes\r")
        try shell.expectScreen(
            is: """
                shell> troupe
                troupe 0.1 · everything here is simulated · nothing leaves this computer

                  Enter begins lesson 1, The shop                                lessons · help
                troupe> node bank coun

                [1]+  Stopped                 troupe
                shell> stty -a | tr ' ' '\\n' | grep -cx -e icanon -e echo -e isig
                3
                shell> fg
                troupe
                troupe> node bank counter
                troupe> nodes
                  node  program  state  waiting  shows
                  bank  counter  up           0  executions 0, repeats 0
                troupe>
                """)
    }

    @Test("at a question, with half an answer typed")
    func question() throws {
        let course = try ShopLesson.folder()
        let shell = try PseudoTerminal.job(in: course)
        shell.type("start 1\r")
        try shell.expect("answer> ")
        shell.type("2.")
        try shell.expect("2.")
        try suspend(shell)
        try shell.expectScreen("answer> 2.")
        shell.type("5\r")
        try shell.expect("Locked: 2.5.")
        try shell.expectScreen(
            is: """
                shell> troupe
                troupe 0.1 · everything here is simulated · nothing leaves this computer

                  Enter begins lesson 1, The shop                                lessons · help
                troupe> start 1
                ── 1 The shop ── 1 of 2 ── Asking again ───────────────────────────────────────
                 A shop asks a bank to charge a card.

                 One message in two is lost, and the shop asks until a reply comes.

                 Predict: How often does the shop ask for one charge, on average?
                  A number, such as 2.5. Predictions cost no marks.                  skip · help
                answer> 2.

                [1]+  Stopped                 troupe
                shell> stty -a | tr ' ' '\\n' | grep -cx -e icanon -e echo -e isig
                3
                shell> fg
                troupe
                answer> 2.5
                  Locked: 2.5.

                  Enter plays asking (Space pauses, Enter hurries)
                lesson 1 (1/2)>
                """)
    }

    @Test("in a run, which goes on where it was")
    func run() throws {
        let course = try ShopLesson.folder()
        let shell = try PseudoTerminal.job(in: course)
        shell.type("node bank counter\rnode shop retrying-client server=bank requests=0\rrun 10000h\r")
        try shell.expectScreen("Ctrl-C stops", within: .seconds(60))
        try suspend(shell)
        try shell.expect("Ctrl-C stops", within: .seconds(60))
        shell.control("c")
        try shell.expect("Stopped at", within: .seconds(60))
        try shell.expect("troupe> ")
        shell.type("nodes\r")
        try shell.expect("retrying-client")
    }

    @Test("in long text, which is there again")
    func pager() throws {
        let course = try ShopLesson.folder()
        let shell = try PseudoTerminal.job(in: course)
        shell.type("node n1..n80 counter\r")
        try shell.expect("troupe> ")
        shell.type("nodes\r")
        try shell.expectScreen("1–22 of 81")
        shell.type(" ")
        try shell.expectScreen("23–44 of 81")
        try suspend(shell)
        try shell.expectScreen("23–44 of 81")
        shell.type("b")
        try shell.expectScreen("1–22 of 81")
        shell.type("q")
        try shell.expect("troupe> ")
    }
}
