import Cluster

/// Asks a time server for the time, and works out how far its own clock is off, and how well it can know (Cristian 1989).
///
/// The server read its clock somewhere between the question and the answer. Without more knowledge the middle is the best
/// guess: it is wrong by half of the round trip at most, less the least time that a message needs.
public struct TimeClient: Program {
    public static let name = "time-client"
    public static let summary = "asks a time server, and works out how far its own clock is off"
    public static let messages = [
        MessageHelp(
            "now", "tells the time", .init("round", .count, "the number of the question"),
            .init("clock", .span, "what the server’s clock says"))
    ]

    let server: NodeID
    let every: Span
    let least: Span
    let rounds: Int64

    var asked: Int64 = 0
    var askedAt = Instant.zero
    var answered: Int64 = 0
    /// The shortest round trip so far, and what the clock was off by it.
    var shortest: Span?
    var offset = Span.zero

    public init(options: inout Options) throws {
        server = try options.node("server", "whose clock is taken for right")
        every = try options.span("every", default: .seconds(1), "how often it asks")
        least = try options.span("least", default: .zero, "the least time that a message takes")
        rounds = try options.count("rounds", default: 0, "how often it asks in all; 0 is no end")
    }

    public mutating func start(in context: inout Context) {
        ask(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "ask":
            ask(in: &context)
        case "now":
            guard message["round"].int == asked, let clock = message["clock"].int else { return }
            learn(clock: Instant(nanoseconds: clock), in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func ask(in context: inout Context) {
        guard rounds == 0 || asked < rounds else { return }
        asked += 1
        askedAt = context.now
        context.send(Message("time", "round", .int(asked)), to: server)
        context.after(every, Message("ask"))
    }

    private mutating func learn(clock: Instant, in context: inout Context) {
        answered += 1
        let roundTrip = context.now - askedAt
        let half = Span(nanoseconds: roundTrip.nanoseconds / 2)
        let guess = (clock + half) - context.now
        let bound = half - least
        context.sample("round_trip", roundTrip)
        context.sample("offset", guess)
        context.sample("earliest", guess - bound)
        context.sample("latest", guess + bound)
        if roundTrip < shortest ?? roundTrip + .seconds(1) {
            shortest = roundTrip
            offset = guess
        }
    }

    public var observations: [Observation] {
        [
            Observation("answered", answered),
            Observation("shortest", shortest ?? .zero),
            Observation("best_offset", offset),
        ]
    }
}
