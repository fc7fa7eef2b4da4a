/// Splits what a program writes into characters to show and codes to obey (ECMA-48 and a little of xterm).
struct EscapeParser {
    enum Element {
        /// A byte of text, or a control character.
        case byte(UInt8)
        /// `ESC [`, the parameters, and the final byte.
        case control(parameters: [Int], isPrivate: Bool, final: UInt8)
        /// `ESC` and one byte.
        case escape(UInt8)
    }

    private enum State {
        case text
        case escape
        case charset
        case control([UInt8])
        /// A title or the like, up to `BEL` or `ESC \`.
        case string(afterEscape: Bool)
    }

    private var state = State.text

    mutating func take(_ byte: UInt8) -> Element? {
        switch state {
        case .text:
            guard byte == 0x1B else { return .byte(byte) }
            state = .escape
        case .escape:
            return takeAfterEscape(byte)
        case .charset:
            state = .text
        case .control(let bytes):
            guard (0x40...0x7E).contains(byte) else {
                state = .control(bytes + [byte])
                return nil
            }
            state = .text
            return control(bytes, final: byte)
        case .string(let afterEscape):
            let ends = byte == 0x07 || (afterEscape && byte == UInt8(ascii: "\\"))
            state = ends ? .text : .string(afterEscape: byte == 0x1B)
        }
        return nil
    }

    private mutating func takeAfterEscape(_ byte: UInt8) -> Element? {
        switch byte {
        case UInt8(ascii: "["): state = .control([])
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
            state = .string(afterEscape: false)
        case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
        default:
            state = .text
            return .escape(byte)
        }
        return nil
    }

    private func control(_ bytes: [UInt8], final: UInt8) -> Element {
        let isPrivate = bytes.first == UInt8(ascii: "?") || bytes.first == UInt8(ascii: ">")
        let text = String(decoding: bytes.drop { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ">") }, as: UTF8.self)
        let parameters = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        return .control(parameters: parameters, isPrivate: isPrivate, final: final)
    }
}
