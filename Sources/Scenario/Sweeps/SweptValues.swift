/// The values that a parameter takes in a sweep, as written: `1..16`, `1..16 x2`, `10ms..100ms +10ms` or `a,b,c`.
struct SweptValues: Sendable {
    /// How a range goes from one value to the next.
    private enum Stride {
        case adding(Quantity)
        case multiplying(Double)
    }

    private static let valuesMax = 1_000

    let parameter: ParameterDeclaration
    private let word: Word
    /// The two ends of a range, or the elements of a list.
    private let parts: [Word]
    private let isRange: Bool
    private let stride: Word?

    /// Reads what is written for a parameter, and what says how a range goes on; nil for a single value.
    init?(_ parameter: ParameterDeclaration, _ word: Word, stride: Word?) throws(ScenarioError) {
        self.parameter = parameter
        self.word = word
        self.stride = stride
        let elements = word.elements
        let ends = elements.count == 1 ? word.rangeEnds : nil
        guard ends != nil || elements.count > 1 else {
            if let stride { throw stride.error("“\(stride.text)” follows a range, such as 1..16", topic: "sweep") }
            return nil
        }
        isRange = ends != nil
        parts = ends ?? elements
        if let nested = isRange ? nil : elements.first(where: { $0.rangeEnds != nil }) {
            throw nested.error("values are a range or a list, not both", topic: "sweep")
        }
        if let stride, !isRange { throw stride.error("a list has its values; nothing follows", topic: "sweep") }
    }

    /// The values, each one that the parameter can have, and none twice.
    func values(in names: some ExpressionNames) throws(ScenarioError) -> [Datum] {
        var values: [Datum] = []
        for (value, place) in try isRange ? range(in: names) : list(in: names) {
            let checked = try parameter.check(value, at: place, in: names)
            guard !values.contains(checked) else {
                throw place.error("\(checked.text) is among the values already", topic: "sweep")
            }
            values.append(checked)
        }
        return values
    }

    private func list(in names: some ExpressionNames) throws(ScenarioError) -> [(Datum, Word)] {
        var list: [(Datum, Word)] = []
        for part in parts { list.append((try part.datum(in: names), part)) }
        return list
    }

    private func range(in names: some ExpressionNames) throws(ScenarioError) -> [(Datum, Word)] {
        let first = try quantity(parts[0], in: names)
        let last = try quantity(parts[1], in: names)
        guard first.dimension == last.dimension else {
            throw word.error("a range goes from \(first.dimension.name) to another", topic: "sweep")
        }
        guard first.value < last.value else {
            throw word.error("a range goes up: write it \(parts[1].text)..\(parts[0].text)", topic: "sweep")
        }
        let stride = try stride(from: first, in: names)
        // The end belongs to the range, however its last step is rounded.
        let end = last.value + 1e-9 * last.value.magnitude
        var values: [(Datum, Word)] = []
        var value = first.value
        while value <= end {
            guard values.count < SweptValues.valuesMax else {
                throw word.error("this range has more than \(SweptValues.valuesMax) values", topic: "sweep")
            }
            if let quantity = Quantity(tidy(value), first.dimension, isShare: first.isShare) {
                values.append((.quantity(quantity), word))
            }
            switch stride {
            case .adding(let step): value = first.value + Double(values.count) * step.value
            case .multiplying(let factor): value *= factor
            }
        }
        return values
    }

    private func stride(from first: Quantity, in names: some ExpressionNames) throws(ScenarioError) -> Stride {
        guard let stride else {
            if first.dimension == .number, !first.isShare, first.value == first.value.rounded() {
                return .adding(.number(1))
            }
            throw word.error(
                "how does this range go on? \(word.text) x2 doubles, \(word.text) +\(parts[0].text) adds",
                topic: "sweep")
        }
        if stride.text.hasPrefix("x") {
            guard let factor = try quantity(stride.dropping(1), in: names).plainNumber, factor > 1 else {
                throw stride.error("a factor above 1 is wanted here, such as x2", topic: "sweep")
            }
            guard first.value > 0 else { throw parts[0].error("what is multiplied begins above 0", topic: "sweep") }
            return .multiplying(factor)
        }
        let step = try quantity(stride.dropping(1), in: names)
        guard step.dimension == first.dimension, step.value > 0 else {
            throw stride.error("a step is \(first.dimension.name) above 0, such as +\(parts[0].text)", topic: "sweep")
        }
        return .adding(step)
    }

    private func quantity(_ word: Word, in names: some ExpressionNames) throws(ScenarioError) -> Quantity {
        let datum = try word.datum(in: names)
        guard let quantity = datum.quantity else {
            throw word.error("a number is wanted here, and this is \(datum.kindName)", topic: "sweep")
        }
        return quantity
    }

    /// The number that was meant: a sum such as 0.07 + 0.01 · 2 is off in its last digits, and what is written is not.
    private func tidy(_ value: Double) -> Double {
        var scale = 1.0
        while value.magnitude * scale < 1e11, scale < 1e22 { scale *= 10 }
        return (value * scale).rounded() / scale
    }
}

extension Quantity {
    fileprivate var plainNumber: Double? { dimension == .number ? value : nil }
}

extension Word {
    /// The parts between commas that stand in no parentheses and no quotation marks.
    var elements: [Word] {
        var elements: [Word] = []
        var start = range.lowerBound
        for comma in places(of: ",") {
            elements.append(Word(source: source, range: start..<comma))
            start = comma + 1
        }
        return elements + [Word(source: source, range: start..<range.upperBound)]
    }

    /// True for what a sweep takes for more than one value.
    var isManifold: Bool { elements.count > 1 || rangeEnds != nil }

    /// What stands before and after `..` where both are numbers or formulas; nil for a word such as `n1..n5`.
    fileprivate var rangeEnds: [Word]? {
        let dots = places(of: ".").filter { place in
            place + 1 < range.upperBound && source.characters[place + 1] == "."
        }
        guard let place = dots.first else { return nil }
        let ends = [range.lowerBound..<place, (place + 2)..<range.upperBound].map { Word(source: source, range: $0) }
        let isNumeric = ends.allSatisfy { end in
            source.characters[end.range].first.map { $0.isASCIIDigit || "-.($".contains($0) } ?? false
        }
        return isNumeric ? ends : nil
    }

    /// The word without its first characters.
    fileprivate func dropping(_ count: Int) -> Word {
        Word(source: source, range: min(range.lowerBound + count, range.upperBound)..<range.upperBound)
    }

    /// Where a character stands outside of parentheses and quotation marks.
    private func places(of wanted: Character) -> [Int] {
        var depth = 0
        var isQuoted = false
        return range.filter { place in
            switch source.characters[place] {
            case "\"": isQuoted.toggle()
            case "(" where !isQuoted: depth += 1
            case ")" where !isQuoted: depth -= 1
            case wanted: return depth == 0 && !isQuoted
            default: break
            }
            return false
        }
    }
}
