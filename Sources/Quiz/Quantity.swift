/// A number and what it is a number of, in base units.
public struct Quantity: Hashable, Sendable {
    public let value: Double
    public let dimension: Int

    public init(value: Double, dimension: Int) {
        self.value = value
        self.dimension = dimension
    }
}
