import Cluster
import Scenario

/// Looks up the programs that the lines of a scenario place on nodes, and their settings, without running it: so those
/// of branches that are not taken are found as well.
struct ProgramNames {
    let programs: ProgramRegistry

    func faults(in script: Script) -> [DemoFault] { faults(in: script.statements) }

    private func faults(in statements: [Statement]) -> [DemoFault] {
        statements.flatMap { statement -> [DemoFault] in
            switch statement {
            case .command(let line): faults(in: line)
            case .when(_, let then, let otherwise): faults(in: then) + faults(in: otherwise)
            case .repeat(_, let body): faults(in: body)
            case .parameter, .binding: []
            }
        }
    }

    /// Of `node NAMES PROGRAM key=…`; what a parameter names is known when it runs.
    private func faults(in line: CommandLine) -> [DemoFault] {
        guard line.verb.text == "node", line.words.count > 1 else { return [] }
        let name = line.words[1]
        guard name.option == nil, !name.text.contains("$"), !name.text.hasPrefix("(") else { return [] }
        guard let program = programs.program(named: name.text) else {
            return [fault(name, "No program `\(name.text)`.", among: programs.names)]
        }
        let known = program.declarations.map(\.name) + ["on"]
        return line.words.dropFirst(2).compactMap { word in
            guard let key = word.option?.key, !known.contains(key) else { return nil }
            return fault(word, "The program \(name.text) has no setting `\(key)`.", among: known)
        }
    }

    private func fault(_ word: Word, _ message: String, among known: [String]) -> DemoFault {
        DemoFault(
            location: word.location, length: word.length, message: message,
            hint: Nearest.word(to: word.option?.key ?? word.text, among: known).map { "Did you mean `\($0)`?" })
    }
}
