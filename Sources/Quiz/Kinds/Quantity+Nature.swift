import Scenario

extension Quantity {
    /// Whether two quantities are of one kind. A share is a plain number too: `50%` is `0.5`.
    func isComparable(to other: Quantity) -> Bool {
        dimension == other.dimension || (isPlain && other.isPlain)
    }

    /// What it is, for a sentence: `a time`.
    var nature: String {
        switch dimension {
        case .number: "a number without a unit"
        case .share: "a share"
        case .time: "a time"
        case .rate: "a rate"
        case .size: "a size"
        case .bandwidth: "a bandwidth"
        }
    }

    private var isPlain: Bool { dimension == .number || dimension == .share }
}
