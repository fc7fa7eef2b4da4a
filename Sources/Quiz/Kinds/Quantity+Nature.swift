import Scenario

extension Quantity {
    /// Reads `52ms`, `50/s` or `30%`; nil for anything else.
    init?(reading text: String) {
        guard let quantity = try? Quantity.read(text) else { return nil }
        self = quantity
    }

    /// Whether two quantities are of one kind. A share is a plain number too: `50%` is `0.5`.
    func isComparable(to other: Quantity) -> Bool {
        dimension == other.dimension
    }

    /// What it is, for a sentence: `a time`.
    var nature: String {
        isShare ? "a share" : dimension == .number ? "a number without a unit" : dimension.name
    }

    /// Its exact value in its base unit, in the form that `read` takes.
    public var exactText: String {
        if isShare { return "\(value * 100)%" }
        switch dimension {
        case .time: return "\(value)s"
        case .rate: return "\(value)/s"
        case .bytes: return "\(value)B"
        case .bandwidth: return "\(value)B/s"
        default: return "\(value)"
        }
    }
}
