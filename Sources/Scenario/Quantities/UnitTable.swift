/// The units that a quantity can be written with.
enum UnitTable {
    struct Entry {
        let symbol: String
        /// In words.
        let name: String
        let factor: Double
        let dimension: Dimension
        var isShare = false
    }

    static let entries: [Entry] = plain + multiples

    private static let plain = [
        Entry(symbol: "ns", name: "nanoseconds", factor: 1e-9, dimension: .time),
        Entry(symbol: "us", name: "microseconds", factor: 1e-6, dimension: .time),
        Entry(symbol: "µs", name: "microseconds", factor: 1e-6, dimension: .time),
        Entry(symbol: "ms", name: "milliseconds", factor: 1e-3, dimension: .time),
        Entry(symbol: "s", name: "seconds", factor: 1, dimension: .time),
        Entry(symbol: "min", name: "minutes", factor: 60, dimension: .time),
        Entry(symbol: "h", name: "hours", factor: 3600, dimension: .time),
        Entry(symbol: "/s", name: "per second", factor: 1, dimension: .rate),
        Entry(symbol: "/min", name: "per minute", factor: 1 / 60.0, dimension: .rate),
        Entry(symbol: "/h", name: "per hour", factor: 1 / 3600.0, dimension: .rate),
        Entry(symbol: "%", name: "percent", factor: 0.01, dimension: .number, isShare: true),
        Entry(symbol: "ppm", name: "in a million", factor: 1e-6, dimension: .number),
    ]

    /// What counts bytes and bits, in steps of a thousand.
    private static let multiples: [Entry] =
        multiples(of: 1, "", "") + multiples(of: 1e3, "K", "thousand ") + multiples(of: 1e6, "M", "million ")
        + multiples(of: 1e9, "G", "billion ")

    private static func multiples(of factor: Double, _ letter: String, _ word: String) -> [Entry] {
        [
            Entry(symbol: letter + "B", name: word + "bytes", factor: factor, dimension: .bytes),
            Entry(symbol: letter + "B/s", name: word + "bytes a second", factor: factor, dimension: .bandwidth),
            Entry(symbol: letter + "bit/s", name: word + "bits a second", factor: factor / 8, dimension: .bandwidth),
        ]
    }

    static func entry(_ symbol: some StringProtocol) -> Entry? { entries.first { $0.symbol == symbol } }
    static var symbols: [String] { entries.map(\.symbol) }
}
