import Scenario

/// A number as people type it, brought into the form that the scenario language reads: `0,5 s` is `0.5s`.
struct TypedNumber: Hashable {
    /// Digits with a decimal point, perhaps a sign and an exponent.
    let digits: String
    let value: Double
    /// As the scenario language writes it; empty where none was given.
    let unit: String

    var text: String { digits + unit }

    /// Why a text is not one number.
    enum Problem: Error {
        case notANumber
        case severalNumbers
        /// A comma before three digits parts thousands in some countries and decimals in others.
        case twoReadings(String, String)
    }

    /// - Throws: `Problem` alone.
    init(_ text: String) throws(Problem) {
        var scanner = Substring(TypedNumber.plain(text))
        guard let first = try TypedNumber.takeNumber(from: &scanner) else { throw .notANumber }
        var digits = first
        if scanner.first == "/", let next = scanner.dropFirst().first, next.isASCIIDigit {
            scanner.removeFirst()
            guard let divisor = try TypedNumber.takeNumber(from: &scanner), let above = Double(first),
                let below = Double(divisor), below != 0
            else { throw .notANumber }
            digits = "\(above / below)"
        }
        guard let value = Double(digits), value.isFinite else { throw .notANumber }
        let rest = scanner.trimmedOfSpaces
        if !rest.contains(where: \.isASCIIDigit) {
            self.digits = digits
            self.value = value
            unit = TypedNumber.unit(rest)
        } else if let seconds = TypedNumber.seconds(digits + rest) {
            self.digits = "\(seconds)"
            self.value = seconds
            unit = "s"
        } else {
            throw .severalNumbers
        }
    }

    /// A time in two units or more, each smaller than the one before, as in `33 min 20 s`; nil for all else.
    private static func seconds(_ text: String) -> Double? {
        let text = text.filter { $0 != " " }
        guard text.wholeMatch(of: /([0-9.]+[a-zµμ]+){2,}/) != nil else { return nil }
        var total = 0.0
        var least = Double.infinity
        for part in text.matches(of: /([0-9.]+)([a-zµμ]+)/) {
            let name = unit(String(part.output.2))
            guard let unit = Quantity(reading: "1" + name), unit.dimension == .time, unit.value < least,
                let count = Double(String(part.output.1))
            else { return nil }
            total += count * unit.value
            least = unit.value
        }
        return total
    }

    /// The text without the flourishes that people put around a number, and the spaces that part its thousands.
    private static func plain(_ text: String) -> String {
        var plain = text.trimmedOfSpaces.map { $0 == "−" ? "-" : $0 == "\u{A0}" ? " " : $0 }
        for flourish in ["about ", "~", "≈", "="] where String(plain).lowercased().hasPrefix(flourish) {
            plain.removeFirst(flourish.count)
        }
        return String(plain).trimmedOfSpaces.replacing(/^([+-]?[0-9]{1,3})((?: [0-9]{3})+)(?![0-9])/) { match in
            match.output.1 + match.output.2.filter { $0 != " " }
        }
    }

    private static func takeNumber(from text: inout Substring) throws(Problem) -> String? {
        var sign = ""
        if let first = text.first, first == "-" || first == "+" {
            sign = first == "-" ? "-" : ""
            text.removeFirst()
        }
        let body = text.prefix { $0.isASCIIDigit || $0 == "." || $0 == "," }
        guard body.contains(where: \.isASCIIDigit) else { return nil }
        text.removeFirst(body.count)
        return sign + (try withDecimalPoint(body)) + takeExponent(from: &text)
    }

    /// An `e` is an exponent only where digits follow it.
    private static func takeExponent(from text: inout Substring) -> String {
        guard let letter = text.first, letter == "e" || letter == "E" else { return "" }
        var rest = text.dropFirst()
        var exponent = "e"
        if let sign = rest.first, sign == "-" || sign == "+" {
            exponent.append(rest.removeFirst())
        }
        let digits = rest.prefix(while: \.isASCIIDigit)
        guard !digits.isEmpty else { return "" }
        text = rest.dropFirst(digits.count)
        return exponent + digits
    }

    /// Reads commas as parts of thousands where they stand so, as a decimal comma where one stands alone.
    private static func withDecimalPoint(_ body: Substring) throws(Problem) -> String {
        let halves = body.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, halves.count == 1 || !halves[1].contains(",") else { throw .notANumber }
        let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
        if groups.count == 1 { return tidy(halves[0], halves.count == 2 ? halves[1] : "") }
        let thousands = (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
        if groups.count == 2, halves.count == 1 {
            if thousands, groups[0] != "0" {
                throw .twoReadings(groups.joined(), tidy(groups[0], groups[1]))
            }
            return tidy(groups[0], groups[1])
        }
        guard thousands else { throw .notANumber }
        return tidy(Substring(groups.joined()), halves.count == 2 ? halves[1] : "")
    }

    private static func tidy(_ whole: Substring, _ fraction: Substring) -> String {
        (whole.isEmpty ? "0" : String(whole)) + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// The unit's name in the scenario language.
    private static func unit(_ typed: String) -> String { spelledUnits[typed.lowercased()] ?? typed }

    private static let spelledUnits = [
        "percent": "%", "per cent": "%", "pct": "%",
        "µs": "us", "μs": "us", "microsecond": "us", "microseconds": "us",
        "millisecond": "ms", "milliseconds": "ms", "msec": "ms",
        "second": "s", "seconds": "s", "sec": "s",
        "minute": "min", "minutes": "min", "hour": "h", "hours": "h",
        "per second": "/s", "a second": "/s", "times": "", "byte": "B", "bytes": "B",
    ]
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
