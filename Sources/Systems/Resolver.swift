import Cluster

/// Finds the address of a name: asks the root, follows the referrals down, and keeps what it learns for as long as it may.
public struct Resolver: Program {
    public static let name = "resolver"
    public static let summary = "asks name servers from the root down, and keeps the answers for a time"
    public static let messages = [
        MessageHelp("query", "asks for the address of a name", .init("name", .text, "which"), number),
        MessageHelp(
            "referral", "says who answers for a zone", number, .init("zone", .text, "which zone"),
            .init("server", .node, "who answers for it"), ttl),
        MessageHelp("answer", "tells an address", number, .init("address", .count, "which"), ttl),
        MessageHelp("no-such-name", "says that nobody has the name", number, ttl),
    ]

    private static let number = MessageHelp.Field("query", .count, "the number of the question")
    private static let ttl = MessageHelp.Field("ttl", .span, "how long it may be kept")

    /// What is known of a name: its address, or that there is none.
    struct Answer: Hashable, Sendable {
        let address: Int64?
        let until: Instant
    }

    /// Who answers for a zone.
    struct Referral: Hashable, Sendable {
        let server: NodeID
        let until: Instant
    }

    /// A query whose answer is still to come.
    struct Question: Hashable, Sendable {
        let client: NodeID
        let query: Value
        let name: String
    }

    let root: NodeID
    let timeout: Span
    let longest: Span

    var queries: Int64 = 0
    var hits: Int64 = 0
    var answers: SortedMap<String, Answer> = [:]
    var referrals: SortedMap<String, Referral> = [:]
    /// Open questions, by number.
    var open: SortedMap<Int64, Question> = [:]

    public init(options: inout Options) throws {
        root = try options.node("root", "the name server of the root zone")
        timeout = try options.span("timeout", default: .seconds(2), "how long it waits for a name server")
        longest = try options.span("longest", default: .seconds(86400), "the longest that it keeps anything")
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        let number = message["query"].int ?? 0
        switch message.kind {
        case "query":
            look(up: message["name"].string ?? "", for: sender, query: message["query"], in: &context)
        case "referral":
            guard let question = open[number], let server = message["server"].node else { return }
            referrals[message["zone"].string ?? ""] = Referral(server: server, until: expiry(of: message, in: context))
            ask(server, number, question, in: &context)
        case "answer", "no-such-name":
            guard let question = open[number] else { return }
            open[number] = nil
            let answer = Answer(address: message["address"].int, until: expiry(of: message, in: context))
            answers[question.name] = answer
            tell(answer, to: question, in: &context)
        case "timeout":
            guard let question = open[number] else { return }
            open[number] = nil
            context.note("no answer for \(question.name)")
            context.send(Message("failed", "query", question.query), to: question.client)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    /// Answers from what is kept, or asks the nearest server that is known.
    private mutating func look(up name: String, for client: NodeID, query: Value, in context: inout Context) {
        queries += 1
        let question = Question(client: client, query: query, name: name)
        if let answer = answers[name], context.now < answer.until {
            hits += 1
            tell(answer, to: question, in: &context)
            return
        }
        open[queries] = question
        context.after(timeout, Message("timeout", "query", .int(queries)))
        ask(nearestServer(to: name, at: context.now), queries, question, in: &context)
    }

    private func ask(_ server: NodeID, _ number: Int64, _ question: Question, in context: inout Context) {
        let other = context.name(of: server)
        context.note("asks \(other) for \(question.name)")
        context.send(Message("query", "query", .int(number), "name", .string(question.name)), to: server)
    }

    private func tell(_ answer: Answer, to question: Question, in context: inout Context) {
        if let address = answer.address {
            context.send(Message("answer", "query", question.query, "address", .int(address)), to: question.client)
        } else {
            context.send(Message("no-such-name", "query", question.query), to: question.client)
        }
    }

    /// Who answers for the smallest zone around the name that it still knows of.
    private func nearestServer(to name: String, at now: Instant) -> NodeID {
        var zone = Substring(name)
        while let dot = zone.firstIndex(of: ".") {
            zone = zone[zone.index(after: dot)...]
            if let referral = referrals[String(zone)], now < referral.until { return referral.server }
        }
        return root
    }

    private func expiry(of message: borrowing Message, in context: borrowing Context) -> Instant {
        context.now + min(longest, Span(nanoseconds: message["ttl"].int ?? 0))
    }

    public var observations: [Observation] {
        [
            Observation("queries", queries), Observation("hits", hits),
            Observation("kept", answers.count), Observation("zones", referrals.count),
        ]
    }
}
