import Cluster

/// Moments of one run as they are written beside one another: in one unit, with as many decimals as tell them apart.
enum Moments {
    private static let placesMost = 6
    /// So many decimals of a millisecond are enough where they tell the moments apart, even if they are not exact.
    private static let placesEnough = 2
    /// Longer texts have no room beside a diagram.
    private static let widthMost = 9

    static func texts(_ times: [Instant]) -> [String] {
        let isLong = times.contains { $0 >= .zero + .seconds(1) }
        let (unit, symbol) = isLong ? (Int64(1_000_000_000), " s") : (1_000_000, " ms")
        var texts: [String] = []
        var size = unit
        for places in 0...placesMost {
            let finer = times.map { decimal($0.nanoseconds, per: unit, places: places) + symbol }
            if places > 0, finer.contains(where: { $0.count > widthMost }) { break }
            texts = finer
            let isExact = times.allSatisfy { $0.nanoseconds % size == 0 }
            let isClear = zip(times.indices, times.indices.dropFirst())
                .allSatisfy { times[$0] == times[$1] || texts[$0] != texts[$1] }
            if isClear, isExact || places >= (isLong ? placesEnough + 1 : placesEnough) { break }
            size = max(1, size / 10)
        }
        return texts
    }

    /// A number of units, cut off after so many decimals.
    static func decimal(_ number: Int64, per unit: Int64, places: Int) -> String {
        let (whole, rest) = number.quotientAndRemainder(dividingBy: unit)
        guard places > 0 else { return "\(whole)" }
        let digits = String(rest + unit).dropFirst()
        return "\(whole).\(digits.prefix(places))" + String(repeating: "0", count: max(0, places - digits.count))
    }
}
