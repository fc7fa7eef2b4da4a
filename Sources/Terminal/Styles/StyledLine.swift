/// One line of text, in pieces that each have a style.
///
///     let mark: StyledLine = [StyledText("Right.", .good), StyledText(" 1 of 1 point")]
///     mark.plain  // "Right. 1 of 1 point"
public struct StyledLine: Hashable, Sendable {
    public var runs: [StyledText]

    public init(_ runs: [StyledText] = []) {
        self.runs = runs
    }

    public init(_ text: String, _ style: Style = .plain) {
        runs = text.isEmpty ? [] : [StyledText(text, style)]
    }

    /// The line as text without any style.
    public var plain: String { runs.map(\.text).joined() }
    /// Width in terminal cells.
    public var width: Int { runs.reduce(0) { $0 + $1.text.cellWidth } }
    public var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

    /// Adds text, joining it to the last piece where that has the same style.
    public mutating func append(_ text: String, _ style: Style = .plain) {
        if text.isEmpty { return }
        if let last = runs.indices.last, runs[last].style == style {
            runs[last].text += text
        } else {
            runs.append(StyledText(text, style))
        }
    }

    public static func += (line: inout StyledLine, tail: StyledLine) {
        for run in tail.runs { line.append(run.text, run.style) }
    }

    public static func + (line: StyledLine, tail: StyledLine) -> StyledLine {
        var sum = line
        sum += tail
        return sum
    }
}

extension StyledLine: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral {
    public init(stringLiteral text: String) {
        self.init(text)
    }

    public init(arrayLiteral runs: StyledText...) {
        self.init(runs)
    }
}
