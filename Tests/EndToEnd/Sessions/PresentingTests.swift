import TerminalTestKit
import Testing

/// A lesson on a projector.
@Suite(.serialized)
struct PresentingTests {
    @Test("Space goes on, Page Up back, K shows the key, anything typed runs, and nothing is stored")
    func presenting() throws {
        let course = try ShopLesson.folder()
        let home = Program.makeHome()
        let presenter = try PseudoTerminal(
            "play", "--lessons", course.path, "1", "--present", "--step", "2", home: home)
        let silence = """

            ── 1 The shop ── 2 of 2 ── Silence ────────────────────────────────────────────

                The shop waits, and hears nothing.


                What does the shop know now?


                1. The bank is down.


                2. Nothing yet.
            """
        let status = "\n    3 of 3   Space next · PgUp back · B black · K key · Ctrl-D leaves"
        try presenter.expectScreen(is: silence + status, within: .seconds(60))
        presenter.type("K")
        try presenter.expectScreen(
            is: silence + "\n\n    2. Nothing yet.\n\n    Silence tells only that there is no answer." + status)
        presenter.type("B")
        try presenter.expectScreen(is: "")
        presenter.type("B")
        try presenter.expectScreen(is: silence + status)
        presenter.type("node bank counter\r")
        try presenter.expectScreen(is: silence + "\nlesson 1 (2/2)> node bank counter" + status)
        presenter.type("\u{1B}[5~")
        try presenter.expectScreen("Space plays asking")
        presenter.type("  ")
        try presenter.expectScreen("1 in flight", within: .seconds(60))
        presenter.type("\r")
        try presenter.expect("attempts per charge", within: .seconds(60))
        try presenter.expectScreen("Space next")
        presenter.type(" ")
        try presenter.expectScreen(is: silence + status)
        presenter.type(" ")
        try presenter.expectScreen("That was The shop.\n\n    3 of 3   Space next")
        presenter.control("d")
        #expect(try presenter.exitCode() == 0)

        let student = try PseudoTerminal("--lessons", course.path, home: home)
        try student.expectScreen("Enter begins lesson 1, The shop", within: .seconds(60))
    }

    @Test("a projector is a terminal")
    func noTerminal() throws {
        let outcome = try Program.run("play", "1", "--present")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("--present is for a terminal."))
    }
}
