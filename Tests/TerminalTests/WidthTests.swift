import Testing

@testable import Terminal

struct WidthTests {
    @Test(
        "a character fills as many cells as a terminal gives it",
        arguments: [
            ("abc", 3), ("漢字", 4), ("e\u{301}", 1), ("é", 1), ("│◀─▶✕", 5), ("😀", 2), ("👩‍👩‍👧", 2), ("🇨🇭", 2), ("❤️", 2),
            ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ", 2), ("…", 1), ("", 0), ("½λ", 2), ("#️⃣", 2),
        ]
    )
    func cells(text: String, width: Int) {
        #expect(text.cellWidth == width)
    }

    @Test("padding and cutting count cells")
    func padding() {
        #expect("漢字".padded(to: 6) + "|" == "漢字  |")
        #expect("漢字".padded(to: 6, .right) == "  漢字")
        #expect("ab".padded(to: 5, .center) == " ab  ")
        #expect("漢字漢字".truncated(to: 6) == "漢字…")
        #expect("measured".truncated(to: 6, ellipsis: "...") == "mea...")
        #expect("editor-12".truncatedInMiddle(to: 6) == "edi…12")
    }

    @Test("words are wrapped under a hanging indent")
    func wrapping() {
        let line = StyledLine("When no reply comes, the shop asks again.")
        #expect(
            text(line.wrapped(to: 18, first: "• ", rest: "  ")) == """
                • When no reply
                  comes, the shop
                  asks again.
                """
        )
    }

    @Test("a word wider than the line is cut, and wide characters break anywhere")
    func longWords() {
        #expect(text(StyledLine("see abcdefghij").wrapped(to: 6)) == "see\nabcdef\nghij")
        #expect(text(StyledLine("漢字も表示できます。").wrapped(to: 8)) == "漢字も表\n示できま\nす。")
    }

    @Test("a line feed breaks, a no-break space does not")
    func breaks() {
        #expect(text(StyledLine("one\ntwo three\u{A0}four").wrapped(to: 10)) == "one\ntwo\nthree four")
    }

    @Test("styles survive wrapping")
    func styles() {
        let line: StyledLine = [StyledText("a "), StyledText("very bold", .strong), StyledText(" word")]
        #expect(
            line.wrapped(to: 7) == [
                [StyledText("a "), StyledText("very", .strong)],
                [StyledText("bold", .strong)],
                [StyledText("word")],
            ]
        )
    }

    @Test("a left and a right part share a line if they fit")
    func spread() {
        #expect(
            text(StyledLine.spread("  try: diagram", "Enter goes on", width: 32)) == "  try: diagram     Enter goes on")
        #expect(
            text(StyledLine.spread("  try: diagram", "Enter goes on", width: 20))
                == "  try: diagram\n       Enter goes on")
    }
}
