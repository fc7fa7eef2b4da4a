import Testing

@testable import Shell

struct RemoteTests {
    @Test("a presenter's keys go on and back, black out and show the key")
    func keys() {
        #expect([Key.space, .enter, .pageDown, .right, .down].map { Remote($0) } == Array(repeating: .next, count: 5))
        #expect([Key.pageUp, .left, .up, .backspace].map { Remote($0) } == Array(repeating: .previous, count: 4))
        #expect(Remote(.character("B")) == .black)
        #expect(Remote(.character(".")) == .black)
        #expect(Remote(.character("K")) == .key)
        #expect(Remote(.end) == .leave)
        #expect(Remote(.other) == nil)
    }

    @Test("anything else begins a command, with what was typed right after it")
    func typing() {
        #expect(Remote(.character("b")) == .typing("b"))
        let rest = [Key.character("u"), .character("n"), .space, .character("2"), .character("s"), .enter, .up]
        #expect(Remote(.character("r"), before: rest) == .typing("run 2s\r"))
    }
}
