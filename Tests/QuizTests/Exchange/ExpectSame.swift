import CustomDump
import Testing

/// Expects two values to be the same, and shows where they differ.
func expectSame<Value: Equatable>(
    _ value: Value, _ expected: Value, sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(value == expected, "\(diff(value, expected) ?? "")", sourceLocation: sourceLocation)
}
