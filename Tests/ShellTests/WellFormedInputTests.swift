import Testing

@testable import Shell

struct WellFormedInputTests {
    private func through(_ bytes: [UInt8]) -> [UInt8] {
        var input = WellFormedInput { $0 == "\u{2028}" ? -1 : 1 }
        return bytes.flatMap { input.take($0) }
    }

    @Test("whole characters come through, of one byte to four")
    func characters() {
        #expect(through(Array("aé漢🙂\u{1B}[A".utf8)) == Array("aé漢🙂\u{1B}[A".utf8))
    }

    @Test("a mark stands for a character that cannot be shown; control characters stay")
    func unseen() {
        #expect(through(Array("a\u{2028}b\u{1B}\u{7F}".utf8)) == Array("a�b\u{1B}\u{7F}".utf8))
    }

    @Test("what belongs to no character is left out, and what follows it is not")
    func rubbish() {
        #expect(through([0xC0, 0xAC, 0x93, 0x61]) == [0x61])
        #expect(through([0xE6, 0xBC, 0x62]) == [0x62])
        #expect(through([0xE6, 0xC3, 0xA9]) == Array("é".utf8))
        #expect(through([0xFF, 0x80, 0x80, 0x80, 0x80, 0x63]) == [0x63])
    }
}
