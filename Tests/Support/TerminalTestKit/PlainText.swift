/// What a program wrote, without escape sequences and control characters but line feeds and tabs.
struct PlainText {
    private(set) var bytes: [UInt8] = []
    private var parser = EscapeParser()

    mutating func put(_ byte: UInt8) {
        guard case .byte(let byte) = parser.take(byte), byte >= 0x20 || byte == 0x0A || byte == 0x09 else { return }
        bytes.append(byte)
    }
}
