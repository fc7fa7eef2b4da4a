/// A small terminal: what a person would see after everything that a program wrote.
///
/// It knows the cursor's moves, erasing, inserting, deleting and scrolling; colours leave no mark.
struct Screen {
    private(set) var columns: Int
    private(set) var rows: Int
    private var cells: [[Character]]
    private var row = 0
    private var column = 0
    /// The last column is filled; only the next character wraps.
    private var isWrapPending = false
    private var saved = (row: 0, column: 0)
    private var parser = EscapeParser()
    private var character: [UInt8] = []

    private static let blank: Character = " "
    /// The right half of a wide character.
    private static let covered: Character = "\0"

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: Self.blank, count: columns), count: rows)
    }

    var text: String {
        var lines = cells.map { line -> String in
            let shown = line.filter { $0 != Self.covered }
            return String(shown.prefix((shown.lastIndex { $0 != Self.blank } ?? -1) + 1))
        }
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// Lines are cut or filled up, never wrapped anew.
    mutating func resize(columns: Int, rows: Int) {
        cells = cells.map {
            Array($0.prefix(columns)) + Array(repeating: Self.blank, count: max(0, columns - $0.count))
        }
        let surplus = max(0, row - rows + 1)
        cells.removeFirst(surplus)
        cells = Array(cells.prefix(rows))
        while cells.count < rows { cells.append(Array(repeating: Self.blank, count: columns)) }
        (self.columns, self.rows) = (columns, rows)
        move(row: row - surplus, column: column)
    }

    mutating func put(_ byte: UInt8) {
        switch parser.take(byte) {
        case .byte(let byte) where byte < 0x20 || byte == 0x7F: obey(control: byte)
        case .byte(let byte): assemble(byte)
        case .control(let parameters, false, let final): obey(final, parameters)
        case .escape(UInt8(ascii: "M")): row = max(row - 1, 0)
        case .escape(UInt8(ascii: "7")): saved = (row, column)
        case .escape(UInt8(ascii: "8")): move(row: saved.row, column: saved.column)
        case .escape(UInt8(ascii: "c")): self = Screen(columns: columns, rows: rows)
        case .control, .escape, nil: break
        }
    }

    // MARK: Text

    private mutating func assemble(_ byte: UInt8) {
        character.append(byte)
        let length =
            byte < 0x80 ? 1 : character[0] >= 0xF0 ? 4 : character[0] >= 0xE0 ? 3 : character[0] >= 0xC0 ? 2 : 1
        guard character.count >= length else { return }
        let scalars = String(decoding: character, as: UTF8.self).unicodeScalars
        character = []
        for scalar in scalars { show(scalar) }
    }

    private mutating func show(_ scalar: Unicode.Scalar) {
        if scalar.properties.generalCategory == .nonspacingMark || scalar.value == 0x200D {
            join(scalar, toCell: max(column - (isWrapPending ? 0 : 1), 0))
            return
        }
        let width = Self.isWide(scalar) ? 2 : 1
        if isWrapPending || column + width > columns {
            column = 0
            lineFeed()
        }
        cells[row][column] = Character(scalar)
        if width == 2 { cells[row][column + 1] = Self.covered }
        column += width
        isWrapPending = column >= columns
        if isWrapPending { column = columns - 1 }
    }

    /// Puts a mark on what a cell shows; a mark that goes with nothing there is not shown.
    private mutating func join(_ mark: Unicode.Scalar, toCell column: Int) {
        let base = cells[row][column] == Self.covered ? max(column - 1, 0) : column
        let marked = String(cells[row][base]) + String(mark)
        if marked.count == 1 { cells[row][base] = Character(marked) }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    // MARK: Codes

    private mutating func obey(control byte: UInt8) {
        switch byte {
        case 0x08: move(row: row, column: column - 1)
        case 0x09: move(row: row, column: (column / 8 + 1) * 8)
        case 0x0A: lineFeed()
        case 0x0D: move(row: row, column: 0)
        default: break
        }
    }

    private mutating func lineFeed() {
        isWrapPending = false
        guard row == rows - 1 else {
            row += 1
            return
        }
        cells.removeFirst()
        cells.append(Array(repeating: Self.blank, count: columns))
    }

    private mutating func move(row newRow: Int, column newColumn: Int) {
        row = min(max(newRow, 0), rows - 1)
        column = min(max(newColumn, 0), columns - 1)
        isWrapPending = false
    }

    private mutating func obey(_ final: UInt8, _ parameters: [Int]) {
        let count = max(parameters.first ?? 1, 1)
        switch Character(Unicode.Scalar(final)) {
        case "A": move(row: row - count, column: column)
        case "B": move(row: row + count, column: column)
        case "C": move(row: row, column: column + count)
        case "D": move(row: row, column: column - count)
        case "G": move(row: row, column: count - 1)
        case "d": move(row: count - 1, column: column)
        case "H", "f": move(row: count - 1, column: max(parameters.dropFirst().first ?? 1, 1) - 1)
        case "J": eraseScreen(parameters.first ?? 0)
        case "K": eraseLine(parameters.first ?? 0)
        case "X": erase(row, column..<min(column + count, columns))
        case "P": shift(removing: count)
        case "@": shift(inserting: count)
        case "s": saved = (row, column)
        case "u": move(row: saved.row, column: saved.column)
        default: break
        }
    }

    private mutating func erase(_ row: Int, _ range: Range<Int>) {
        for column in range { cells[row][column] = Self.blank }
    }

    private mutating func eraseLine(_ part: Int) {
        switch part {
        case 0: erase(row, column..<columns)
        case 1: erase(row, 0..<column + 1)
        default: erase(row, 0..<columns)
        }
    }

    private mutating func eraseScreen(_ part: Int) {
        let whole =
            switch part {
            case 0: row + 1..<rows
            case 1: 0..<row
            default: 0..<rows
            }
        if part < 2 { eraseLine(part) }
        for row in whole { erase(row, 0..<columns) }
    }

    private mutating func shift(removing count: Int) {
        let count = min(count, columns - column)
        cells[row].removeSubrange(column..<column + count)
        cells[row] += Array(repeating: Self.blank, count: count)
    }

    private mutating func shift(inserting count: Int) {
        let count = min(count, columns - column)
        cells[row].insert(contentsOf: Array(repeating: Self.blank, count: count), at: column)
        cells[row].removeLast(count)
    }
}
