/// How symbols are written for a terminal without them, and for a reader who listens.
enum Spelling {
    /// The text with common symbols in ASCII. Letters of other scripts stay: nobody is helped by question marks.
    static func ascii(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        return text.unicodeScalars.map { asciiForms[$0] ?? String(Character($0)) }.joined()
    }

    /// The text with symbols of mathematics and layout as words, spaced as words are.
    static func spoken(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var result = ""
        var owesSpace = false
        for scalar in text.unicodeScalars {
            if let word = spokenForms[scalar] {
                if word.first?.isLetter == true, result.last.map({ !" \n\t([".contains($0) }) ?? false { result += " " }
                if word == ",", result.last == " " { result.removeLast() }
                result += word
                owesSpace = true
            } else {
                let character = Character(scalar)
                if owesSpace, !" \n\t.,;:!?)]".contains(character) { result += " " }
                owesSpace = false
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static let asciiForms: [Unicode.Scalar: String] = [
        "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'", "–": "-", "—": "--", "−": "-", "…": "...",
        "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ", "·": "*", "•": "*", "×": "x", "÷": "/", "±": "+/-",
        "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "∞": "inf",
        "√": "sqrt", "∑": "sum", "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "²": "^2", "³": "^3",
        "°": " deg",
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "θ": "theta", "λ": "lambda",
        "μ": "mu", "µ": "u", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi", "ω": "omega", "Δ": "Delta",
        "∈": "in", "∪": "union", "∩": "and", "¬": "not ", "∧": "and", "∨": "or", "✓": "ok", "✗": "X", "✕": "X",
        "⏎": "Enter", "▸": ">", "▶": ">", "◀": "<", "─": "-", "│": "|", "┊": ":", "├": "|", "┤": "|", "┼": "+",
        "┌": "+", "┐": "+", "└": "+", "┘": "+", "┬": "+", "┴": "+", "■": "#", "□": "[]", "☐": "[ ]", "☑": "[x]",
    ]

    private static let spokenForms: [Unicode.Scalar: String] = [
        "·": ",", "−": "minus", "×": "times", "÷": "divided by", "±": "plus or minus", "≤": "at most",
        "≥": "at least", "≠": "is not", "≈": "about", "→": "to", "←": "from", "⇒": "so", "∞": "infinity",
        "√": "square root of", "∑": "sum of", "½": "one half", "¼": "one quarter", "¾": "three quarters",
        "⅓": "one third", "⅔": "two thirds",
        "²": "squared", "³": "cubed", "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon",
        "θ": "theta", "λ": "lambda", "μ": "mu", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau", "φ": "phi",
        "ω": "omega", "Δ": "delta", "∈": "in", "∪": "union", "∩": "intersection", "¬": "not", "∧": "and", "∨": "or",
        "✓": "yes", "✗": "no", "✕": "no", "⏎": "Enter", "▸": "faster", "▶": "to", "◀": "from",
    ]
}
