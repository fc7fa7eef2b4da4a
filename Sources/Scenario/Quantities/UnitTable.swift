/// The units that a quantity can be written with.
enum UnitTable {
    struct Entry {
        let symbol: String
        let factor: Double
        let dimension: Dimension
        var isShare = false
    }

    static let entries: [Entry] = plain + multiples

    private static let plain = [
        Entry(symbol: "ns", factor: 1e-9, dimension: .time),
        Entry(symbol: "us", factor: 1e-6, dimension: .time),
        Entry(symbol: "µs", factor: 1e-6, dimension: .time),
        Entry(symbol: "ms", factor: 1e-3, dimension: .time),
        Entry(symbol: "s", factor: 1, dimension: .time),
        Entry(symbol: "min", factor: 60, dimension: .time),
        Entry(symbol: "h", factor: 3600, dimension: .time),
        Entry(symbol: "/s", factor: 1, dimension: .rate),
        Entry(symbol: "/min", factor: 1 / 60.0, dimension: .rate),
        Entry(symbol: "/h", factor: 1 / 3600.0, dimension: .rate),
        Entry(symbol: "%", factor: 0.01, dimension: .number, isShare: true),
        Entry(symbol: "ppm", factor: 1e-6, dimension: .number),
    ]

    /// What counts bytes and bits, in steps of a thousand.
    private static let multiples: [Entry] = [("", 1.0), ("K", 1e3), ("M", 1e6), ("G", 1e9)].flatMap { step in
        [
            Entry(symbol: step.0 + "B", factor: step.1, dimension: .bytes),
            Entry(symbol: step.0 + "B/s", factor: step.1, dimension: .bandwidth),
            Entry(symbol: step.0 + "bit/s", factor: step.1 / 8, dimension: .bandwidth),
        ]
    }

    static func entry(_ symbol: some StringProtocol) -> Entry? { entries.first { $0.symbol == symbol } }
    static var symbols: [String] { entries.map(\.symbol) }
}
