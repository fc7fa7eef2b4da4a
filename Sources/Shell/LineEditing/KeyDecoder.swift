/// Turns the bytes that a terminal sends into keys; a key of several bytes counts once.
struct KeyDecoder {
    private enum State {
        case ground
        case escape
        /// Inside `ESC [` or `ESC O`, with what stands before the final byte.
        case sequence([UInt8])
        /// Inside a character of several bytes, and how many are still to come.
        case character([UInt8], missing: Int)
    }

    private var state = State.ground

    mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
        var keys: [Key] = []
        for byte in bytes {
            if let key = take(byte) { keys.append(key) }
        }
        // A lone Escape has no second byte to wait for.
        if case .escape = state {
            state = .ground
            keys.append(.other)
        }
        return keys
    }

    private mutating func take(_ byte: UInt8) -> Key? {
        switch state {
        case .ground:
            return takeFirst(byte)
        case .escape:
            let isSequence = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O")
            state = isSequence ? .sequence([]) : .ground
            return isSequence ? nil : .other
        case .sequence(let bytes):
            guard (0x40...0x7E).contains(byte) else {
                state = .sequence(bytes + [byte])
                return nil
            }
            state = .ground
            return Self.key(parameters: String(decoding: bytes, as: UTF8.self), final: byte)
        case .character(let bytes, let missing):
            guard (0x80...0xBF).contains(byte) else {
                state = .ground
                return takeFirst(byte)
            }
            state = missing > 1 ? .character(bytes + [byte], missing: missing - 1) : .ground
            return missing > 1 ? nil : String(decoding: bytes + [byte], as: UTF8.self).first.map(Key.character)
        }
    }

    private mutating func takeFirst(_ byte: UInt8) -> Key? {
        switch byte {
        case UInt8(ascii: " "): return .space
        case UInt8(ascii: "\r"), UInt8(ascii: "\n"): return .enter
        case 0x04: return .end
        case 0x08, 0x7F: return .backspace
        case 0x1B: state = .escape
        case 0x21...0x7E: return .character(Character(Unicode.Scalar(byte)))
        case 0xC2...0xDF: state = .character([byte], missing: 1)
        case 0xE0...0xEF: state = .character([byte], missing: 2)
        case 0xF0...0xF4: state = .character([byte], missing: 3)
        default: return .other
        }
        return nil
    }

    private static func key(parameters: String, final: UInt8) -> Key {
        switch (parameters, Character(Unicode.Scalar(final))) {
        case ("5", "~"): .pageUp
        case ("6", "~"): .pageDown
        case ("", "A"): .up
        case ("", "B"): .down
        case ("", "C"): .right
        case ("", "D"): .left
        case ("", "H"), ("1", "~"), ("7", "~"): .home
        case ("", "F"), ("4", "~"), ("8", "~"): .last
        default: .other
        }
    }
}
