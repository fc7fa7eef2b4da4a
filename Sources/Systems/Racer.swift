import Cluster

/// Presses a key again and again, and sees itself move: at once, or when the server says so.
public struct Racer: Program {
    public static let name = "racer"
    public static let summary = "presses a key again and again, and sees itself move"
    public static let messages = [
        MessageHelp(
            "state", "tells where it is", .init("position", .count, "the place"),
            .init("press", .count, "after which of its presses"), .init("at", .span, "when it pressed"))
    ]

    /// Who decides where the player is.
    public enum Mode: String, CaseIterable, Sendable {
        /// The server. The screen waits for it.
        case server
        /// The server. The screen shows at once what it will probably say.
        case predict
        /// The player. The server believes it.
        case client
    }

    /// A press whose answer is still to come.
    struct Press: Hashable, Sendable {
        let number: Int64
        let steps: Int64
    }

    let server: NodeID
    let mode: Mode
    let keys: Arrivals
    let steps: Int64
    /// What the screen shows.
    var shown: Int64 = 0
    var presses: Int64 = 0
    var corrections: Int64 = 0
    var open: [Press] = []

    public init(options: inout Options) throws {
        server = try options.node("server", "who runs the game")
        mode = try options.choice("mode", default: Mode.server, "who decides where the player is")
        keys = try options.arrivals("rate", default: .every(.milliseconds(50)), "when it presses the key")
        steps = try options.count(
            "steps", default: 1, "how many steps it tries to go at a press; more than 1 is a cheat")
    }

    public mutating func start(in context: inout Context) {
        awaitPress(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "key":
            press(in: &context)
            awaitPress(in: &context)
        case "state":
            see(message, in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func press(in context: inout Context) {
        presses += 1
        if mode != .server { show(shown + steps, pressed: context.now, in: &context) }
        if mode == .client {
            context.send(Message("position", "position", .int(shown)), to: server)
            return
        }
        open.append(Press(number: presses, steps: steps))
        context.send(
            Message(
                "step",
                fields: [
                    .init("steps", .int(steps)), .init("press", .int(presses)),
                    .init("at", .int(context.now.nanoseconds)),
                ]), to: server)
    }

    private mutating func see(_ state: borrowing Message, in context: inout Context) {
        guard let position = state["position"].int, mode != .client else { return }
        if let press = state["press"].int { open.removeAll { $0.number <= press } }
        let expected = position + (mode == .predict ? open.reduce(0) { $0 + $1.steps } : 0)
        if mode == .predict, expected != shown {
            corrections += 1
            context.note("thought \(shown), and is at \(expected)")
        }
        if mode == .server, let at = state["at"].int {
            show(expected, pressed: Instant(nanoseconds: at), in: &context)
        } else {
            shown = expected
        }
    }

    /// Moves the figure on the screen for a key that was pressed then.
    private mutating func show(_ position: Int64, pressed: Instant, in context: inout Context) {
        shown = position
        context.sample("lag", context.now - pressed)
    }

    private mutating func awaitPress(in context: inout Context) {
        if let wait = keys.wait(from: context.now - .zero, &context.random) {
            context.after(wait, Message("key"), timer: "key")
        }
    }

    public var observations: [Observation] {
        [
            Observation("shown", shown), Observation("presses", presses), Observation("corrections", corrections),
        ]
    }
}
