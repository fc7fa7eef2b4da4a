/// A stretch of a GIFT file in which every character knows its line, and whether a backslash took its meaning from it.
struct GIFTText {
    struct Element: Hashable {
        let character: Character
        let isEscaped: Bool
        let line: Int
    }

    private(set) var elements: ArraySlice<Element>

    /// Characters that mean something unless a backslash stands before them.
    static let special: Set<Character> = ["~", "=", "#", "{", "}", ":", "\\"]

    /// Joins the lines of a question, escapes resolved.
    init(lines: [(number: Int, text: String)]) {
        var elements: [Element] = []
        for (place, line) in lines.enumerated() {
            if place > 0 { elements.append(Element(character: "\n", isEscaped: false, line: line.number)) }
            var rest = line.text[...]
            while let character = rest.popFirst() {
                if character == "\\", let next = rest.first, next == "n" || GIFTText.special.contains(next) {
                    rest.removeFirst()
                    elements.append(
                        Element(character: next == "n" ? "\n" : next, isEscaped: true, line: line.number))
                } else {
                    elements.append(Element(character: character, isEscaped: false, line: line.number))
                }
            }
        }
        self.elements = elements[...]
    }

    init(_ elements: ArraySlice<Element>) {
        self.elements = elements
    }

    var isEmpty: Bool { elements.isEmpty }
    var string: String { String(elements.map(\.character)) }
    /// The line of its first character.
    var line: Int { elements.first?.line ?? 0 }

    /// Without white space around it.
    var trimmed: GIFTText {
        func isSpace(_ element: Element) -> Bool { element.character.isWhitespace }
        guard let first = elements.firstIndex(where: { !isSpace($0) }),
            let last = elements.lastIndex(where: { !isSpace($0) })
        else { return GIFTText([]) }
        return GIFTText(elements[first...last])
    }

    func hasPrefix(_ text: String) -> Bool { elements.starts(with: text) { !$0.isEscaped && $0.character == $1 } }

    func dropFirst(_ count: Int) -> GIFTText { GIFTText(elements.dropFirst(count)) }

    func contains(_ text: String) -> Bool { index(of: text) != nil }

    /// Where a text of unescaped characters begins.
    func index(of text: String, after start: Int? = nil) -> Int? {
        elements.indices.first { place in
            place >= start ?? elements.startIndex && GIFTText(elements[place...]).hasPrefix(text)
        }
    }

    func lastIndex(of text: String) -> Int? {
        elements.indices.last { GIFTText(elements[$0...]).hasPrefix(text) }
    }

    /// The two sides of the first such text; all of it and nil where there is none.
    func parted(at text: String) -> (before: GIFTText, after: GIFTText?) {
        guard let place = index(of: text) else { return (self, nil) }
        return (GIFTText(elements[..<place]), GIFTText(elements[place...]).dropFirst(text.count))
    }

    /// The pieces that begin with one of the characters, and what stands before the first.
    func pieces(beginningWith marks: Set<Character>) -> (before: GIFTText, pieces: [GIFTText]) {
        let places = elements.indices.filter { !elements[$0].isEscaped && marks.contains(elements[$0].character) }
        guard let first = places.first else { return (self, []) }
        let ends = places.dropFirst() + [elements.endIndex]
        return (GIFTText(elements[..<first]), zip(places, ends).map { GIFTText(elements[$0..<$1]) })
    }
}
