import Cluster

struct ReturnCommand: Command {
    static let help = CommandHelp(
        "return", .time, "goes to a moment that has a name, or to the end of a branch",
        usage: ["return NAME", "return BRANCH"],
        example: (
            "return before-crash", "here again; return mine is your own cluster, from before a demo took the stage"
        ),
        on: .running, after: ["mark before-crash", "crash server"], places: [.either([.mark, .branch])])

    private let verb: Word
    private let name: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        verb = words.line.verb
        name = try words.expect("the name of a mark")
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let text = try name.string(in: session.scope)
        if text.first?.isNumber == true {
            var timeline = try session.timeline(for: verb)
            timeline.go(toBranch: try session.branch(name, of: timeline))
            session.stage.runtime = timeline
            return control.report(.said("at the end of branch \(text)", at: session.now, hint: "branches"))
        }
        guard let stage = session.marks[text] else {
            throw name.error(
                session.marks.names.isEmpty ? "nothing is marked yet: mark NAME" : "no mark \(text)",
                suggestion: Nearest.word(to: text, among: session.marks.names), topic: "mark")
        }
        let present = session.stage.timeline
        session.stage = stage
        if var timeline = present, let marked = stage.timeline, timeline.go(toMomentOf: marked) {
            session.stage.runtime = timeline
        }
        session.inPlay = nil
        let isInThePast = session.stage.timeline?.isInThePast == true
        control.report(.said("at \(text)", at: session.now, hint: isInThePast ? "forward returns" : nil))
    }
}
