import Cluster

/// Answers requests, and asks other services first for what it needs: one box of a system that is made of many.
///
/// A request is `done` or has `failed`. Without an answer within the timeout, what it asked of another has failed, too.
public struct Service: Program {
    public static let name = "service"
    public static let summary = "answers requests, and asks other services for what it needs"
    public static let messages = [
        MessageHelp("request", "asks it to do its part", .request, .init("for", .node, "whom it is to ask for it")),
        MessageHelp("charge", "asks the same, as a retrying client does", .request),
        MessageHelp("done", "says that another service has done its part", .request),
        MessageHelp("failed", "says that another service has failed", .request),
    ]

    /// A request that waits for other services.
    struct Job: Hashable, Sendable {
        let client: NodeID
        let request: Value
        /// Whom it has asked and not heard of.
        var waiting: [NodeID]
        var done: Int64 = 0
        /// How many of those asked have to be done.
        let needs: Int64
        /// Whether something that it can do without is missing.
        var isPartial = false
    }

    let calls: [NodeID]
    let optional: [NodeID]
    let needs: Int64
    let availability: Double
    let work: Distribution
    let delay: Distribution
    let timeout: Span
    let threads: Int64
    let isolate: Bool
    /// A breaker as it is at first, if there are any.
    let breaker: CircuitBreaker?
    let bytes: UInt32

    var executed: Int64 = 0
    var failed: Int64 = 0
    /// Requests that came when all threads were held.
    var refused: Int64 = 0
    var jobs: SortedMap<Int64, Job> = [:]
    /// How many requests wait for each of those that it calls.
    var held: SortedMap<NodeID, Int64> = [:]
    var breakers: SortedMap<NodeID, CircuitBreaker> = [:]
    var begun: Int64 = 0

    public init(options: inout Options) throws {
        calls = try options.nodes("calls", "the services it asks, at once, for each request")
        optional = try options.nodes("optional", "services it asks, too, and can do without")
        needs = try options.count("needs", default: 0, "how many of calls= must do their part; 0 is all")
        availability = try options.share("availability", default: 1, "the share of requests that find it up")
        work = try options.distribution("work", default: .constant(.zero), "how long a request keeps it busy")
        delay = try options.distribution("delay", default: .constant(.zero), "how long an answer takes besides")
        timeout = try options.span("timeout", default: .milliseconds(100), "how long it waits for those it asks")
        threads = try options.count("threads", default: 0, "how many requests may wait inside it; 0 is no limit")
        isolate = try options.flag("isolate", default: false, "give each of those it calls a part of the threads")
        let failures = try options.count("breaker", default: 0, "failures in a row that open the breaker; 0 is none")
        let rest = try options.span(
            "rest", default: .seconds(10), "how long an open breaker rests; then one call may try")
        breaker = failures == 0 ? nil : CircuitBreaker(limit: failures, rest: rest)
        bytes = try options.bytes("weight", default: 0, "what an answer weighs; 0B is little")
    }

    public mutating func receive(
        _ message: borrowing Message, from sender: NodeID, in context: inout Context
    ) {
        let number = message["request"].int ?? 0
        switch message.kind {
        case "done":
            conclude(number, sender, isDone: true, in: &context)
        case "failed":
            conclude(number, sender, isDone: false, in: &context)
        case "timeout":
            for callee in jobs[number]?.waiting ?? [] { conclude(number, callee, isDone: false, in: &context) }
        case "finished":
            finish(client: message["client"].node ?? sender, request: message["request"], in: &context)
        default:
            take(message, in: &context)
        }
    }

    private mutating func take(_ message: borrowing Message, in context: inout Context) {
        guard availability == 1 || context.random.chance(availability) else {
            failed += 1
            context.reply(Message("failed", "request", message["request"]))
            return
        }
        context.work(work.sample(&context.random))
        let asked = message["for"].node.map { [$0] } ?? calls
        let others = asked + optional
        if others.isEmpty {
            let wait = delay.sample(&context.random)
            if wait == .zero { return finish(client: context.sender, request: message["request"], in: &context) }
            let finished = Message("finished", "request", message["request"], "client", .node(context.sender))
            context.after(wait, finished)
            return
        }
        guard hasThread(for: asked) else {
            refused += 1
            context.reply(Message("failed", "request", message["request"]))
            return
        }
        begun += 1
        let enough = needs == 0 || message["for"] != .null ? Int64(asked.count) : needs
        let job = begun
        jobs[job] = Job(client: context.sender, request: message["request"], waiting: others, needs: enough)
        for callee in others { held[callee, default: 0] += 1 }
        context.gauge("held", Int64(jobs.count))
        for callee in others { call(callee, for: job, message["resource"], in: &context) }
        if jobs[job] != nil { context.after(timeout, Message("timeout", "request", .int(job))) }
    }

    /// Whether the pool, or where they are isolated the part of it for those asked, has a thread to spare.
    private func hasThread(for asked: [NodeID]) -> Bool {
        guard threads > 0 else { return true }
        guard isolate else { return Int64(jobs.count) < threads }
        let part = threads / max(1, Int64(calls.count))
        return asked.allSatisfy { held[$0, default: 0] < part }
    }

    private mutating func call(_ callee: NodeID, for job: Int64, _ resource: Value, in context: inout Context) {
        if let breaker, !breakers[callee, default: breaker].lets(job, at: context.now) {
            conclude(job, callee, isDone: false, in: &context)
        } else {
            context.send(Message("request", "request", .int(job), "resource", resource), to: callee)
        }
    }

    /// Notes what one of those asked has come to, and answers as soon as the outcome is certain.
    private mutating func conclude(_ number: Int64, _ callee: NodeID, isDone: Bool, in context: inout Context) {
        guard var job = jobs[number], let place = job.waiting.firstIndex(of: callee) else { return }
        job.waiting.remove(at: place)
        held[callee, default: 0] -= 1
        if let breaker, breakers[callee, default: breaker].conclude(number, isDone: isDone, at: context.now) {
            let name = context.name(of: callee)
            context.note("stops calling \(name) for a while")
        }
        if optional.contains(callee) {
            if !isDone { job.isPartial = true }
        } else if isDone {
            job.done += 1
        }
        let hopes = job.waiting.count { !optional.contains($0) }
        let isHopeless = job.done + Int64(hopes) < job.needs
        let isOver = isHopeless || job.done >= job.needs && !job.waiting.contains { optional.contains($0) }
        jobs[number] = isOver ? nil : job
        guard isOver else { return }
        for other in job.waiting {
            held[other, default: 0] -= 1
            breakers[other]?.abandon(number, at: context.now)
        }
        context.gauge("held", Int64(jobs.count))
        if isHopeless {
            failed += 1
            context.send(Message("failed", "request", job.request), to: job.client)
        } else {
            finish(client: job.client, request: job.request, isPartial: job.isPartial, in: &context)
        }
    }

    private mutating func finish(
        client: NodeID, request: Value, isPartial: Bool = false, in context: inout Context
    ) {
        executed += 1
        let answer =
            isPartial
            ? Message("done", "request", request, "partial", true) : Message("done", "request", request)
        context.send(answer, to: client, bytes: bytes)
    }

    public var observations: [Observation] {
        [
            Observation("executed", executed),
            Observation("failed", failed),
            Observation("refused", refused),
            Observation("waiting", jobs.count),
        ]
    }
}
