import Cluster

struct ExpectCommand: Command {
    static let help = CommandHelp(
        "expect", .measure, "claims something of this run, and checks it", usage: ["expect EXPR"],
        example: (
            "expect lost(server) > 0", "holds: two who save blindly have lost a line; compare `== theory within 5%`"
        ),
        after: ["run 60s"], places: [.expression])

    private let claim: Expression

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        claim = try words.expression()
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let names = TheoryScope(session, claim)
        let held = try claim.truth(in: names)
        var found: String?
        if !held, let sides = try claim.sideTexts(in: names) { found = "\(sides.left) beside \(sides.right)" }
        let expectation = Expectation(
            text: claim.text, held: held, line: claim.location.line, found: found, measure: names.measure)
        session.stage.expectations.append(expectation)
        if !session.isPlaying { control.report(.expectation(expectation)) }
    }
}
