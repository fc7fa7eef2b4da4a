import Cluster

/// The student's own node, from which `ask` asks: it keeps what it is told.
struct You: Behavior {
    static let name = "you"

    var replies: [Message] = []

    mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {
        replies.append(copy message)
        let name = context.name(of: sender)
        let label = message.label
        context.note("\(label) from \(name)")
    }

    var observations: [Observation] { [Observation("replies", replies.count)] }
}

struct SendCommand: InputCommand {
    static let help = CommandHelp(
        "send", .talk, "puts a message on its way, as if one node had sent it", usage: ["send FROM TO KIND key=…"],
        example: ("send ann server read file=notes", "ann asks for the notes once more"),
        places: [.node, .node, .kind])

    private let from: Word
    private let to: Word
    private let content: MessageWords

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        from = try words.expect("the sender")
        to = try words.expect("the receiver")
        content = try MessageWords(&words)
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let sender = try session.node(from)
        let receiver = try session.node(to)
        let message = try content.message(in: session)
        return (
            [.send(from: sender, to: receiver, message)],
            [.said("\(from.text) sends \(message.label) to \(to.text)", at: session.now)]
        )
    }
}

struct AskCommand: Command {
    static let help = CommandHelp(
        "ask", .talk, "sends a message from your own node, and waits for the reply", usage: ["ask TO KIND key=…"],
        example: ("ask server read file=notes", "what the server answers you"), places: [.node, .kind])

    private let to: Word
    private let content: MessageWords

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        to = try words.expect("the node to ask")
        content = try MessageWords(&words)
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let receiver = try session.node(to)
        let message = try content.message(in: session)
        if session.stage.simulation.node(named: You.name) == nil {
            session.stage.timeline.apply(.addNode(You.name, Placement(program: You.name, behavior: You())))
        }
        guard let you = session.stage.simulation.node(named: You.name) else { return }
        session.stage.timeline.step(0)
        let heard = session.replies(to: you).count
        session.stage.timeline.apply(.send(from: you, to: receiver, message))
        let deadline = session.now + .seconds(10)
        while session.replies(to: you).count == heard {
            guard control.interrupt?.isRaised != true, session.stage.simulation.nextEvent <= deadline else { break }
            session.stage.timeline.step()
        }
        guard let reply = session.replies(to: you).dropFirst(heard).last else {
            control.report(
                .said("no reply in 10 s. \(to.text) may be down, or a message lost: you cannot tell", at: session.now))
            return
        }
        let fields = reply.fields.map {
            "\($0.name)=\(Datum($0.value, unit: .number, in: session.stage.simulation).text)"
        }
        control.report(
            .said("\(to.text) answers \(([reply.kind.text] + fields).joined(separator: " "))", at: session.now))
    }
}

extension Session {
    fileprivate func replies(to you: NodeID) -> [Message] {
        (stage.simulation.behavior(of: you) as? You)?.replies ?? []
    }
}

/// A message as it is written in a command: `KIND key=value…`.
struct MessageWords {
    private let kind: Word
    private let fields: [Word]

    init(_ words: inout ArgumentReader) throws(ScenarioError) {
        kind = try words.expect("the kind of message")
        var fields: [Word] = []
        while let word = words.next() {
            guard word.option != nil else { throw word.error("a field is written key=value", topic: "send") }
            fields.append(word)
        }
        self.fields = fields
    }

    func message(in session: Session) throws(ScenarioError) -> Message {
        let kind = try symbol(self.kind.string(in: session.scope), self.kind)
        var list: [Message.Field] = []
        for word in fields {
            guard let option = word.option else { continue }
            list.append(.init(try symbol(option.key, word), try value(option.value, in: session)))
        }
        return Message(kind, fields: list)
    }

    private func symbol(_ text: String, _ word: Word) throws(ScenarioError) -> Symbol {
        guard let symbol = Symbol(text) else {
            throw word.error(
                "“\(text)” is too long: kinds and fields have at most \(Symbol.longest) letters", topic: "send")
        }
        return symbol
    }

    private func value(_ word: Word, in session: Session) throws(ScenarioError) -> Value {
        switch try word.datum(in: session.scope) {
        case .truth(let truth): return .bool(truth)
        case .text(let text): return session.stage.simulation.node(named: text).map { .node($0) } ?? .string(text)
        case .quantity(let quantity):
            if let span = quantity.span { return .int(span.nanoseconds) }
            let isWhole = quantity.value == quantity.value.rounded() && quantity.value.magnitude < 9e15
            return isWhole ? .int(Int64(quantity.value)) : .double(quantity.value)
        case .list, .distribution, .arrivals:
            throw word.error("a field holds a number, a word, yes or no, or a node", topic: "send")
        }
    }
}

struct MessagesCommand: Command {
    static let help = CommandHelp(
        "messages", .talk, "lists what is on its way", usage: ["messages"],
        example: ("messages", "every message in flight, with when it is due"))

    init(reading words: inout ArgumentReader) throws(ScenarioError) {}

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let simulation = session.stage.simulation
        let flights = simulation.flights
        let rows = flights.prefix(100).map { flight in
            [
                "m\(flight.number)", session.name(flight.from), session.name(flight.to), flight.message.label,
                flight.sentAt.text, flight.due.text,
            ]
        }
        let remark =
            flights.isEmpty ? "nothing is on its way" : flights.count > 100 ? "and \(flights.count - 100) more" : nil
        control.report(.table(.init(["message", "from", "to", "what", "#sent", "#due"], rows, remark: remark)))
    }
}
