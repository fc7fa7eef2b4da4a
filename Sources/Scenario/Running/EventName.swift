import Cluster

/// What people call an event of the trace.
///
/// `m17` is the sending of message 17, `m17.delivered` its arrival, `m17.dropped` its loss. Any other event, and the
/// second arrival of a message that was doubled, goes by its number. A number names every event.
struct EventName {
    private static let arrival = "delivered"
    private static let loss = "dropped"

    /// The name of an event that is kept.
    static func of(_ event: TraceEvent, in trace: Trace) -> String {
        let message = "m\(event.messageNumber)"
        switch event.kind {
        case .sent: return message
        case .delivered where event.origin.flatMap({ trace.arrival(ofSending: $0) }) == event.number:
            return "\(message).\(arrival)"
        case .dropped where event.origin.flatMap({ trace.loss(ofSending: $0) }) == event.number:
            return "\(message).\(loss)"
        case .started, .delivered, .dropped, .timer, .worked, .note, .fault:
            return "\(event.number)"
        }
    }

    /// The event that a word names.
    static func find(_ word: Word, in session: Session) throws(ScenarioError) -> TraceEvent {
        let trace = session.stage.simulation.trace
        let text = try word.string(in: session.scope)
        guard trace.count > trace.firstKept else {
            throw word.error("nothing has happened yet: run", topic: "order")
        }
        if let number = UInt64(text) { return try event(number, word, in: trace) }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, first.first == "m", let message = UInt64(first.dropFirst()), parts.count <= 2
        else {
            throw word.error(
                "“\(text)” is no event: m17 is the sending of a message, m17.\(arrival) its arrival, m17.\(loss) its "
                    + "loss; others have the numbers that trace shows", topic: "order")
        }
        guard let sending = trace.sending(ofMessage: message) else {
            throw word.error("no sending of m\(message) is kept: messages shows what is on its way", topic: "order")
        }
        guard parts.count == 2 else { return trace.event(sending) }
        let outcomes = [
            (arrival, trace.arrival(ofSending: sending), "has not arrived"),
            (loss, trace.loss(ofSending: sending), "is not lost"),
        ]
        guard let wanted = outcomes.first(where: { $0.0 == parts[1] }) else {
            throw word.error(
                "a message has two ends: m\(message).\(arrival) and m\(message).\(loss)",
                suggestion: Nearest.word(to: String(parts[1]), among: outcomes.map(\.0)).map { "m\(message).\($0)" },
                topic: "order")
        }
        guard let number = wanted.1 else {
            let other = outcomes.first { $0.1 != nil }.map { "m\(message).\($0.0)" }
            throw word.error("m\(message) \(wanted.2)", suggestion: other, topic: "order")
        }
        return trace.event(number)
    }

    private static func event(_ number: UInt64, _ word: Word, in trace: Trace) throws(ScenarioError) -> TraceEvent {
        guard number >= trace.firstKept, number < trace.count else {
            throw word.error(
                "no event \(number) is kept: they are \(trace.firstKept) to \(trace.count - 1)", topic: "order")
        }
        return trace.event(number)
    }
}

extension Session {
    /// The latest few events by name, with what they were, for completion.
    public var latestEvents: [(name: String, text: String)] {
        let simulation = stage.simulation
        let trace = simulation.trace
        let first = trace.count - min(trace.count - trace.firstKept, 20)
        var events: [(name: String, text: String)] = []
        for event in trace.events(from: first) where event.process != nil {
            events.append((EventName.of(event, in: trace), event.text(in: simulation)))
        }
        return events
    }
}
