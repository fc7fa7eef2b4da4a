/// Reads the statements of a script.
struct ScriptParser {
    private static let deepest = 64

    private var lines: ArraySlice<CommandLine> = []
    private let problem: ScenarioError?
    private var names: Set<String> = []
    private var hasOtherStatements = false

    init(_ text: String, file: String, firstLine: Int) {
        do throws(ScenarioError) {
            lines = try ScriptParser.commandLines(text, file: file, firstLine: firstLine)[...]
            problem = nil
        } catch {
            problem = error
        }
    }

    mutating func parse() throws(ScenarioError) -> [Statement] {
        if let problem { throw problem }
        let statements = try block(depth: 0)
        if let line = lines.first {
            throw line.verb.error("“\(line.verb.text)” without a when or repeat before it", topic: line.verb.text)
        }
        return statements
    }

    /// Joins continued lines and splits each into words; blank lines fall away.
    private static func commandLines(
        _ text: String, file: String, firstLine: Int
    ) throws(ScenarioError) -> [CommandLine] {
        var result: [CommandLine] = []
        var source = SourceText(file: file)
        for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var line = line
            if line.last == "\r" { line.removeLast() }
            let isContinued = line.last == "\\"
            source.append(isContinued ? line.dropLast() : line, line: firstLine + offset)
            if isContinued { continue }
            if let command = try CommandLine(source) { result.append(command) }
            source = SourceText(file: file)
        }
        if let command = try CommandLine(source) { result.append(command) }
        return result
    }

    /// The statements up to the `else` or `end` that closes the block, which is left to the caller.
    private mutating func block(depth: Int) throws(ScenarioError) -> [Statement] {
        var statements: [Statement] = []
        while let line = lines.first, line.verb.text != "end", line.verb.text != "else" {
            lines.removeFirst()
            guard depth < ScriptParser.deepest else {
                throw line.verb.error("blocks are nested more than \(ScriptParser.deepest) deep")
            }
            statements.append(try statement(line, depth: depth))
        }
        return statements
    }

    private mutating func statement(_ line: CommandLine, depth: Int) throws(ScenarioError) -> Statement {
        var reader = ArgumentReader(line)
        switch line.verb.text {
        case "param":
            guard depth == 0, !hasOtherStatements else {
                throw line.verb.error("parameters stand at the top, before everything else", topic: "param")
            }
            return .parameter(try parameter(line, &reader))
        case "let":
            hasOtherStatements = true
            let name = try newName(&reader)
            return .binding(name: name, try reader.expression())
        case "when":
            hasOtherStatements = true
            let condition = try reader.expression()
            let then = try block(depth: depth + 1)
            var otherwise: [Statement] = []
            if let middle = lines.first, middle.verb.text == "else" {
                lines.removeFirst()
                try ArgumentReader(middle).finish()
                otherwise = try block(depth: depth + 1)
            }
            try close(line)
            return .when(condition, then: then, otherwise: otherwise)
        case "repeat":
            hasOtherStatements = true
            let count = try reader.expression()
            let body = try block(depth: depth + 1)
            try close(line)
            return .repeat(count, body)
        default:
            hasOtherStatements = true
            return .command(line)
        }
    }

    private mutating func parameter(
        _ line: CommandLine, _ reader: inout ArgumentReader
    ) throws(ScenarioError) -> ParameterDeclaration {
        let name = try newName(&reader)
        var values = [try reader.expect("a default")]
        while !reader.isAtEnd {
            guard reader.take("|") else { break }
            values.append(try reader.expect("another value"))
        }
        try reader.finish()
        return ParameterDeclaration(name: name, values: values, help: line.comment)
    }

    /// `NAME =`, with a name that is not taken.
    private mutating func newName(_ reader: inout ArgumentReader) throws(ScenarioError) -> String {
        let word = try reader.expect("a name")
        guard word.text.first?.isLetter == true, word.text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
        else {
            throw word.error("a name has letters, digits and _, and begins with a letter")
        }
        guard names.insert(word.text).inserted || reader.line.verb.text == "let" else {
            throw word.error("“\(word.text)” is set twice; it is fixed once set")
        }
        guard reader.take("=") else { throw reader.missing("“=” after \(word.text)") }
        return word.text
    }

    private mutating func close(_ opening: CommandLine) throws(ScenarioError) {
        guard let line = lines.first else {
            throw opening.verb.error("this \(opening.verb.text) has no end", topic: opening.verb.text)
        }
        guard line.verb.text == "end" else {
            throw line.verb.error("this \(opening.verb.text) has an else already", topic: opening.verb.text)
        }
        lines.removeFirst()
        try ArgumentReader(line).finish()
    }
}
