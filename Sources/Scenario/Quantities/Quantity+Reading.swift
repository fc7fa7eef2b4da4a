extension Quantity {
    /// Why a text is no quantity.
    public struct Problem: Error, Hashable, Sendable {
        public let message: String
        public let suggestion: String?
    }

    /// Reads a number with its unit and no space between them, such as `52ms`, `20/s`, `30%`, `-3` or `1e6B`.
    public static func read(_ text: some StringProtocol) throws(Problem) -> Quantity {
        let number = text.prefix(numberLength(Array(text)))
        let unit = String(text.dropFirst(number.count))
        guard let value = Double(String(number)) else {
            throw Problem(
                message: "“\(text)” is not a number with a unit, such as 50ms, 20/s, 30% or 4KB", suggestion: nil)
        }
        guard value.isFinite else { throw Problem(message: "“\(text)” is too large", suggestion: nil) }
        if unit.isEmpty { return .number(value) }
        guard let entry = UnitTable.entry(unit) else {
            throw Problem(
                message: "no unit “\(unit)”: units are ns us ms s min h, /s /min /h, %, ppm, B KB MB GB, bit/s … MB/s",
                suggestion: Nearest.word(to: unit, among: UnitTable.symbols).map { number + $0 })
        }
        guard let quantity = Quantity(scaled(value, by: entry.factor), entry.dimension, isShare: entry.isShare) else {
            throw Problem(message: "“\(text)” is too large", suggestion: nil)
        }
        return quantity
    }

    /// Divides rather than multiplies by an inverse, so that 30% is the same number as 0.3.
    private static func scaled(_ value: Double, by factor: Double) -> Double {
        factor < 1 ? value / (1 / factor).rounded() : value * factor
    }

    /// How many characters at the beginning make up a decimal number.
    static func numberLength(_ text: some Collection<Character>) -> Int {
        var length = 0
        var rest = text[...]
        func isDigit(_ character: Character?) -> Bool { character?.isASCIIDigit == true }
        func skip(_ count: Int = 1) {
            rest = rest.dropFirst(count)
            length += count
        }
        if rest.first == "-" || rest.first == "+" { skip() }
        while isDigit(rest.first) { skip() }
        if rest.first == ".", isDigit(rest.dropFirst().first) {
            skip()
            while isDigit(rest.first) { skip() }
        }
        if rest.first == "e" || rest.first == "E" {
            let after = rest.dropFirst()
            let sign = after.first == "-" || after.first == "+" ? 1 : 0
            if isDigit(after.dropFirst(sign).first) {
                skip(1 + sign)
                while isDigit(rest.first) { skip() }
            }
        }
        return length
    }
}
