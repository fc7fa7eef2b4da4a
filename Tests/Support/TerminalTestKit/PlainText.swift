/// What a program wrote, without escape sequences, carriage returns and bells.
struct PlainText {
    private(set) var bytes: [UInt8] = []
    private var parser = EscapeParser()

    mutating func put(_ byte: UInt8) {
        guard case .byte(let byte) = parser.take(byte), byte != 0x0D, byte != 0x07 else { return }
        bytes.append(byte)
    }
}
