/// The text with every character that could drive a terminal, or hide from a reader, shown as a visible escape.
///
/// Line feeds and tabs stay; a carriage return before a line feed goes. What a lesson, a file or a message holds must
/// pass through here before it is printed.
///
///     visible("\u{1B}[2J")                   // "␛[2J"
///     visible("\u{1B}[2J", unicode: false)   // "\\e[2J"
public func visible(_ text: String, unicode: Bool = true) -> String {
    if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A || $0 == 0x09 }) { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
        let next = index + 1 < scalars.count ? scalars[index + 1] : nil
        if scalar == "\r", next == "\n" { continue }
        if scalar.isHarmless(after: index > 0 ? scalars[index - 1] : nil, before: next) {
            result.append(scalar)
        } else {
            result.append(contentsOf: scalar.escape(unicode: unicode).unicodeScalars)
        }
    }
    return String(result)
}

extension Unicode.Scalar {
    fileprivate func isHarmless(after previous: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
        switch value {
        case 0x09, 0x0A: return true
        case 0x200D:
            // A joiner belongs inside a joined emoji, or between letters of scripts that join.
            return previous.map { $0.joins || $0.value == 0xFE0F } ?? false && next.map(\.joins) ?? false
        case 0x200C: return previous.map(\.joins) ?? false && next.map(\.joins) ?? false
        case 0x0600...0x0605, 0x06DD, 0x070F, 0x08E2, 0x110BD: return true  // format characters that have a shape
        case 0x2028, 0x2029, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800: return false  // blank, but not spaces
        default: return properties.generalCategory != .control && properties.generalCategory != .format
        }
    }

    private var joins: Bool { !isASCII && (properties.isEmoji || properties.isAlphabetic || properties.isVirama) }

    fileprivate func escape(unicode: Bool) -> String {
        if unicode, value < 0x20 || value == 0x7F {
            let picture = value == 0x7F ? 0x2421 : 0x2400 + value
            if let scalar = Unicode.Scalar(picture) { return String(Character(scalar)) }
        }
        return value == 0x1B ? "\\e" : "\\u{\(String(value, radix: 16, uppercase: true))}"
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isVirama: Bool { canonicalCombiningClass.rawValue == 9 }
}
