import Cluster

/// Looks for files by asking all its neighbours, who ask theirs: nobody needs to know anything.
///
/// Each passes a question on once, to all but the one it came from. The answer goes back the way the question came.
public struct FloodingPeer: Program {
    public static let name = "flooding-peer"
    public static let summary = "finds files by asking its neighbours, who ask theirs"
    public static let messages = [
        MessageHelp(
            "find", "asks for a file on behalf of another", .init("file", .count, "its number"),
            .init("origin", .node, "who wants it"), .init("lookup", .count, "the number of the question")),
        MessageHelp(
            "found", "brings the answer back", .init("lookup", .count, "the number of the question"),
            .init("origin", .node, "who wants it")),
    ]

    /// The latest question of a peer, and who asked it here.
    struct Question: Hashable, Sendable {
        let lookup: Int64
        let from: NodeID
    }

    var lookups: Lookups
    var questions: SortedMap<NodeID, Question> = [:]
    var degree = 0

    public init(options: inout Options) throws {
        lookups = try Lookups(options: &options)
    }

    public mutating func start(in context: inout Context) {
        lookups.awaitNext(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        let lookup = message["lookup"].int ?? 0
        switch message.kind {
        case "look":
            let file = lookups.begin(in: &context)
            pass(on: Question(lookup: lookups.begun, from: context.node), of: context.node, file, in: &context)
        case "find":
            guard let origin = message["origin"].node, questions[origin]?.lookup ?? 0 < lookup else { return }
            let file = message["file"].int ?? 0
            if file == lookups.file(of: context.node) {
                context.send(answer(lookup, to: origin), to: sender)
            }
            pass(on: Question(lookup: lookup, from: sender), of: origin, file, in: &context)
        case "found":
            guard let origin = message["origin"].node, questions[origin]?.lookup == lookup else { return }
            if origin == context.node {
                lookups.end(lookup, isFound: true, in: &context)
            } else if let question = questions[origin] {
                context.send(answer(lookup, to: origin), to: question.from)
            }
        case "late":
            lookups.end(lookup, isFound: false, in: &context)
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func pass(on question: Question, of origin: NodeID, _ file: Int64, in context: inout Context) {
        questions[origin] = question
        degree = context.neighbors.count
        for neighbor in context.neighbors where neighbor != question.from {
            lookups.queries += 1
            context.send(
                Message(
                    "find",
                    fields: [
                        .init("file", .int(file)), .init("origin", .node(origin)),
                        .init("lookup", .int(question.lookup)),
                    ]), to: neighbor)
        }
    }

    private func answer(_ lookup: Int64, to origin: NodeID) -> Message {
        Message("found", "lookup", .int(lookup), "origin", .node(origin))
    }

    public var observations: [Observation] { lookups.observations + [Observation("degree", degree)] }
}
