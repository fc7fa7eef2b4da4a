import TerminalTestKit
import Testing

/// A cluster of one's own beside the lessons, and long pastes.
@Suite(.serialized)
struct ExperimentTests {
    @Test("a demo leaves the student's own cluster alone, and return mine brings it back")
    func ownCluster() throws {
        let course = try ShopLesson.folder()
        let student = try PseudoTerminal("--lessons", course.path, home: Program.makeHome())
        try student.expect("troupe> ", within: .seconds(60))
        student.control("l")
        try student.expect("troupe> ")
        for line in ["node till counter", "node ann retrying-client server=till requests=3", "run 1s"] {
            student.type(line + "\r")
            try student.expect("troupe> ")
        }
        student.type("demo asking requests=40\r")
        try student.expect("attempts per charge", within: .seconds(60))
        try student.expect("troupe> ")
        student.type("return mine\r")
        try student.expect("troupe> ")
        student.type("nodes\r")
        try student.expectScreen(
            is: """
                troupe> node till counter
                troupe> node ann retrying-client server=till requests=3
                troupe> run 1s
                      1 s   nothing is left to happen
                troupe> demo asking requests=40
                 asking loss=50% requests=40 seed=7
                  Your own cluster is kept: return mine
                 bank counter · shop retrying-client
                                            measured    theory
                  attempts per charge           3.13         4   1 / (1 - $loss)^2
                troupe> return mine
                      1 s   at mine
                troupe> nodes
                  node  program          state  waiting      arrivals  shows
                  till  counter          up           0  █···········  executions 3, repeats 0
                  ann   retrying-client  up           0  █···········  requests 3, answered 3,
                                                                       attempts 3
                  arrivals: messages that reached the node, from 0 ms to 1 s; at most 3 in 83.3
                  ms
                troupe>
                """)
    }

    @Test("what can be no answer is done beside the open question, but no demo before its prediction")
    func asides() throws {
        let course = try ShopLesson.folder()
        let student = try PseudoTerminal("start", "--lessons", course.path, "1", home: Program.makeHome())
        try student.expect("answer> ", within: .seconds(60))
        student.control("l")
        try student.expect("answer> ")
        student.type("demo loss=0%\r")
        try student.expect("Predict first: what you expect, before you see it. Then try what you like.")
        try student.expect("answer> ")
        student.type("skip\r")
        try student.expect("> ")
        student.type("\r\r")
        try student.expect("Enter goes on", within: .seconds(60))
        try student.expect("> ")
        student.type("\r")
        try student.expect("answer> ")
        student.control("l")
        try student.expect("answer> ")
        student.type("drop m1\r")
        try student.expect("answer> ")
        student.type("crash bank\r")
        try student.expect("Enter shows the question again")
        try student.expect("answer> ")
        student.type("\r")
        try student.expectScreen(
            is: """
                answer> drop m1
                             ^^ nothing is on its way · help messages
                answer> crash bank
                2 min 3 s   bank is down. Memory gone, storage kept. (undo: back)
                  Enter shows the question again
                answer>

                 What does the shop know now?                                            1 point
                  1  The bank is down.
                  2  Nothing yet.
                  Two tries, the second for half.                        hint (−¼) · skip · help
                answer>
                """)
    }

    @Test("a pasted scenario runs line by line and stops at the first error, and what did not run is shown")
    func paste() throws {
        let student = try PseudoTerminal(home: Program.makeHome())
        try student.expect("troupe> ", within: .seconds(60))
        student.control("l")
        student.paste(
            """
            node bank counter
            node shop retrying-client server=bank requests=5

            when 1 == 1
              run 1s
            end
            bogus
            run 2s
            nodes
            """)
        student.type("\r")
        try student.expectScreen(
            is: """
                troupe> node bank counter
                node shop retrying-client server=bank requests=5

                when 1 == 1
                  run 1s
                end
                bogus
                run 2s
                nodes
                troupe> node shop retrying-client server=bank requests=5
                troupe> when 1 == 1
                      …   run 1s
                      … end
                      1 s   nothing is left to happen
                troupe> bogus
                        ^^^^^ “bogus” is no command · help
                  Not run: 2 more pasted lines.
                    run 2s
                    nodes
                troupe>
                """)
        student.type("run 1s\r")
        try student.expect("2 s   nothing is left to happen")
    }

    @Test("two hundred lines that are pasted are all performed, each shown as if it had been typed")
    func longPaste() throws {
        let student = try PseudoTerminal(home: Program.makeHome())
        try student.expect("troupe> ", within: .seconds(60))
        let nodes = (1...198).map { "node n\($0) counter" }
        student.paste((nodes + ["run 1s", "inspect n198"]).joined(separator: "\n"))
        student.type("\r")
        try student.expectScreen(
            is: """
                troupe> node n189 counter
                troupe> node n190 counter
                troupe> node n191 counter
                troupe> node n192 counter
                troupe> node n193 counter
                troupe> node n194 counter
                troupe> node n195 counter
                troupe> node n196 counter
                troupe> node n197 counter
                troupe> node n198 counter
                troupe> run 1s
                      1 s   nothing is left to happen
                troupe> inspect n198
                  n198
                    program       counter
                    settings      dedup=no
                    state         up
                    host          its own
                    clock         1 s
                    Lamport time  1
                  memory
                    executions  0
                    repeats     0
                troupe>
                """, within: .seconds(120))
    }

    @Test("only the first line of a paste is an answer")
    func pastedAnswer() throws {
        let course = try ShopLesson.folder()
        let student = try PseudoTerminal("start", "--lessons", course.path, "1", home: Program.makeHome())
        try student.expect("answer> ", within: .seconds(60))
        student.paste("3\nskip\n")
        student.type("\r")
        try student.expect("Locked: 3.")
        try student.expect("Not run: 1 more pasted line.\n    skip\n")
    }
}
