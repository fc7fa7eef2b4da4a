import Cluster

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

    /// - Throws: when the receiver's program lists the kinds that it understands, and this is none of them.
    func message(to receiver: NodeID, in session: Session) throws(ScenarioError) -> Message {
        let kind = try symbol(self.kind.string(in: session.scope), self.kind)
        let name = session.stage.simulation.program(of: receiver)
        let messages = session.programs.program(named: name)?.messages ?? []
        let known = messages.map(\.kind.text)
        guard known.isEmpty || known.contains(kind.text) else {
            throw self.kind.error(
                "\(name) understands \(known.joined(separator: ", ")), not \(kind)",
                suggestion: Nearest.word(to: kind.text, among: known), topic: "programs")
        }
        let read = messages.first { $0.kind == kind }?.fields.map(\.name.text) ?? []
        var list: [Message.Field] = []
        for word in fields {
            guard let option = word.option else { continue }
            guard read.isEmpty || read.contains(option.key) else {
                throw word.error(
                    "\(name) reads no \(option.key) in \(kind); it reads \(read.joined(separator: ", "))",
                    suggestion: Nearest.word(to: option.key, among: read), topic: "programs")
            }
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
