import Testing

@testable import Shell

struct KeyDecoderTests {
    @Test(
        "a key counts once, however many bytes it sends",
        arguments: [
            (" \r\n", [.space, .enter, .enter]),
            ("\u{1B}[5~\u{1B}[6~", [.other, .other]),
            ("\u{1B}[A\u{1B}OP\u{1B}x", [.other, .other, .other]),
            ("é日", [.other, .other]),
            ("\u{1B}", [.other]),
        ] as [(String, [PlayKeys.Key])])
    func keys(_ typed: String, _ keys: [PlayKeys.Key]) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(typed.utf8) == keys)
    }

    @Test("a key may come in two parts")
    func parts() {
        var decoder = KeyDecoder()
        #expect(decoder.decode("\u{1B}[6".utf8) == [])
        #expect(decoder.decode("~ ".utf8) == [.other, .space])
    }
}
