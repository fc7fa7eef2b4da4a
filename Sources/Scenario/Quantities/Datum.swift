import Cluster

/// What an expression yields and a parameter holds.
public enum Datum: Hashable, Sendable {
    case quantity(Quantity)
    case truth(Bool)
    case text(String)
    case list([Datum])
    case distribution(Distribution)
    case arrivals(Arrivals)

    public var quantity: Quantity? { if case .quantity(let quantity) = self { quantity } else { nil } }

    /// For people, and for putting into a word.
    public var text: String {
        switch self {
        case .quantity(let quantity): quantity.text
        case .truth(let truth): truth ? "yes" : "no"
        case .text(let text): text
        case .list(let data): data.map(\.text).joined(separator: ", ")
        case .distribution(let distribution): distribution.source
        case .arrivals(let arrivals): arrivals.source
        }
    }

    /// As a share where it stands beside one: a quotient of two counts is a plain number.
    func shown(beside other: Datum) -> Datum {
        guard let quantity, quantity.dimension == .number, other.quantity?.isShare == true else { return self }
        return .quantity(quantity.asShare())
    }

    /// With its article, for errors.
    var kindName: String {
        switch self {
        case .quantity(let quantity): quantity.kindName
        case .truth: "yes or no"
        case .text: "a word"
        case .list: "a list"
        case .distribution: "a distribution"
        case .arrivals: "arrivals"
        }
    }

    /// True when it can stand where another stands: the same kind, or a time's distribution for a time.
    func isLike(_ other: Datum) -> Bool {
        switch (self, other) {
        case (.quantity(let left), .quantity(let right)): left.dimension == right.dimension
        case (.distribution, .quantity(let time)), (.quantity(let time), .distribution): time.dimension == .time
        case (.arrivals, .quantity(let rate)), (.quantity(let rate), .arrivals): rate.dimension == .rate
        case (.truth, .truth), (.text, .text), (.list, .list), (.distribution, .distribution), (.arrivals, .arrivals):
            true
        default: false
        }
    }

    /// A distribution of times, if it is one or a time from 0.
    var distributionValue: Distribution? {
        switch self {
        case .distribution(let distribution): distribution
        case .quantity(let quantity) where quantity.value >= 0: quantity.span.map { .constant($0) }
        default: nil
        }
    }

    /// Arrivals, if it is such or a rate, which stands for a Poisson process.
    var arrivalsValue: Arrivals? {
        switch self {
        case .arrivals(let arrivals): arrivals
        case .quantity(let quantity) where quantity.dimension == .rate && quantity.value >= 0:
            .poisson(perSecond: quantity.value)
        default: nil
        }
    }
}

extension Quantity {
    /// With its article, for errors; what lies below zero says so.
    fileprivate var kindName: String {
        let name = isShare ? "a share" : dimension.name
        return value < 0 && dimension != .number ? name + " below 0" : name
    }
}
