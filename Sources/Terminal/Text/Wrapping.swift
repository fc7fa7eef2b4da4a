extension StyledLine {
    /// Breaks the line into lines of at most `width` cells, between words where it can.
    ///
    /// A line feed forces a break; a no-break space prevents one and is printed as a space. Words that are wider than a
    /// whole line are cut.
    ///
    /// - Parameters:
    ///   - first: what the first line begins with, such as a bullet.
    ///   - rest: what every further line begins with.
    public func wrapped(to width: Int, first: StyledLine = StyledLine(), rest: StyledLine = StyledLine())
        -> [StyledLine]
    {
        var lines: [StyledLine] = []
        var line = first
        var used = first.width
        var isBlank = true

        func finish() {
            lines.append(line)
            line = rest
            used = rest.width
            isBlank = true
        }
        for word in Word.words(of: self) {
            if word.breaksBefore { finish() }
            let room = max(1, width - used)
            if !isBlank, word.width + (word.spaced ? 1 : 0) > room { finish() }
            if !isBlank, word.spaced {
                line.append(
                    " ", line.runs.last?.style == word.runs.first?.style ? word.runs.first?.style ?? .plain : .plain)
                used += 1
            }
            for (index, piece) in word.pieces(of: max(1, width - used)).enumerated() {
                if index > 0 { finish() }
                line += piece
                used += piece.width
                isBlank = false
            }
        }
        lines.append(line)
        return lines
    }
}

/// What a line can be broken between: text without a space, or a single wide character.
private struct Word {
    var runs: [StyledText] = []
    var width = 0
    /// Whether a space separates it from the word before.
    var spaced = false
    /// Whether it must begin a line.
    var breaksBefore = false

    static func words(of line: StyledLine) -> [Word] {
        var words: [Word] = []
        var word = Word()
        func finish() {
            if !word.runs.isEmpty || word.breaksBefore { words.append(word) }
            word = Word()
        }
        for run in line.runs {
            for character in run.text {
                if character == "\n" {
                    finish()
                    word.breaksBefore = true
                } else if character == " " || character == "\t" {
                    if !word.runs.isEmpty { finish() }
                    word.spaced = true
                } else {
                    let width = character.cellWidth
                    let opens = width == 2 && !"、。，．）」』】！？：；".contains(character)
                    if !word.runs.isEmpty, opens || word.endsWide && width == 1 && character.isLetter { finish() }
                    word.append(character == "\u{A0}" ? " " : character, width, run.style)
                }
            }
        }
        finish()
        return words
    }

    private var endsWide: Bool { runs.last?.text.last?.cellWidth == 2 }

    private mutating func append(_ character: Character, _ width: Int, _ style: Style) {
        self.width += width
        if let last = runs.indices.last, runs[last].style == style {
            runs[last].text.append(character)
        } else {
            runs.append(StyledText(String(character), style))
        }
    }

    /// The word in pieces of at most `room` cells, parted behind a hyphen or the like where there is one; one piece if it
    /// fits.
    func pieces(of room: Int) -> [StyledLine] {
        if width <= room { return [StyledLine(runs)] }
        var rest = runs.flatMap { run in run.text.map { (character: $0, style: run.style) } }[...]
        var pieces: [StyledLine] = []
        while !rest.isEmpty {
            var used = 0
            let fitting = rest.prefix { letter in
                used += letter.character.cellWidth
                return used <= room
            }
            let isLast = fitting.count == rest.count
            let seam = isLast ? nil : fitting.lastIndex { "-/_.,;=".contains($0.character) }
            let piece = seam.map { rest[...$0] } ?? rest.prefix(max(1, fitting.count))
            var line = StyledLine()
            for letter in piece { line.append(String(letter.character), letter.style) }
            pieces.append(line)
            rest = rest[piece.endIndex...]
        }
        return pieces
    }
}
