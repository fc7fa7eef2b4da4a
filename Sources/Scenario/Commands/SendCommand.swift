import Cluster

struct SendCommand: InputCommand {
    static let help = CommandHelp(
        "send", .talk, "puts a message on its way, as if one node had sent it", usage: ["send FROM TO KIND key=…"],
        example: ("send ann server read file=notes", "ann asks for the notes once more"),
        places: [.node, .node, .kind], settings: .ofMessage)

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
        let message = try content.message(to: receiver, in: session)
        return (
            [.send(from: sender, to: receiver, message)],
            [.said("\(from.text) sends \(message.label) to \(to.text)", at: session.now)]
        )
    }
}
