import Testing

@testable import Terminal

struct CapabilitiesTests {
    private let usual = ["TERM": "xterm-256color", "LANG": "en_GB.UTF-8"]

    @Test("a UTF-8 terminal gets colour, Unicode and its own size")
    func usualTerminal() {
        let found = Capabilities(
            environment: usual,
            isTerminal: true,
            size: WindowSize(columns: 120, rows: 40)
        )
        #expect(found == Capabilities(width: 120, height: 40, color: true, unicode: true, redraws: true))
    }

    @Test("nothing is drawn anew in a file, on a dumb terminal and for who listens")
    func redrawing() {
        func redraws(_ more: [String: String], isTerminal: Bool = true) -> Bool {
            Capabilities(environment: usual.merging(more) { $1 }, isTerminal: isTerminal).redraws
        }
        #expect(redraws(["NO_COLOR": "1"]) == true)
        #expect(redraws([:], isTerminal: false) == false)
        #expect(redraws(["TERM": "dumb"]) == false)
        #expect(redraws(["TERM": ""]) == false)
        #expect(redraws(["ACCESSIBLE": "1"]) == false)
    }

    @Test("a file or a pipe is 80 columns wide and has no colour")
    func file() {
        let found = Capabilities(environment: usual, isTerminal: false)
        #expect(found == Capabilities(width: 80, height: 24, color: false, unicode: true, accessible: false))
    }

    @Test("NO_COLOR and a dumb terminal take the colour away, and --color decides over both")
    func noColor() {
        func color(_ more: [String: String], _ choice: Capabilities.ColorChoice = .auto) -> Bool {
            let environment = usual.merging(more) { $1 }
            return Capabilities(environment: environment, wishes: .init(color: choice), isTerminal: true).color
        }
        #expect(color(["NO_COLOR": "1"]) == false)
        #expect(color(["NO_COLOR": ""]) == true)
        #expect(color(["TERM": "dumb"]) == false)
        #expect(color(["NO_COLOR": "1"], .always) == true)
        #expect(color([:], .never) == false)
    }

    @Test("LC_ALL decides over LC_CTYPE, that over LANG, and a locale without UTF-8 gets ASCII")
    func locales() {
        func unicode(_ environment: [String: String], ascii: Bool = false) -> Bool {
            Capabilities(environment: environment, wishes: .init(ascii: ascii), isTerminal: true).unicode
        }
        #expect(unicode(["LANG": "C.UTF-8"]) == true)
        #expect(unicode(["LANG": "de_DE.utf8"]) == true)
        #expect(unicode(["LANG": "C.UTF-8", "LC_CTYPE": "C"]) == false)
        #expect(unicode(["LC_ALL": "C.UTF-8", "LC_CTYPE": "C"]) == true)
        #expect(unicode(["LC_ALL": "", "LANG": "C.UTF-8"]) == true)
        #expect(unicode([:]) == false)
        #expect(unicode(["LANG": "C.UTF-8"], ascii: true) == false)
    }

    @Test("ACCESSIBLE asks for linear text unless it says no")
    func accessible() {
        #expect(Capabilities(environment: ["ACCESSIBLE": "1"], isTerminal: true).accessible == true)
        #expect(Capabilities(environment: ["ACCESSIBLE": "0"], isTerminal: true).accessible == false)
        #expect(Capabilities(environment: [:], wishes: .init(accessible: true), isTerminal: true).accessible == true)
    }

    @Test("prose stays at 100 columns, drawings between 20 and 200")
    func widths() {
        #expect([20, 80, 150, 400].map { Capabilities(width: $0).textWidth } == [20, 80, 150, 200])
        #expect([20, 80, 150, 400].map { Capabilities(width: $0).measure } == [20, 80, 100, 100])
    }
}
