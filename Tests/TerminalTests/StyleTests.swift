import Testing

@testable import Terminal

struct StyleTests {
    @Test("colour is added around the text and the text stays the same")
    func colour() {
        let line: StyledLine = [StyledText("Right.", .good), StyledText(" 1 of 1 point")]
        #expect(Palette(color: true).text(line) == "\u{1B}[1;32mRight.\u{1B}[0m 1 of 1 point")
        #expect(Palette(color: false).text(line) == "Right. 1 of 1 point")
    }

    @Test("dim text is plain where it could not be read")
    func dim() {
        let line: StyledLine = [StyledText("aside", .dim)]
        #expect(Palette(color: true).text(line) == "\u{1B}[2maside\u{1B}[0m")
        #expect(Palette(color: true, dims: false).text(line) == "aside")
    }

    @Test("a heading rule fills the measure")
    func rule() {
        let rule = HeadingRule(["1 What is a distributed system?", "1 of 7", "Messages, nothing else"])
        #expect(
            rule.line(.plain).plain
                == "── 1 What is a distributed system? ── 1 of 7 ── Messages, nothing else ────────"
        )
        #expect(
            rule.line(Capabilities(width: 60)).plain == "── 1 What is a dis… ── 1 of 7 ── Messages, nothing else ───"
        )
        #expect(
            rule.line(.ascii).plain == "-- 1 What is a distributed system? -- 1 of 7 -- Messages, nothing else --------"
        )
        #expect(rule.line(.spoken).plain == "1 What is a distributed system? 1 of 7. Messages, nothing else.")
    }
}
