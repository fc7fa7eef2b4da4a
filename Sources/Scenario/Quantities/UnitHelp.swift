/// The units of one dimension, as `help` and the reference tell them.
public struct UnitHelp: Hashable, Sendable {
    /// With its article.
    public let dimension: String
    public let symbols: [String]

    public static let all: [UnitHelp] = {
        var dimensions: [Dimension] = []
        for entry in UnitTable.entries where !dimensions.contains(entry.dimension) {
            dimensions.append(entry.dimension)
        }
        return dimensions.map { dimension in
            let symbols = UnitTable.entries.filter { $0.dimension == dimension }.map(\.symbol)
            return UnitHelp(dimension: dimension.name, symbols: symbols)
        }
    }()
}
