import Cluster

struct RunCommand: RunningCommand {
    static let help = CommandHelp(
        "run", .time, "lets time pass",
        usage: ["run [FOR]", "run until EXPR [limit FOR]", "run until idle [limit FOR]"],
        example: (
            "run until shop.answered == 10 limit 1min", "stops when ten requests are answered, or after a minute"
        ),
        places: [.words(["until"]), .words(["idle"]), .expression])

    private let verb: Word
    private var span: Word?
    private var condition: Expression?
    private var isUntilIdle = false
    private var limit: Word?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        verb = words.line.verb
        guard words.take("until") else {
            span = words.next()
            return
        }
        if words.take("idle") { isUntilIdle = true } else { condition = try words.expression(before: ["limit"]) }
        if words.take("limit") { limit = try words.expect("a time, such as 1h") }
    }

    func run(in session: Session) throws(ScenarioError) -> Run {
        var end = Instant.never
        if let limit { end = session.now + (try session.span(limit)) }
        if isUntilIdle { return Run(goal: .idle(limit: end), location: verb.location, length: verb.length) }
        if let condition {
            return Run(goal: .condition(condition, limit: end), location: verb.location, length: verb.length)
        }
        let length = if let span { try session.span(span, "a time, such as 10s,") } else { Span.seconds(1) }
        return Run(goal: .time(session.now + length), location: verb.location, length: verb.length)
    }
}

struct WarmupCommand: RunningCommand {
    static let help = CommandHelp(
        "warmup", .time, "lets time pass, then forgets what was measured", usage: ["warmup FOR"],
        example: ("warmup 10s", "measures only what comes after the first ten seconds"), places: [.time])

    private let verb: Word
    private let span: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        verb = words.line.verb
        span = try words.expect("a time, such as 10s")
    }

    func run(in session: Session) throws(ScenarioError) -> Run {
        Run(
            goal: .time(session.now + (try session.span(span))), location: verb.location, length: verb.length,
            clearsStatistics: true)
    }
}

struct StepCommand: Command {
    static let help = CommandHelp(
        "step", .time, "lets the next event happen, or the next few", usage: ["step [N]"],
        example: ("step 5", "five events, each told"))

    private let count: Word?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        count = words.next()
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        var wanted: UInt64 = 1
        if let count { wanted = UInt64(try session.number(count, .number, "a number of events", in: 1...1e9)) }
        let before = session.stage.simulation.trace.count
        let happened = session.stage.timeline.step(wanted)
        let simulation = session.stage.simulation
        for event in simulation.trace.events(from: before).prefix(50) {
            guard let text = event.text(in: simulation) else { continue }
            control.report(.said(text, at: event.time))
        }
        if happened < wanted { control.report(.said("nothing is left to happen", at: session.now)) }
    }
}

struct BackCommand: Command {
    static let help = CommandHelp(
        "back", .time, "goes back in time", usage: ["back", "back N", "back TIME"],
        example: ("back", "undoes the latest command"), places: [.time])

    private let target: Word?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        target = words.next()
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        var text = "back"
        switch try target?.datum(in: session.scope) {
        case nil:
            guard let last = session.stage.timeline.beforeLastInput else {
                throw ScenarioError(
                    location: SourceLocation(file: "-", line: 1, column: 1), length: 4,
                    message: "this is the beginning; nothing was done before", topic: "back")
            }
            session.stage.timeline.go(to: last.position)
            text = "before \(last.input.text(in: session.stage.simulation))"
        case .quantity(let quantity) where quantity.dimension == .number && quantity.value >= 0:
            let count = UInt64(min(quantity.value, 1e15))
            session.stage.timeline.go(to: session.stage.timeline.position(eventsAgo: count))
            text = count == 1 ? "one event back" : "\(count) events back"
        case .quantity(let quantity) where quantity.dimension == .time:
            let time = Instant.zero + (quantity.span ?? .zero)
            guard time <= session.now else {
                throw target?.error("that is later than now: run goes there", topic: "back")
                    ?? ScenarioError(
                        location: .init(file: "-", line: 1, column: 1), length: 1, message: "later than now")
            }
            session.stage.timeline.go(to: time)
        default:
            throw target?.error("back takes a number of events or a time, such as 10s", topic: "back")
                ?? ScenarioError(location: .init(file: "-", line: 1, column: 1), length: 1, message: "no time")
        }
        control.report(.said(text, at: session.now, hint: "forward returns"))
    }
}

struct ForwardCommand: Command {
    static let help = CommandHelp(
        "forward", .time, "returns to where you went back from", usage: ["forward"],
        example: ("forward", "the latest moment there was, until you do something else"))

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        guard session.stage.timeline.isInThePast else {
            return control.report(.said("this is the latest moment there was", at: session.now))
        }
        session.stage.timeline.goForward()
        control.report(.said("forward", at: session.now))
    }
}

struct MarkCommand: Command {
    static let help = CommandHelp(
        "mark", .time, "gives this moment a name to return to", usage: ["mark NAME"],
        example: ("mark before-crash", "return before-crash comes back here"), places: [.newName])

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

struct ReturnCommand: Command {
    static let help = CommandHelp(
        "return", .time, "goes to a moment that has a name", usage: ["return NAME"],
        example: ("return mine", "your own cluster, as it was before a demo took the stage"), places: [.mark])

    private let name: Word

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        name = try words.expect("the name of a mark")
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let text = try name.string(in: session.scope)
        guard let stage = session.marks[text] else {
            throw name.error(
                session.markNames.isEmpty ? "nothing is marked yet: mark NAME" : "no mark \(text)",
                suggestion: Nearest.word(to: text, among: session.markNames), topic: "mark")
        }
        session.stage = stage
        session.inPlay = nil
        control.report(.said("at \(text)", at: session.now))
    }
}

struct AtCommand: InputCommand {
    static let help = CommandHelp(
        "at", .time, "plans a command for a time", usage: ["at TIME COMMAND"],
        example: ("at 5s crash server", "the server crashes five seconds after the beginning"),
        places: [.time, .command])

    private let time: Word
    private let command: any InputCommand
    private let text: String

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        time = try words.expect("a time, such as 5s")
        let line = try words.command()
        let read = try CommandRegistry.read(line)
        let groups: [CommandHelp.Group] = [.talk, .breakThings]
        guard let command = read as? any InputCommand, groups.contains(type(of: read).help.group) else {
            throw line.verb.error("only talking and breaking can be planned, such as crash or send", topic: "at")
        }
        self.command = command
        text = line.text
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let moment = Instant.zero + (try session.span(time))
        guard moment >= session.now else {
            throw time.error("that is over: it is \(session.now.text) now", topic: "at")
        }
        let planned = try command.inputs(in: session).inputs
        return (
            planned.map { .plan(moment, $0) },
            [.said("planned for \(moment.text): \(text)", at: session.now)]
        )
    }
}
