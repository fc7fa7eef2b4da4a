/// Reads the statements of a script.
struct ScriptParser {
    private static let deepest = 64

    private var lines: ArraySlice<CommandLine>
    private var names = ScriptNames()
    private var hasOtherStatements = false

    init(_ text: String, file: String, firstLine: Int, column: Int) throws(ScenarioError) {
        lines = try ScriptParser.commandLines(text, file: file, firstLine: firstLine, column: column)[...]
    }

    mutating func parse() throws(ScenarioError) -> [Statement] {
        let statements = try block(depth: 0)
        if let line = lines.first {
            let openers = line.verb.text == "else" ? "a when" : "a when or repeat"
            throw line.verb.error("“\(line.verb.text)” without \(openers) before it", topic: line.verb.text)
        }
        return statements
    }

    /// Joins continued lines and splits each into words; blank lines fall away.
    private static func commandLines(
        _ text: String, file: String, firstLine: Int, column: Int
    ) throws(ScenarioError) -> [CommandLine] {
        var result: [CommandLine] = []
        var source = SourceText(file: file)
        // A carriage return with a line feed is one character.
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        for (offset, line) in lines.enumerated() {
            let isContinued = line.last == "\\"
            source.append(isContinued ? line.dropLast() : line, line: firstLine + offset, column: column)
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
            guard depth <= ScriptParser.deepest else {
                throw line.verb.error("blocks are nested more than \(ScriptParser.deepest) deep")
            }
            statements.append(try statement(line, depth: depth))
        }
        return statements
    }

    private mutating func statement(_ line: CommandLine, depth: Int) throws(ScenarioError) -> Statement {
        var reader = ArgumentReader(line)
        if line.verb.text == "param" {
            guard depth == 0, !hasOtherStatements else {
                throw line.verb.error("parameters stand at the top, before everything else", topic: "param")
            }
            let declaration = try ParameterDeclaration(reading: &reader)
            try names.declare(declaration, at: line.words[0])
            return .parameter(declaration)
        }
        hasOtherStatements = true
        switch line.verb.text {
        case "let":
            let name = try reader.newName()
            let expression = try reader.expression()
            try names.bind(name, isSure: depth == 0)
            return .binding(name: name.text, expression)
        case "when":
            let condition = try reader.expression()
            try names.checkChoices(in: condition)
            return try alternatives(line, condition, depth: depth)
        case "repeat":
            let count = try reader.expression()
            let body = try block(depth: depth + 1)
            if let other = lines.first, other.verb.text == "else" {
                throw other.verb.error("“else” belongs to a when, and this block is a repeat", topic: "repeat")
            }
            try close(line)
            return .repeat(count, body)
        default:
            return .command(line)
        }
    }

    private mutating func alternatives(
        _ line: CommandLine, _ condition: Expression, depth: Int
    ) throws(ScenarioError) -> Statement {
        let before = names
        let then = try block(depth: depth + 1)
        let afterThen = names
        names = before
        var otherwise: [Statement] = []
        if let middle = lines.first, middle.verb.text == "else" {
            lines.removeFirst()
            try ArgumentReader(middle).finish()
            otherwise = try block(depth: depth + 1)
            if let again = lines.first, again.verb.text == "else" {
                throw again.verb.error("this when has an else already", topic: "when")
            }
        }
        names.join(afterThen)
        try close(line)
        return .when(condition, then: then, otherwise: otherwise)
    }

    private mutating func close(_ opening: CommandLine) throws(ScenarioError) {
        guard let line = lines.popFirst() else {
            throw opening.verb.error("this \(opening.verb.text) has no end", topic: opening.verb.text)
        }
        try ArgumentReader(line).finish()
    }
}
