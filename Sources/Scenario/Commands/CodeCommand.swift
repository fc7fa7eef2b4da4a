import Cluster

struct CodeCommand: Command {
    static let help = CommandHelp(
        "code", .look, "shows the source of a program", usage: ["code PROGRAM"],
        example: ("code file-server", "the file server, as it runs here"), on: .empty,
        places: [.program])

    private let program: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        program = try words.expect("a program")
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let found = try session.program(program)
        guard let source = session.programs.source(of: found) else {
            throw program.error("the source of \(found.name) was not built in", topic: "code")
        }
        control.report(.code(name: found.name, source: source))
    }
}
