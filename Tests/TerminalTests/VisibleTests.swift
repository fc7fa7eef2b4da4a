import Testing

@testable import Terminal

struct VisibleTests {
    @Test(
        "what could drive a terminal or fool a reader is shown",
        arguments: [
            ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m", #"\e[31mred\e[0m"#),
            (
                "bell\u{07} back\u{08} null\u{0} delete\u{7F}", "bell␇ back␈ null␀ delete␡",
                #"bell\u{7} back\u{8} null\u{0} delete\u{7F}"#
            ),
            ("\u{9B}2J", #"\u{9B}2J"#, #"\u{9B}2J"#),
            (
                "a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}", #"a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}"#,
                #"a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}"#
            ),
            ("over\rwrite", "over␍write", #"over\u{D}write"#),
            ("p\u{AD}q \u{2028}", #"p\u{AD}q \u{2028}"#, #"p\u{AD}q \u{2028}"#),
            ("a\u{200D}b", #"a\u{200D}b"#, #"a\u{200D}b"#),
        ]
    )
    func shown(raw: String, unicode: String, ascii: String) {
        #expect(visible(raw) == unicode)
        #expect(visible(raw, unicode: false) == ascii)
    }

    @Test(
        "harmless text stays as it is",
        arguments: ["plain\n\ttext", "naïve λ ≤ 漢字", "e\u{301}", "👩‍👩‍👧 ❤️ 🇨🇭", "می‌خواهم", "नमस्ते"]
    )
    func harmless(text: String) {
        #expect(visible(text) == text)
    }

    @Test("a carriage return before a line feed goes")
    func carriageReturns() {
        #expect(visible("one\r\ntwo\r\n") == "one\ntwo\n")
    }

    @Test("making visible twice changes nothing more")
    func twice() {
        let once = visible("\u{1B}]0;title\u{07}\u{202E}")
        #expect(visible(once) == once)
    }

    @Test("no byte that is sent to a terminal without colour is a control but the line feed")
    func palette() {
        let line = StyledLine("a\u{1B}[2J\nb\u{9B}c\u{85}", .bad)
        #expect(Palette(color: false).text(line) == #"a␛[2J b\u{9B}c\u{85}"#)
    }

    @Test("symbols have an ASCII form, and words for who listens")
    func spelling() {
        let formula = "λ·W ≤ 1/(1−p)² → “so”"
        #expect(Capabilities.plain.legible(formula) == formula)
        #expect(Capabilities.ascii.legible(formula) == #"lambda*W <= 1/(1-p)^2 -> "so""#)
        #expect(Capabilities.spoken.legible(formula) == "lambda times W at most 1/(1 minus p) squared to “so”")
        #expect(Capabilities.spoken.verbatim("a → b") == "a → b")
    }

    @Test(
        "what is raised or lowered has an ASCII form",
        arguments: [
            ("(1−a)ⁿ⁻ᵏ", "(1-a)^(n-k)"), ("2²⁰", "2^20"), ("aᵏ", "a^k"), ("½·log₂N", "1/2*log2N"), ("Hₖ/Hₙ", "H_k/H_n"),
            ("Σ min(mᵢ, c)·μ", "sum min(m_i, c)*mu"), ("10⁻³", "10^(-3)"), ("┄ ●", "- o"),
        ])
    func ascii(formula: String, letters: String) {
        #expect(Capabilities.ascii.legible(formula) == letters)
    }

    @Test(
        "what is raised, lowered or a product is read as such",
        arguments: [
            ("aⁿ⁻ᵏ", "a to the power n minus k"), ("2²⁴ = 16", "2 to the power 24 = 16"),
            ("N² and x³", "N squared and x cubed"),
            ("Hₖ/Hₙ", "H sub k/H sub n"), ("log₂N", "log sub 2 N"),
            ("Σ C(n,k)·aᵏ", "sum of C(n,k) times a to the power k"),
            ("5 · 70 − 250", "5 times 70 minus 250"), ("think=50ms · 10 runs", "think=50ms, 10 runs"),
            ("hint · skip · help", "hint, skip, help"),
        ])
    func spoken(formula: String, words: String) {
        #expect(Capabilities.spoken.legible(formula) == words)
    }
}
