extension StyledLine {
    /// The line cut into rows of at most `width` cells, as a terminal folds what is too wide for it.
    public func folded(to width: Int) -> [StyledLine] {
        guard self.width > width else { return [self] }
        var rows: [StyledLine] = []
        var row = StyledLine()
        var used = 0
        for run in runs {
            for character in run.text {
                if used > 0, used + character.cellWidth > width {
                    rows.append(row)
                    row = StyledLine()
                    used = 0
                }
                row.append(String(character), run.style)
                used += character.cellWidth
            }
        }
        return rows + [row]
    }

    /// The line with each occurrence of a text in another style; what is small in the text is found large too.
    public func marking(_ wanted: String, _ style: Style) -> StyledLine {
        var line = StyledLine()
        for run in runs {
            var rest = run.text[...]
            while let found = rest.firstRange(of: wanted, ignoringCase: wanted == wanted.lowercased()) {
                line.append(String(rest[..<found.lowerBound]), run.style)
                line.append(String(rest[found]), style)
                rest = rest[found.upperBound...]
            }
            line.append(String(rest), run.style)
        }
        return line
    }

    /// Whether the plain text holds a text; what is small in the text is found large too.
    public func contains(_ wanted: String) -> Bool {
        plain[...].firstRange(of: wanted, ignoringCase: wanted == wanted.lowercased()) != nil
    }
}

extension Substring {
    fileprivate func firstRange(of wanted: String, ignoringCase: Bool) -> Range<Index>? {
        let wanted = Array(ignoringCase ? wanted.lowercased() : wanted)
        guard !wanted.isEmpty else { return nil }
        return indices.lazy.compactMap { start -> Range<Index>? in
            var place = start
            for character in wanted {
                guard place < endIndex, self[place].isSame(as: character, ignoringCase: ignoringCase) else {
                    return nil
                }
                place = index(after: place)
            }
            return start..<place
        }.first
    }
}

extension Character {
    fileprivate func isSame(as other: Character, ignoringCase: Bool) -> Bool {
        self == other || ignoringCase && lowercased() == String(other)
    }
}
