import Scenario

/// A scenario that belongs to a task: its set-up, its trial or its solution.
public struct TaskScript: Hashable, Sendable {
    /// As the author wrote it.
    public let text: String
    public let script: Script

    public init(text: String, script: Script) {
        self.text = text
        self.script = script
    }

    /// Reads a scenario whose first character stands at a place of a file.
    public init(_ text: String, at place: SourceLocation) throws(ScenarioError) {
        self.text = text
        script = try Script.parse(text, file: place.file, firstLine: place.line, column: place.column)
    }
}
