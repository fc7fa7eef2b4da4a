/// A scenario: statements, one a line.
public struct Script: Hashable, Sendable {
    public let file: String
    public let statements: [Statement]

    /// Reads a scenario whose first line is line `firstLine` of its file, its lines indented to `column`.
    public static func parse(
        _ text: String, file: String, firstLine: Int = 1, column: Int = 1
    ) throws(ScenarioError) -> Script {
        var parser = try ScriptParser(text, file: file, firstLine: firstLine, column: column)
        return Script(file: file, statements: try parser.parse())
    }
}
