/// A series of numbers as a line of small bars, all to the same height; in words for a reader who listens.
public struct Sparkline: Hashable, Sendable {
    public var values: [Double]
    /// What the highest bar stands for; lines that share it can be compared.
    public var ceiling: Double

    public init(_ values: [Double], ceiling: Double? = nil) {
        self.values = values
        self.ceiling = ceiling ?? values.max() ?? 0
    }

    public func text(_ capabilities: Capabilities) -> String {
        if capabilities.accessible { return words }
        let levels =
            capabilities.unicode ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] : [".", ":", "-", "=", "+", "*", "%", "#"]
        // Nothing is a space of its own, so that little can be told from none.
        return values.map { value in
            guard value > 0, ceiling > 0 else { return capabilities.unicode ? "·" : "_" }
            return levels[min(levels.count - 1, Int(value / ceiling * Double(levels.count)))]
        }.joined()
    }

    /// `3 at first, 12 at most, 7 at last`
    private var words: String {
        guard let first = values.first, let last = values.last, let most = values.max() else { return "none" }
        if values.allSatisfy({ $0 == first }) { return "\(short(first)) throughout" }
        return "\(short(first)) at first, \(short(most)) at most, \(short(last)) at last"
    }

    private func short(_ value: Double) -> String {
        value == value.rounded() ? decimal(value, decimals: 0) : decimal(value, decimals: 2)
    }
}
