import Scenario

extension Number {
    /// The unit in which other systems ask for it, nil for a plain number.
    public var unitShown: String? {
        if let unit { return unit }
        guard case .literal(let quantity) = rightAnswer else { return nil }
        if quantity.isShare { return "%" }
        switch quantity.dimension {
        case .number: return nil
        case .time: return quantity.value.magnitude < 1 ? "ms" : "s"
        default: return quantity.unitName
        }
    }

    /// The number that is right: the author's, or what theory says, or what was measured.
    func rightQuantity(given evidence: Evidence?) -> Quantity? {
        key(given: evidence).flatMap(Quantity.init(reading:))
    }
}

extension Number {
    /// The trap that a wrong answer fell into; nil where the author foresaw no such answer.
    public func trap(of recorded: String) -> Trap? {
        guard let given = Quantity(reading: recorded) else { return nil }
        return traps.first { $0.tolerance.accepts(given, for: $0.value) }
    }
}

extension QuestionKind {
    /// A recorded answer on paper: numbers without binary dust.
    func printed(_ recorded: String) -> String {
        let quantity = self is Number ? Quantity(reading: recorded) : nil
        return quantity?.written ?? spell(recorded)
    }
}

extension Tolerance {
    /// As an author writes it: a share is relative, and what is absolute is no share.
    public var written: String {
        switch self {
        case .relative(let share): Quantity.number(share).asShare().written
        case .absolute(let quantity): quantity.isShare ? Quantity.number(quantity.value).written : quantity.written
        }
    }

    /// How far from a number an answer may be, as a quantity of its kind.
    func room(for right: Quantity) -> Quantity {
        switch self {
        case .relative(let share):
            Quantity(share * right.value.magnitude, right.dimension, isShare: right.isShare) ?? right
        case .absolute(let quantity): quantity
        }
    }

    /// The tolerance that leaves this much room: a share of the number where it is one of few digits.
    static func leaving(_ room: Quantity, around right: Quantity) -> Tolerance {
        let thousandths = room.value / right.value.magnitude * 100_000
        let isPlain = (thousandths - thousandths.rounded()).magnitude < 1e-6
        guard right.value != 0, isPlain else { return .absolute(room) }
        return .relative(thousandths.rounded() / 100_000)
    }
}

extension Quantity {
    /// As an author writes it: `19%`, `52ms`, `20/s`, to twelve digits.
    public var written: String {
        let unit: String? =
            switch dimension {
            case .number: isShare ? "%" : nil
            case .time: value.magnitude < 1 ? "ms" : "s"
            case .rate: "/s"
            default: unitName
            }
        return GIFTItem.decimal(value(in: unit)) + (unit ?? "")
    }

    /// The number that is written before a unit, rounded to twelve digits so that no binary dust is seen.
    func value(in unit: String?) -> Double {
        guard let unit, let one = Quantity(reading: "1" + unit), one.value != 0 else { return value.tidy }
        return (value / one.value).tidy
    }

    /// The quantity of a number before a unit.
    static func of(_ number: Double, in unit: String?) -> Quantity? {
        Quantity(reading: GIFTItem.decimal(number) + (unit ?? ""))
    }
}

extension Double {
    /// The nearest number of twelve digits.
    fileprivate var tidy: Double {
        guard self != 0, isFinite else { return self }
        var (scale, rest) = (1.0, magnitude)
        while rest < 1e11, scale < 1e15 { (scale, rest) = (scale * 10, rest * 10) }
        let tidied = (self * scale).rounded() / scale
        return tidied.isFinite ? tidied : self
    }
}
