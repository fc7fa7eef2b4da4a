import Terminal
import Testing

@testable import Shell

/// A text of ten lines in a window of four.
struct PagerViewTests {
    private var view: PagerView = {
        let words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        var view = PagerView(words.map { StyledLine($0) })
        view.fit(width: 20, height: 4)
        return view
    }()

    private var shown: String { view.window.map(\.plain).joined(separator: " ") }

    private mutating func press(_ keys: Key...) -> Bool {
        var goesOn = true
        for key in keys { goesOn = view.press(key) }
        return goesOn
    }

    private mutating func type(_ text: String) { for character in text { _ = view.press(.character(character)) } }

    @Test("pages and lines go on and back, and stop at the ends")
    mutating func turning() {
        #expect(shown == "zero one two three")
        #expect(view.status == "1–4 of 10 · Space on · b back · /word finds · q returns")
        _ = press(.space)
        #expect(shown == "four five six seven")
        _ = press(.enter)
        #expect(shown == "five six seven eight")
        _ = press(.character("b"))
        #expect(shown == "one two three four")
        _ = press(.up, .up)
        #expect(shown == "zero one two three")
        _ = press(.character("G"))
        #expect(shown == "six seven eight nine")
        #expect(view.status == "7–10 of 10, the end · b back · /word finds · q returns")
        _ = press(.down)
        #expect(shown == "six seven eight nine")
        _ = press(.character("g"))
        #expect(shown == "zero one two three")
    }

    @Test("q leaves anywhere, and Space and Enter leave at the end")
    mutating func leaving() {
        #expect(press(.space))
        #expect(!press(.character("q")))
        #expect(press(.last))
        #expect(press(.pageDown))
        #expect(!press(.enter))
        #expect(!press(.space))
    }

    @Test("a word is found and marked, again with n, and before with N")
    mutating func finding() {
        _ = press(.character("/"))
        type("Fi")
        _ = press(.backspace)
        #expect(view.status == "/F")
        _ = press(.backspace)
        type("ve")
        _ = press(.enter)
        #expect(shown == "five six seven eight")
        #expect(view.window[0] == [StyledText("fi"), StyledText("ve", .warning)])
        _ = press(.character("n"))
        #expect(shown == "six seven eight nine")
        _ = press(.character("n"))
        #expect(view.status == "7–10 of 10 · no “ve” there")
        _ = press(.character("N"))
        #expect(shown == "five six seven eight")
    }

    @Test("a capital letter finds capital letters alone")
    mutating func capitals() {
        _ = press(.character("/"))
        type("Two")
        _ = press(.enter)
        #expect(view.status == "1–4 of 10 · no “Two” there")
    }

    @Test("Escape forgets what was typed to find")
    mutating func escape() {
        _ = press(.character("/"))
        type("two")
        _ = press(.other)
        #expect(shown == "zero one two three")
        #expect(view.status == "1–4 of 10 · Space on · b back · /word finds · q returns")
    }

    @Test("what goes out at the top is handed out once, however often somebody goes back")
    mutating func passing() {
        #expect(view.takePassed().isEmpty)
        _ = press(.space)
        #expect(view.takePassed().map(\.plain) == ["zero", "one", "two", "three"])
        _ = press(.character("b"), .enter)
        #expect(view.takePassed().isEmpty)
        _ = press(.character("G"))
        #expect(view.takePassed().map(\.plain) == ["four", "five"])
        #expect(view.linesLeft == 0)
    }

    @Test("a line that is too wide is folded, and a new width keeps the line at the top")
    mutating func folding() {
        view = PagerView(["abcdefghij", "second", "third"])
        view.fit(width: 4, height: 2)
        #expect(view.window.map(\.plain) == ["abcd", "efgh"])
        _ = press(.enter)
        #expect(view.window.map(\.plain) == ["efgh", "ij"])
        _ = press(.space)
        #expect(view.window.map(\.plain) == ["seco", "nd"])
        view.fit(width: 40, height: 2)
        #expect(view.window.map(\.plain) == ["second", "third"])
    }
}
