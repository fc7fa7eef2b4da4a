extension String {
    /// How many cells of a terminal the text fills: 2 for wide characters and emoji, 0 for combining marks.
    public var cellWidth: Int {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
        return reduce(0) { $0 + $1.cellWidth }
    }
}

extension Character {
    /// How many cells of a terminal the character fills.
    public var cellWidth: Int {
        let scalars = unicodeScalars
        guard let first = scalars.first else { return 0 }
        if scalars.count == 1 { return first.cellWidth }
        if scalars.contains("\u{FE0F}") { return 2 }
        // A flag or a joined family of emoji is one picture, whatever it is put together from.
        if !first.isASCII, first.properties.isEmoji, !scalars.contains("\u{FE0E}") { return 2 }
        return scalars.reduce(0) { $0 + $1.cellWidth }
    }
}

extension Unicode.Scalar {
    fileprivate var cellWidth: Int {
        if isASCII { return value >= 0x20 && value < 0x7F ? 1 : 0 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .format: return 0
        default: break
        }
        switch value {
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0  // vowels and finals that join the Korean syllable before
        default: return isWide || properties.isEmojiPresentation ? 2 : 1
        }
    }

    /// Whether Unicode calls the character wide: `East_Asian_Width` W or F in EastAsianWidth.txt of Unicode 15, with
    /// the gaps inside blocks closed. Emoji have a property of their own.
    private var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
