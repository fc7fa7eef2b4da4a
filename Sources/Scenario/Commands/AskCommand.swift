import Cluster

struct AskCommand: Command {
    static let help = CommandHelp(
        "ask", .talk, "sends a message from your own node, and waits for the reply", usage: ["ask TO KIND key=…"],
        example: ("ask server read file=notes", "what the server answers you"), places: [.node, .kind],
        settings: .ofMessage)

    private let to: Word
    private let content: MessageWords

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        to = try words.expect("the node to ask")
        content = try MessageWords(&words)
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let receiver = try session.node(to)
        let message = try content.message(to: receiver, in: session)
        if session.stage.simulation.node(named: You.name) == nil {
            session.stage.runtime.apply(.addNode(You.name, Placement(program: You.name, behavior: You())))
        }
        guard let you = session.stage.simulation.node(named: You.name) else { return }
        session.stage.runtime.run(until: .never, atMost: 0)
        let heard = session.replies(to: you).count
        session.stage.runtime.apply(.send(from: you, to: receiver, message))
        let deadline = session.now + .seconds(10)
        while session.replies(to: you).count == heard {
            guard control.interrupt?.isRaised != true, session.stage.simulation.nextEvent <= deadline else { break }
            session.stage.runtime.advance(noLaterThan: deadline, interrupt: control.interrupt)
        }
        guard let reply = session.replies(to: you).dropFirst(heard).last else {
            if control.interrupt?.isRaised != true { session.stage.runtime.run(until: deadline) }
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
