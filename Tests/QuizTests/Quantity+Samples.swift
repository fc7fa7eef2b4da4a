import Quiz
import Scenario

extension Quantity {
    static func share(_ value: Double) -> Quantity { Quantity(value: value, dimension: .share) }
    static func time(_ seconds: Double) -> Quantity { Quantity(value: seconds, dimension: .time) }
    static func plain(_ value: Double) -> Quantity { Quantity(value: value, dimension: .number) }
}
