import Cluster

struct MarkCommand: Command {
    static let help = CommandHelp(
        "mark", .time, "gives this moment a name to return to", usage: ["mark NAME"],
        example: ("mark before-crash", "return before-crash comes back here"), on: .running,
        places: [.newName])

    private let name: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        name = try words.expect("a name")
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let text = try name.string(in: session.scope)
        try session.checkNew(text, name)
        session.marks[text] = session.stage
        control.report(.said("marked \(text)", at: session.now, hint: "return \(text)"))
    }
}
