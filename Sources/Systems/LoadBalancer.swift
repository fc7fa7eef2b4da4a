import Cluster

/// Spreads jobs over servers. The jobs wait here, in one line for each server or in one line for all.
///
/// A server that has had a job for longer than `patience` is left out: its job and its line go to the others. It is
/// asked again and again whether it is there, and taken in when it answers.
public struct LoadBalancer: Program {
    public static let name = "load-balancer"
    public static let summary = "spreads jobs over servers, and leaves out those that do not answer"
    public static let messages = [
        MessageHelp(
            "job", "asks for a job", .init("job", .count, "its number"), .init("at", .span, "when it was handed in"),
            .init("work", .span, "how long it takes, where that is not left to the server")),
        MessageHelp("done", "says that a server is done with its job"),
        MessageHelp("pong", "says that a server is there"),
    ]

    public enum Policy: String, CaseIterable, Sendable {
        /// Any of the servers, each with the same chance.
        case random
        /// One after the other.
        case roundRobin = "round-robin"
        /// The less busy of two that chance picks.
        case twoChoices = "two-choices"
        /// One line for all: whoever is idle takes the next.
        case sharedQueue = "shared-queue"
    }

    /// A job, who wants it, when it began, and how long it takes, if its sender says so.
    struct Job: Hashable, Sendable {
        let client: NodeID
        let number: Int64
        let at: Int64
        let work: Value
    }

    /// What a server has been given, and when.
    struct Turn: Hashable, Sendable {
        let job: Job
        let since: Instant
    }

    let servers: [NodeID]
    let policy: Policy
    let patience: Span

    /// Who waits: a line for each server, or the first one for all.
    var lines: [[Job]]
    /// The job that each server has; nil while it is idle.
    var turns: [Turn?]
    var isOut: [Bool]
    /// How often it has chosen, for round robin.
    var choices = 0

    public init(options: inout Options) throws {
        servers = try options.nodes("servers", "who does the jobs")
        policy = try options.choice("policy", default: Policy.random, "which server gets a job")
        patience = try options.span(
            "patience", default: .seconds(2), "how long a job may take before its server is left out")
        lines = servers.map { _ in [] }
        turns = servers.map { _ in nil }
        isOut = servers.map { _ in false }
        guard patience > .zero else { throw Options.Failure(option: "patience", message: "a job takes some time") }
    }

    public mutating func start(in context: inout Context) {
        context.after(patience, Message("check"))
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        switch message.kind {
        case "job":
            let number = message["job"].int ?? 0
            let at = message["at"].int ?? 0
            assign(Job(client: sender, number: number, at: at, work: message["work"]), in: &context)
        case "done":
            finish(servers.firstIndex(of: sender), in: &context)
        case "check":
            for place in servers.indices { check(place, in: &context) }
            context.after(patience, Message("check"))
        case "pong":
            if let place = servers.firstIndex(of: sender) { takeIn(place, in: &context) }
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    private mutating func assign(_ job: Job, in context: inout Context) {
        guard !servers.isEmpty else { return }
        let line = chooseLine(in: &context)
        lines[line].append(job)
        if policy == .sharedQueue {
            if let idle = servers.indices.first(where: { turns[$0] == nil && !isOut[$0] }) { serve(idle, in: &context) }
        } else {
            serve(line, in: &context)
        }
    }

    private mutating func chooseLine(in context: inout Context) -> Int {
        let open =
            isOut.contains(true) && isOut.contains(false)
            ? servers.indices.filter { !isOut[$0] } : Array(servers.indices)
        switch policy {
        case .random:
            return open[Int(context.random.below(UInt64(open.count)))]
        case .roundRobin:
            choices += 1
            return open[choices % open.count]
        case .twoChoices:
            let first = Int(context.random.below(UInt64(open.count)))
            guard open.count > 1 else { return open[first] }
            let step = 1 + Int(context.random.below(UInt64(open.count - 1)))
            let second = (first + step) % open.count
            return burden(open[second]) < burden(open[first]) ? open[second] : open[first]
        case .sharedQueue:
            return 0
        }
    }

    /// How many jobs a server has, with those in its line.
    private func burden(_ place: Int) -> Int {
        lines[place].count + (turns[place] == nil ? 0 : 1)
    }

    /// Gives an idle server the next job of its line.
    private mutating func serve(_ place: Int, in context: inout Context) {
        let line = policy == .sharedQueue ? 0 : place
        guard turns[place] == nil, !isOut[place], let job = lines[line].first else { return }
        lines[line].removeFirst()
        turns[place] = Turn(job: job, since: context.now)
        var fields: [Message.Field] = [.init("job", .int(job.number))]
        if job.work != .null { fields.append(.init("work", job.work)) }
        context.send(Message("job", fields: fields), to: servers[place])
    }

    private mutating func finish(_ place: Int?, in context: inout Context) {
        guard let place, let job = turns[place]?.job else { return }
        turns[place] = nil
        context.send(Message("done", "job", .int(job.number), "at", .int(job.at)), to: job.client)
        serve(place, in: &context)
    }

    private mutating func check(_ place: Int, in context: inout Context) {
        if isOut[place] {
            context.send(Message("ping"), to: servers[place])
        } else if let turn = turns[place], context.now - turn.since > patience {
            let server = context.name(of: servers[place])
            context.note("\(server) does not answer, and is left out")
            isOut[place] = true
            turns[place] = nil
            let left = [turn.job] + (policy == .sharedQueue ? [] : lines[place])
            if policy != .sharedQueue { lines[place] = [] }
            for job in left { assign(job, in: &context) }
        }
    }

    private mutating func takeIn(_ place: Int, in context: inout Context) {
        guard isOut[place] else { return }
        let server = context.name(of: servers[place])
        context.note("\(server) answers, and is taken in")
        isOut[place] = false
        serve(place, in: &context)
    }

    public var observations: [Observation] {
        [
            Observation("waiting", lines.reduce(0) { $0 + $1.count }),
            Observation("busy", turns.count { $0 != nil }),
            Observation("out", isOut.count { $0 }),
        ]
    }
}
