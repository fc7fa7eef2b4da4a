import Testing

@testable import Shell

struct KeyDecoderTests {
    @Test(
        "a key counts once, however many bytes it sends",
        arguments: [
            (" \r\n", [.space, .enter, .enter]),
            ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
            ("\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}[D", [.up, .down, .right, .left]),
            ("\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[4~", [.home, .last, .home, .last]),
            ("\u{1B}OP\u{1B}x\u{1B}[1;5A", [.other, .other, .other]),
            ("né日😀", [.character("n"), .character("é"), .character("日"), .character("😀")]),
            ("\u{7F}\u{08}\u{04}\u{01}", [.backspace, .backspace, .end, .other]),
            ("\u{1B}", [.other]),
        ] as [(String, [Key])])
    func keys(_ typed: String, _ keys: [Key]) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(typed.utf8) == keys)
    }

    @Test("a key may come in two parts")
    func parts() {
        var decoder = KeyDecoder()
        #expect(decoder.decode("\u{1B}[6".utf8) == [])
        #expect(decoder.decode("~ ".utf8) == [.pageDown, .space])
        #expect(decoder.decode([0xE6, 0x97]) == [])
        #expect(decoder.decode([0xA5]) == [.character("日")])
    }

    @Test("half a character is forgotten when another key comes")
    func halfCharacter() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0xE6, 0x97, 0x20]) == [.space])
    }
}
