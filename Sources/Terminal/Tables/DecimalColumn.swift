/// Sets numbers under one another by their decimal points, whatever follows them: `50.8%` over `9 ms`.
public struct DecimalColumn: Hashable, Sendable {
    private var integerWidth = 0
    private var fractionWidth = 0

    public init(_ cells: [StyledLine]) {
        for cell in cells where !cell.isEmpty {
            let split = Self.split(cell.plain)
            if !split.isNumber { continue }
            integerWidth = max(integerWidth, split.integer.cellWidth)
            fractionWidth = max(fractionWidth, split.rest.cellWidth)
        }
    }

    /// The cell with spaces on both sides; text without a number ends where the numbers end.
    public func aligned(_ cell: StyledLine) -> StyledLine {
        let split = Self.split(cell.plain)
        if cell.isEmpty || !split.isNumber { return cell.padded(to: integerWidth + fractionWidth, .right) }
        let before = String(repeating: " ", count: integerWidth - min(integerWidth, split.integer.cellWidth))
        let after = String(repeating: " ", count: fractionWidth - min(fractionWidth, split.rest.cellWidth))
        return StyledLine(before) + cell + StyledLine(after)
    }

    /// The text up to the first number's decimal point, and the rest.
    private static func split(_ text: String) -> (integer: String, rest: String, isNumber: Bool) {
        guard let start = text.firstIndex(where: { $0.isWholeNumber }) else { return (text, "", false) }
        let end = text[start...].firstIndex { !$0.isWholeNumber } ?? text.endIndex
        return (String(text[..<end]), String(text[end...]), true)
    }
}
