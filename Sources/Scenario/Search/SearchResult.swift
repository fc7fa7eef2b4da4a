import Verification

/// What an `explore` came to, as expressions read it: `explore.found`, `.complete`, `.states`, `.orders`, `.length`.
public struct SearchResult: Hashable, Sendable {
    static let names = ["found", "complete", "states", "orders", "length"]

    /// True when a state was found that was looked for, or in which what should hold does not.
    public let isFound: Bool
    /// True when every state was seen, so that what was not found does not exist.
    public let isComplete: Bool
    public let states: Int
    public let orders: OrderCount
    /// The steps of the run found; 0 when none was.
    public let length: Int

    func value(named name: String) throws(LookupFailure) -> Datum {
        switch name {
        case "found": return .truth(isFound)
        case "complete": return .truth(isComplete)
        case "states": return .count(states)
        case "length": return .count(length)
        case "orders":
            switch orders {
            case .counted(let count): return .quantity(.number(count))
            case .endless: throw LookupFailure(message: "a run can come round to where it was: there is no last order")
            case .unknown:
                throw LookupFailure(
                    message: "orders are counted when a search is complete, and leaves none out: explore reduce=no")
            }
        default:
            throw LookupFailure(
                message: "explore has no \(name); it has \(SearchResult.names.joined(separator: ", "))",
                suggestion: Nearest.word(to: name, among: SearchResult.names))
        }
    }
}

extension OrderCount {
    /// For people; nil when it is not known.
    var text: String? {
        switch self {
        case .counted(1): "1 order"
        case .counted(let count): "\(OrderCount.text(count)) orders"
        case .endless: "endlessly many orders"
        case .unknown: nil
        }
    }

    private static func text(_ count: Double) -> String {
        guard count >= 1e12 else { return Quantity.digits(count) }
        var mantissa = count
        var exponent = 0
        while mantissa >= 9.995 {
            mantissa /= 10
            exponent += 1
        }
        return "about \(Quantity.digits(mantissa))·10^\(exponent)"
    }
}
