/// Names of nodes as a person lists them: three or more that only count on are a range, as in `n1..n5`.
struct NodeNames {
    private let names: [String]

    init(_ names: [String]) {
        self.names = names
    }

    var folded: [String] {
        var folded: [String] = []
        var rest = names[...]
        while let first = rest.first {
            let run = rest.prefix(runLength(of: rest))
            folded += run.count >= 3 ? ["\(first)..\(run[run.endIndex - 1])"] : Array(run)
            rest = rest.dropFirst(run.count)
        }
        return folded
    }

    /// How many names from the first on count upwards by one.
    private func runLength(of names: ArraySlice<String>) -> Int {
        guard let first = names.first.flatMap(NodeNames.numbered) else { return 1 }
        let counted = zip(names, first.number...).prefix { name, number in
            NodeNames.numbered(name).map { $0 == (first.stem, number) } ?? false
        }
        return max(1, Array(counted).count)
    }

    /// `n12` as `n` and 12; nil for a name without a number, or with one that is written otherwise, such as `n012`.
    private static func numbered(_ name: String) -> (stem: String, number: Int)? {
        let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }
        let stem = String(name.dropLast(digits.count))
        guard let number = Int(String(digits.reversed())), !stem.isEmpty, "\(stem)\(number)" == name else { return nil }
        return (stem, number)
    }
}
