import Terminal

/// What a pager shows of a long text, and what keys do to it.
///
/// It reads as `less` does: Space and `b` turn pages, Enter and the arrows go by lines, `g` and `G` go to the ends,
/// `/word` finds, `n` and `N` go to the next and the last place, `q` leaves. Where all has been seen, Space and Enter leave.
struct PagerView {
    private let lines: [StyledLine]
    /// The lines as they fit in the window, and which line each row belongs to.
    private var rows: [(source: Int, text: StyledLine)] = []
    private var width = 0
    private var height = 0
    /// The row at the top of the window.
    private var top = 0
    /// How many rows were ever above the window.
    private var passed = 0
    /// How many of those have been handed out.
    private var settled = 0
    /// What is being typed behind `/`.
    private var typing: String?
    /// What was looked for last.
    private var wanted: String?
    /// Where it was found last, unless the window was moved since.
    private var foundRow: Int?
    private var isNotFound = false

    init(_ lines: [StyledLine]) {
        self.lines = lines
    }

    // MARK: The window

    /// Fits the text into a window; the line at its top stays there.
    mutating func fit(width: Int, height: Int) {
        self.height = max(height, 1)
        guard width != self.width else { return move(to: top) }
        self.width = width
        let (topLine, settledLine) = (line(ofRow: top), line(ofRow: settled))
        rows = lines.enumerated().flatMap { place, line in line.folded(to: max(width, 1)).map { (place, $0) } }
        settled = row(ofLine: settledLine)
        passed = settled
        foundRow = nil
        move(to: row(ofLine: topLine))
    }

    private func line(ofRow row: Int) -> Int {
        rows.isEmpty ? 0 : row < rows.count ? rows[row].source : lines.count
    }

    private func row(ofLine line: Int) -> Int { rows.firstIndex { $0.source >= line } ?? rows.count }

    /// What stands in the window.
    var window: [StyledLine] {
        rows[top..<min(top + height, rows.count)].map { row in wanted.map { row.text.marking($0, .warning) } ?? row.text
        }
    }

    /// The rows that went out at the top since they were last asked for: they belong to what was printed before.
    mutating func takePassed() -> [StyledLine] {
        defer { settled = max(settled, passed) }
        return settled < passed ? rows[settled..<passed].map(\.text) : []
    }

    private var isAtEnd: Bool { top + height >= rows.count }

    /// How many lines stand below the window.
    var linesLeft: Int { isAtEnd ? 0 : lines.count - rows[top + height - 1].source - 1 }

    /// Where this is and which keys there are, or what is being looked for.
    var status: String {
        if let typing { return "/\(typing)" }
        let first = rows.isEmpty ? 0 : rows[top].source + 1
        let last = lines.count - linesLeft
        let place = "\(first)–\(last) of \(lines.count)"
        if isNotFound, let wanted { return "\(place) · no “\(wanted)” there" }
        let find = wanted == nil ? "/word finds" : "n finds on"
        return isAtEnd
            ? "\(place), the end · b back · \(find) · q returns" : "\(place) · Space on · b back · \(find) · q returns"
    }

    // MARK: Keys

    /// Does what a key says; false where it says to leave.
    mutating func press(_ key: Key) -> Bool {
        if typing != nil {
            type(key)
            return true
        }
        isNotFound = false
        switch key {
        case .character("n"): find(from: foundRow.map { $0 + 1 } ?? top)
        case .character("N"): find(before: foundRow ?? top)
        case .character("/"): typing = ""
        case .character("q"), .character("Q"), .end: return false
        default: return turn(key)
        }
        return true
    }

    private mutating func turn(_ key: Key) -> Bool {
        foundRow = nil
        switch key {
        case .space, .pageDown, .character("f"):
            if isAtEnd, key != .pageDown { return false }
            move(to: top + height)
        case .enter, .down, .character("j"):
            if isAtEnd, key == .enter { return false }
            move(to: top + 1)
        case .pageUp, .character("b"), .backspace: move(to: top - height)
        case .up, .character("k"): move(to: top - 1)
        case .home, .character("g"): move(to: 0)
        case .last, .character("G"): move(to: rows.count)
        default: break
        }
        return true
    }

    private mutating func move(to row: Int) {
        top = max(0, min(row, rows.count - height))
        passed = max(passed, top)
    }

    private mutating func type(_ key: Key) {
        guard let text = typing else { return }
        switch key {
        case .character(let character): typing = text + String(character)
        case .space: typing = text + " "
        case .backspace: typing = text.isEmpty ? nil : String(text.dropLast())
        case .enter:
            typing = nil
            if !text.isEmpty { wanted = text }
            find(from: top)
        default: typing = nil
        }
    }

    /// Goes to the next row with what is wanted.
    private mutating func find(from start: Int) {
        show(rows.indices.dropFirst(start).first(where: isWanted))
    }

    private mutating func find(before end: Int) {
        show(rows.indices.prefix(end).last(where: isWanted))
    }

    private func isWanted(_ row: Int) -> Bool { wanted.map(rows[row].text.contains) ?? false }

    private mutating func show(_ row: Int?) {
        isNotFound = row == nil && wanted != nil
        guard let row else { return }
        foundRow = row
        move(to: row)
    }
}
