/// Reads GIFT, the text format in which Moodle takes and gives questions, as its documentation describes it.
///
///     let (items, problems) = GIFTReader.read("Two and two are {#4}", file: "sums.gift")
///
/// Questions are parted by empty lines. What cannot be read is reported with its line, and the rest is read.
public enum GIFTReader {
    public static func read(_ text: String, file: String) -> (items: [GIFTItem], problems: [ExchangeRemark]) {
        var items: [GIFTItem] = []
        var problems: [ExchangeRemark] = []
        var category: String?
        for block in blocks(of: text) {
            let body = GIFTText(lines: block.lines).trimmed
            if body.isEmpty { continue }
            if body.hasPrefix("$CATEGORY:") {
                category = body.dropFirst("$CATEGORY:".count).trimmed.string
                continue
            }
            do throws(ExchangeRemark) {
                var item = try item(body, file: file)
                item.category = category
                item.id = block.id
                item.tags = block.tags
                items.append(item)
            } catch {
                problems.append(error)
            }
        }
        return (items, problems)
    }

    /// The lines of one question, comments taken out.
    private struct Block {
        var lines: [(number: Int, text: String)] = []
        var id: String?
        var tags: [String] = []
    }

    private static func blocks(of text: String) -> [Block] {
        var blocks: [Block] = [Block()]
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (place, line) in lines.enumerated() {
            let bare = (place == 0 && line.hasPrefix("\u{FEFF}") ? line.dropFirst() : line).trimmedOfSpaces
            if bare.isEmpty {
                blocks.append(Block())
            } else if bare.hasPrefix("//") {
                let last = blocks.count - 1
                blocks[last].id = values(of: "id", in: bare).last ?? blocks[last].id
                blocks[last].tags += values(of: "tag", in: bare)
                // Its place is kept, so that a comment between two lines does not join them.
                blocks[last].lines.append((place + 1, ""))
            } else {
                blocks[blocks.count - 1].lines.append((place + 1, String(line)))
                // A category ends at its line: some write the first question straight below.
                if bare.hasPrefix("$CATEGORY:") { blocks.append(Block()) }
            }
        }
        return blocks
    }

    /// What stands in `[id:…]` or `[tag:…]` of a comment; `\]` is a bracket.
    private static func values(of key: String, in comment: String) -> [String] {
        var values: [String] = []
        var rest = comment[...]
        while let found = rest.firstRange(of: "[\(key):") {
            rest = rest[found.upperBound...]
            var value = ""
            while let character = rest.popFirst(), character != "]" {
                value.append(character == "\\" ? rest.popFirst() ?? character : character)
            }
            values.append(value.trimmedOfSpaces)
        }
        return values
    }

    private static func item(_ block: GIFTText, file: String) throws(ExchangeRemark) -> GIFTItem {
        let line = block.line
        var rest = block
        var title: String?
        if rest.hasPrefix("::"), let end = rest.dropFirst(2).index(of: "::") {
            title = GIFTText(rest.elements[..<end]).dropFirst(2).trimmed.string
            rest = GIFTText(rest.elements[end...]).dropFirst(2).trimmed
        }
        guard let start = rest.index(of: "{") else {
            guard !rest.contains("}") else { throw ExchangeRemark(file: file, line: line, Problem.openingBrace) }
            return GIFTItem(line: line, title: title, text: text(rest), body: .description)
        }
        guard let end = rest.index(of: "}", after: start) else {
            throw ExchangeRemark(file: file, line: rest.elements[start].line, Problem.closingBrace)
        }
        var answers = GIFTText(rest.elements[start..<end]).dropFirst(1).trimmed
        let before = GIFTText(rest.elements[..<start])
        let after = GIFTText(rest.elements[end...]).dropFirst(1)
        var general: GIFTText?
        if let place = answers.lastIndex(of: "####") {
            general = GIFTText(answers.elements[place...]).dropFirst(4).trimmed
            answers = GIFTText(answers.elements[..<place]).trimmed
        }
        var asked = text(before)
        // What goes on after the answers has a gap to fill where they stood.
        if !after.trimmed.isEmpty {
            let joined = text(GIFTText(before.elements + [blank(line)] + after.elements))
            asked = GIFTItem.Text(
                joined.string.replacingFirst(GIFTReader.gapMark, with: "_____"), format: joined.format)
        }
        let body = try GIFTAnswers(file: file, line: answers.isEmpty ? line : answers.line).body(answers)
        var item = GIFTItem(line: line, title: title, text: asked, body: body)
        item.generalFeedback = general.flatMap { $0.isEmpty ? nil : text($0) }
        return item
    }

    private static let gapMark: Character = "\u{FFFC}"

    private static func blank(_ line: Int) -> GIFTText.Element {
        GIFTText.Element(character: gapMark, isEscaped: true, line: line)
    }

    /// A text, with the format that may stand before it in brackets.
    static func text(_ text: GIFTText) -> GIFTItem.Text {
        let trimmed = text.trimmed
        if trimmed.hasPrefix("["), let end = trimmed.index(of: "]"),
            let format = GIFTFormat(rawValue: GIFTText(trimmed.elements[..<end]).dropFirst(1).string)
        {
            return GIFTItem.Text(GIFTText(trimmed.elements[end...]).dropFirst(1).trimmed.string, format: format)
        }
        return GIFTItem.Text(trimmed.string)
    }

    private enum Problem {
        static let openingBrace = "there is a } without a {; write \\} where the text has one"
        static let closingBrace = "the { here has no }; write \\{ where the text has one"
    }
}

extension String {
    fileprivate func replacingFirst(_ mark: Character, with text: String) -> String {
        guard let place = firstIndex(of: mark) else { return self }
        return String(self[..<place]) + text + String(self[index(after: place)...])
    }
}
