import Quiz
import Scenario

enum QuantityText {
    static func read(_ text: String) -> Quantity? {
        if text.hasSuffix("%") { return Double(text.dropLast()).map { Quantity(value: $0 / 100, dimension: 0) } }
        return Double(text.prefix { !$0.isLetter && $0 != "/" }).map { Quantity(value: $0, dimension: 0) }
    }
}
