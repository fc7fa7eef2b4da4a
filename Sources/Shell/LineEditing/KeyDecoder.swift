/// Turns the bytes that a terminal sends into keys; a key of several bytes counts once.
struct KeyDecoder {
    private enum State {
        case ground
        case escape
        /// Inside `ESC [`, before the final byte.
        case sequence
    }

    private var state = State.ground

    mutating func decode(_ bytes: some Sequence<UInt8>) -> [PlayKeys.Key] {
        var keys: [PlayKeys.Key] = []
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

    private mutating func take(_ byte: UInt8) -> PlayKeys.Key? {
        switch state {
        case .ground:
            return takeFirst(byte)
        case .escape:
            if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") {
                state = .sequence
                return nil
            }
            state = .ground
            return .other
        case .sequence:
            guard (0x40...0x7E).contains(byte) else { return nil }
            state = .ground
            return .other
        }
    }

    private mutating func takeFirst(_ byte: UInt8) -> PlayKeys.Key? {
        switch byte {
        case UInt8(ascii: " "): return .space
        case UInt8(ascii: "\r"), UInt8(ascii: "\n"): return .enter
        case 0x1B:
            state = .escape
            return nil
        case 0x80...0xBF: return nil  // the rest of a character that was counted with its first byte
        default: return .other
        }
    }
}
