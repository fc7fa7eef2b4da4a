import Cluster

struct ProgramsCommand: Command {
    static let help = CommandHelp(
        "programs", .look, "lists the programs, or tells the settings and messages of one", usage: ["programs [NAME]"],
        example: ("programs editor", "what an editor can be told"), on: .empty, places: [.program])

    private let program: Word?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        program = words.next()
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        guard let program else {
            let rows = session.programs.programs.map { [$0.name, $0.summary] }
            return control.report(
                .table(
                    .init(["program", "what it does"], rows, remark: "programs NAME tells more; code NAME shows it")))
        }
        let found = try session.program(program)
        let settings = found.declarations.map { declaration in
            Report.Facts.Fact(
                name: "\(declaration.name)=", value: declaration.summary(in: session.stage.simulation))
        }
        let messages = found.messages.map { message in
            let fields = message.fields.map { "\($0.name)= \($0.summary)" }.joined(separator: "; ")
            return Report.Facts.Fact(
                name: message.kind.text, value: message.summary + (fields.isEmpty ? "" : ": \(fields)"))
        }
        let sections: [Report.Facts.Section] = [
            .init(title: found.summary, facts: []), .init(title: "settings", facts: settings),
            .init(title: "messages it understands", facts: messages),
        ]
        control.report(
            .facts(
                .init(title: found.name, sections: sections.filter { $0.title == found.summary || !$0.facts.isEmpty })))
    }
}
