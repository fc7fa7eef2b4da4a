import Quiz
import Scenario

extension Quantity {
    static func share(_ value: Double) -> Quantity { .number(value).asShare() }
    static func time(_ seconds: Double) -> Quantity { Quantity(seconds, .time) ?? .number(0) }
    static func plain(_ value: Double) -> Quantity { .number(value) }
}
