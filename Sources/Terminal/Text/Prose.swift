/// Plain prose as the product speaks it: wrapped to the measure, with a margin on the left.
public struct Prose: Hashable, Sendable {
    public var text: StyledLine
    /// Spaces before each line.
    public var margin: Int
    /// Further spaces before each line but the first.
    public var hanging: Int

    public init(_ text: StyledLine, margin: Int = 1, hanging: Int = 0) {
        self.text = text
        self.margin = margin
        self.hanging = hanging
    }

    public func lines(_ capabilities: Capabilities) -> [StyledLine] {
        let first = StyledLine(String(repeating: " ", count: margin))
        let rest = StyledLine(String(repeating: " ", count: margin + hanging))
        return capabilities.legible(text).wrapped(to: capabilities.measure - 1, first: first, rest: rest)
    }
}
