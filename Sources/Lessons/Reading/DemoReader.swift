import Scenario

enum DemoReader {
    static func read(
        name: String, source: String, file: String, firstLine: Int, problems: inout Problems
    ) -> DemoBlock {
        DemoBlock(name: name, source: source, location: SourceLocation(file: file, line: firstLine, column: 1))
    }
}
