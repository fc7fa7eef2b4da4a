import Testing

@testable import Terminal

struct MarkdownTests {
    private func lines(_ source: String, _ capabilities: Capabilities = Capabilities(width: 60)) -> String {
        text(Markdown(source).lines(capabilities))
    }

    @Test("prose is wrapped behind a margin")
    func prose() {
        #expect(
            lines("A distributed system is *computers* that coordinate **only** by messages.\nWith `demo x`.") == """
                 A distributed system is computers that coordinate only by
                 messages. With `demo x`.
                """
        )
        #expect(
            Markdown("*a* **b** `c d`").lines(.plain) == [
                [
                    StyledText(" "), StyledText("a", .emphasis), StyledText(" "), StyledText("b", .strong),
                    StyledText(" "), StyledText("`c d`", .code),
                ]
            ]
        )
    }

    @Test("lists nest, with tasks and numbers")
    func lists() {
        #expect(
            lines(
                "9. First point that is long enough to be wrapped at this width\n10. Second\n    - nested\n    - [x] done\n    - [ ] open"
            )
                == """
                  9. First point that is long enough to be wrapped at this
                     width
                 10. Second
                     • nested
                     • [x] done
                     • [ ] open
                """
        )
    }

    @Test("a quotation has a bar on every line")
    func quotes() {
        #expect(
            lines("> No answer is no answer, and silence tells you only this much.\n>\n> - a list") == """
                 │ No answer is no answer, and silence tells you only this
                 │ much.
                 │
                 │ • a list
                """
        )
    }

    @Test("what a drawing shows is told in words to a reader who listens")
    func drawings() {
        let drawing = Markdown("Look:\n\n```text The shop sends a charge, and it is lost.\n├── charge ─✕\n```")
        #expect(drawing.lines(Capabilities()).map(\.plain) == [" Look:", "", "   ├── charge ─✕"])
        #expect(
            drawing.lines(Capabilities(accessible: true)).map(\.plain) == [
                " Look:", "", " Picture: The shop sends a charge, and it is lost.",
            ])
    }

    @Test("code stands as it is, and is cut at the edge")
    func code() {
        #expect(
            lines("Text:\n\n```\nnode a   b\n\n\tlink 0123456789012345678901234567890123456789012345678901234\n```")
                == """
                 Text:

                   node a   b

                       link 0123456789012345678901234567890123456789012345…
                """
        )
    }

    @Test("tables are aligned and wrapped")
    func tables() {
        #expect(
            lines(
                "| Name | Value | Meaning |\n|---|--:|---|\n| `W` | 52 ms | how long an editor holds the file it will save |\n| λ | 20/s | saves |"
            )
                == """
                  Name  Value  Meaning
                  ────  ─────  ─────────────────────────────────────────
                  `W`   52 ms  how long an editor holds the file it will
                               save
                  λ      20/s  saves
                """
        )
        #expect(
            lines("| a | b |\n|---|---|\n| 1 | 2 |", .spoken) == " 1: b 2."
        )
    }

    @Test("headings, breaks, images and struck-out text")
    func rest() {
        #expect(
            lines("# Clocks\n\nhard  \nbreak ![two clocks](c.png) ~~wrong~~\n\n---\n\nend") == """
                 Clocks

                 hard
                 break [two clocks] ~wrong~

                 ────────────────────────

                 end
                """
        )
    }

    @Test("an address is printed once")
    func links() {
        #expect(
            lines("[Lamport](https://l.org/c), [again](https://l.org/c), https://e.org and [here](#top)") == """
                 Lamport (https://l.org/c), again, https://e.org and here
                """
        )
    }

    @Test("raw HTML and escape sequences are shown as text")
    func hostile() {
        #expect(lines("a <b>bold</b> \u{1B}[31m &#27;[2J `\u{1B}c`") == " a <b>bold</b> ␛[31m ␛[2J `␛c`")
        #expect(lines("<script>\u{9B}2J</script>") == " <script>\\u{9B}2J</script>")
        #expect(lines("```\n\u{1B}[2J\u{202E}\n```") == "   ␛[2J\\u{202E}")
        #expect(lines("[x](\u{1B}%1B)") == " x (␛%1B)")
    }

    @Test("nesting ends at 64 levels, and deep text keeps room")
    func nesting() {
        let deep = lines(String(repeating: "> ", count: 70) + "deep")
        #expect(deep.contains("[nested too deeply to show]"))
        let lists = Markdown(
            (0..<60).map { String(repeating: "  ", count: $0) + "- level \($0)" }.joined(separator: "\n"))
        #expect(lists.lines(.plain).allSatisfy { $0.width < 80 })
        #expect(lines(String(repeating: "*a _b ", count: 5000)).isEmpty == false)
    }

    @Test("an empty text has no lines")
    func empty() {
        #expect(lines("") == "")
        #expect(lines("\n\n") == "")
    }
}
