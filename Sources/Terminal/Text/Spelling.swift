/// How symbols are written for a terminal without them, and for a reader who listens.
enum Spelling {
    /// The text with common symbols in ASCII. Letters of other scripts stay: nobody is helped by question marks.
    static func ascii(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var result = ""
        var rest = Array(text.unicodeScalars)[...]
        while !rest.isEmpty {
            let exponent = row(of: raised, takenFrom: &rest)
            let index = row(of: lowered, takenFrom: &rest)
            if !exponent.isEmpty { result += isPlain(exponent) ? "^\(exponent)" : "^(\(exponent))" }
            if !index.isEmpty { result += index.allSatisfy(\.isNumber) ? index : "_\(index)" }
            if exponent.isEmpty, index.isEmpty {
                let scalar = rest.removeFirst()
                result += asciiForms[scalar] ?? String(Character(scalar))
            }
        }
        return result
    }

    /// The text with symbols of mathematics and layout as words, spaced as words are.
    static func spoken(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var result = ""
        var owesSpace = false
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.first {
            if let word = word(takenFrom: &rest, after: result) {
                if word.first?.isLetter == true, result.last.map({ !" \n\t([".contains($0) }) ?? false { result += " " }
                if word == ",", result.last == " " { result.removeLast() }
                result += word
                owesSpace = true
            } else {
                rest.removeFirst()
                let character = Character(scalar)
                if owesSpace, !" \n\t.,;:!?)]/".contains(character) { result += " " }
                owesSpace = false
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Takes a symbol, or a row of raised or lowered ones, and says it in words; nil where what comes next is none.
    private static func word(takenFrom rest: inout ArraySlice<Unicode.Scalar>, after said: String) -> String? {
        let exponent = row(of: raised, takenFrom: &rest)
        if !exponent.isEmpty { return powers[exponent] ?? "to the power \(spaced(exponent))" }
        let index = row(of: lowered, takenFrom: &rest)
        if !index.isEmpty { return "sub \(spaced(index))" }
        guard let scalar = rest.first, let word = spokenForms[scalar] else { return nil }
        rest.removeFirst()
        return scalar == "·" && isProduct(of: said, and: rest) ? "times" : word
    }

    /// What comes next as long as it is in a table.
    private static func row(
        of forms: [Unicode.Scalar: Character], takenFrom rest: inout ArraySlice<Unicode.Scalar>
    ) -> String {
        let row = rest.prefix { forms[$0] != nil }
        rest = rest.dropFirst(row.count)
        return String(row.compactMap { forms[$0] })
    }

    /// Whether an exponent needs no brackets.
    private static func isPlain(_ exponent: String) -> Bool { exponent.count == 1 || exponent.allSatisfy(\.isNumber) }

    private static func spaced(_ row: String) -> String {
        String(row.replacing("-", with: " minus ").replacing("+", with: " plus ").trimmingPrefix(" "))
    }

    /// Whether a dot between these is a product rather than what separates two remarks.
    private static func isProduct(of before: String, and after: ArraySlice<Unicode.Scalar>) -> Bool {
        if before.last != " ", after.first != " " { return true }
        guard let left = before.last(where: { $0 != " " }), let right = after.first(where: { $0 != " " }) else {
            return false
        }
        return (left.isNumber || left == ")") && (("0"..."9").contains(right) || right == "(")
    }

    private static let asciiForms: [Unicode.Scalar: String] = [
        "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'", "–": "-", "—": "--", "−": "-", "…": "...",
        "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ", "·": "*", "•": "*", "×": "x", "÷": "/", "±": "+/-",
        "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "∞": "inf",
        "√": "sqrt", "∑": "sum", "Σ": "sum", "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3",
        "°": " deg",
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "θ": "theta", "κ": "kappa",
        "λ": "lambda",
        "μ": "mu", "µ": "u", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi", "ω": "omega", "Δ": "Delta",
        "∈": "in", "∪": "union", "∩": "and", "¬": "not ", "∧": "and", "∨": "or", "✓": "ok", "✗": "X", "✕": "X",
        "⏎": "Enter", "▸": ">", "▶": ">", "◀": "<", "─": "-", "│": "|", "┊": ":", "├": "|", "┤": "|", "┼": "+",
        "┌": "+", "┐": "+", "└": "+", "┘": "+", "┬": "+", "┴": "+", "■": "#", "□": "[]", "●": "o", "○": "o", "┄": "-",
        "█": "#", "░": ".", "☐": "[ ]", "☑": "[x]",
    ]

    private static let spokenForms: [Unicode.Scalar: String] = [
        "·": ",", "−": "minus", "×": "times", "÷": "divided by", "±": "plus or minus", "≤": "at most",
        "≥": "at least", "≠": "is not", "≈": "about", "→": "to", "←": "from", "⇒": "so", "∞": "infinity",
        "√": "square root of", "∑": "sum of", "Σ": "sum of", "½": "one half", "¼": "one quarter", "¾": "three quarters",
        "⅓": "one third", "⅔": "two thirds",
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon",
        "θ": "theta", "κ": "kappa", "λ": "lambda", "μ": "mu", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau",
        "φ": "phi",
        "ω": "omega", "Δ": "delta", "∈": "in", "∪": "union", "∩": "intersection", "¬": "not", "∧": "and", "∨": "or",
        "✓": "yes", "✗": "no", "✕": "no", "⏎": "Enter", "▸": "faster", "▶": "to", "◀": "from",
    ]
    private static let powers = ["2": "squared", "3": "cubed"]

    private static let raised: [Unicode.Scalar: Character] = [
        "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
        "⁺": "+", "⁻": "-", "ⁱ": "i", "ⁿ": "n", "ᵃ": "a", "ᵇ": "b", "ᵉ": "e", "ᵏ": "k", "ʳ": "r", "ˣ": "x", "ʸ": "y",
    ]

    private static let lowered: [Unicode.Scalar: Character] = [
        "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8", "₉": "9",
        "ᵢ": "i", "ⱼ": "j", "ₖ": "k", "ₙ": "n",
    ]
}
