import Cluster

struct MeasureCommand: Command {
    static let help = CommandHelp(
        "measure", .measure, "gives a name to a number of this run", usage: ["measure NAME = EXPR  # its label"],
        example: ("measure lost_share = lost(server) / acked(server)", "the share of saves that are gone"))

    private let name: Word
    private let label: String?
    private let expression: Expression

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        name = try words.expect("a name")
        guard words.take("=") else { throw words.missing("“=”") }
        expression = try words.expression()
        label = words.line.comment
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        var value = try expression.evaluate(in: session.scope)
        if let quantity = value.quantity, name.text.split(separator: "_").last == "share" {
            value = .quantity(quantity.asShare())
        }
        session.stage.record(value, as: name.text, label: label)
        if session.stage.demo == nil, let measure = session.stage.measures.first(where: { $0.name == name.text }) {
            control.report(.measure(measure))
        }
    }
}

struct TheoryCommand: Command {
    static let help = CommandHelp(
        "theory", .measure, "says what a formula predicts for a measure",
        usage: ["theory NAME = EXPR  # the formula", "theory NAME <= EXPR", "theory NAME >= EXPR"],
        example: ("theory lost_share = $rate * W / (1 + $rate * W)  # λW/(1+λW)", "shown beside what was measured"),
        places: [.measure])

    private let name: Word
    private let relation: Measure.Relation
    private let expression: Expression
    private let formula: String?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        name = try words.expect("the name of a measure")
        let sign = try words.expect("=, <= or >=")
        switch sign.text {
        case "=": relation = .equal
        case "<=": relation = .atMost
        case ">=": relation = .atLeast
        default: throw sign.error("=, <= or >= is expected here", topic: "theory")
        }
        expression = try words.expression()
        formula = words.line.comment
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let place = try session.measurePlace(name)
        var value = try expression.evaluate(in: session.scope)
        guard value.isLike(session.stage.measures[place].value) else {
            throw expression.error(
                "\(name.text) is \(session.stage.measures[place].value.kindName), and this is \(value.kindName)")
        }
        if let quantity = value.quantity, session.stage.measures[place].value.quantity?.isShare == true {
            value = .quantity(quantity.asShare())
        }
        session.stage.measures[place].theory = Measure.Theory(
            relation: relation, value: value, formula: formula ?? expression.text)
        if session.stage.demo == nil { control.report(.measure(session.stage.measures[place])) }
    }
}

struct ExpectCommand: Command {
    static let help = CommandHelp(
        "expect", .measure, "claims something of this run, and checks it", usage: ["expect EXPR"],
        example: ("expect lost_share == theory within 5%", "fails when measurement and formula differ by more"),
        places: [.expression])

    private let claim: Expression

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        claim = try words.expression()
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let names = TheoryScope(session, claim)
        let held = try claim.truth(in: names)
        var found: String?
        if !held, let sides = claim.sides {
            found = "\(try sides.left.evaluate(in: names).text) beside \(try sides.right.evaluate(in: names).text)"
        }
        let expectation = Expectation(text: claim.text, held: held, line: claim.location.line, found: found)
        session.stage.expectations.append(expectation)
        if session.stage.demo == nil { control.report(.expectation(expectation)) }
    }
}

/// The names of a claim, in which `theory` is the theory of the measure that the claim is about.
private struct TheoryScope: ExpressionNames {
    private let scope: Scope
    private let theory: Datum?

    init(_ session: Session, _ claim: Expression) {
        scope = Scope(session)
        let measure = session.stage.measures.first { claim.names.contains($0.name) && $0.theory != nil }
        theory = measure?.theory?.value
    }

    func value(named name: String) -> Datum? { name == "theory" ? theory : scope.value(named: name) }
    func parameter(_ name: String) -> Datum? { scope.parameter(name) }
    var now: Quantity { scope.now }
    func observation(node: String, name: String) throws(LookupFailure) -> Datum {
        try scope.observation(node: node, name: name)
    }
    func series(node pattern: String, name: String) throws(LookupFailure) -> [Series] {
        try scope.series(node: pattern, name: name)
    }
    func series(measure name: String) -> Series? { scope.series(measure: name) }
    func groundTruth(_ function: String, of subject: String) throws(LookupFailure) -> Datum {
        try scope.groundTruth(function, of: subject)
    }
    func measure(demo: String, name: String) throws(LookupFailure) -> Datum {
        try scope.measure(demo: demo, name: name)
    }
    var knownNames: [String] { scope.knownNames }
    var parameterNames: [String] { scope.parameterNames }
}

struct DemoCommand: Command {
    static let help = CommandHelp(
        "demo", .measure, "plays a demo, with other settings if you like", usage: ["demo [NAME] [key=value…] [seed=]"],
        example: ("demo lost-update mode=cas", "the same editors, who now look before they save"), places: [.demo],
        options: [.init("seed", "where the random numbers begin")])

    private let name: Word?
    private let words: [Word]
    private let verb: Word

    init(reading reader: inout ArgumentReader) throws(ScenarioError) {
        verb = reader.line.verb
        name = reader.nextPlain()
        var words: [Word] = []
        while let word = reader.next() { words.append(word) }
        self.words = words
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let demo = try demo(in: session)
        var seed: UInt64?
        var rest: [Word] = []
        for word in words {
            if let option = word.option, option.key == "seed", !demo.parameters.contains(where: { $0.name == "seed" }) {
                seed = try session.count(option.value, "a whole number from 0", in: 0...1e15)
            } else {
                rest.append(word)
            }
        }
        let parameters = try session.arguments(rest, for: demo)
        try session.begin(demo, parameters: parameters, seed: seed, control)
        try session.play(control)
    }

    private func demo(in session: Session) throws(ScenarioError) -> Demo {
        if let name {
            let text = try name.string(in: session.scope)
            if let demo = session.demo(named: text) { return demo }
            throw name.error(
                "no demo \(text)", suggestion: Nearest.word(to: text, among: session.demos.map(\.name)), topic: "demo")
        }
        if let present = session.presentDemo ?? session.stage.demo, let demo = session.demo(named: present) {
            return demo
        }
        throw verb.error("which demo? lessons have them: demo NAME", topic: "demo")
    }
}

struct TableCommand: Command {
    static let help = CommandHelp(
        "table", .measure, "shows what was measured beside its theory", usage: ["table"],
        example: ("table", "every measure of this run"))

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        guard !session.stage.measures.isEmpty else {
            return control.report(.said("nothing is measured yet: measure NAME = EXPR"))
        }
        for measure in session.stage.measures { control.report(.measure(measure)) }
        for expectation in session.stage.expectations { control.report(.expectation(expectation)) }
    }
}

extension Session {
    fileprivate func measurePlace(_ name: Word) throws(ScenarioError) -> Int {
        guard let place = stage.measures.firstIndex(where: { $0.name == name.text }) else {
            throw name.error(
                "no measure \(name.text) before this line",
                suggestion: Nearest.word(to: name.text, among: stage.measures.map(\.name)), topic: "theory")
        }
        return place
    }
}
