import Cluster

/// Downloads a file in chunks from whoever has them, and passes on what it has: a peer of a swarm.
///
/// It offers the chunk that the fewest others have to one who lacks it, and sends it when the offer is taken. The next
/// offer is made while a chunk is on its way, so that its uplink does not wait for the reply. Who leaves an offer
/// unanswered is made none until it is heard of again. A peer with `seed=yes` has the whole file; one with `share=no` only
/// takes. The rarest first is BitTorrent's choice (Cohen 2003).
public struct SwarmPeer: Program {
    public static let name = "swarm-peer"
    public static let summary = "downloads a file in chunks, and passes them on, the rarest first"
    public static let messages = [
        MessageHelp("joins", "wants the file, and has nothing of it"), MessageHelp("offer", "offers a chunk", chunk),
        MessageHelp("take", "wants the chunk that was offered", chunk),
        MessageHelp("has", "has the chunk, or will have it", chunk),
        MessageHelp("lacks", "waits for the chunk in vain", chunk), MessageHelp("later", "has enough coming in", chunk),
        MessageHelp("block", "is a part of a chunk", chunk, .init("isLast", .flag, "whether it is the last part")),
    ]

    private static let chunk = MessageHelp.Field("chunk", .count, "its number")

    /// A chunk that is promised to a peer, or on its way to it.
    struct Delivery: Hashable, Sendable {
        let peer: NodeID
        let chunk: Int
        /// Blocks that have not left yet.
        var blocks = SwarmPeer.blocksInChunk
    }

    /// Small enough that a reply slips in between two of them.
    static let blocksInChunk = 20
    /// How many chunks a peer lets itself be promised at a time.
    static let mostPromised = 6
    /// After how many times that it takes itself for a chunk it gives up one that was promised, or an offer.
    static let patience: Int64 = 10

    let peers: [NodeID]
    let size: UInt32
    let chunkTime: Span
    let isSharing: Bool

    /// Which chunks it has, and which are promised to it.
    var has: [Bool]
    var promised: [Bool]
    var missing: Int
    /// What it knows of the others, in the order of `peers`: which chunks they have or will have.
    var known: [[Bool]] = []
    /// How many of the others have each chunk, as far as it knows.
    var copies: [Int]
    /// Which of them left an offer unanswered, and have not been heard of since.
    var isSilent: [Bool] = []
    /// Those that have offered a chunk and want none themselves.
    var seeds: [NodeID] = []
    var offered: Delivery?
    /// Taken, and not on their way yet. More than one only where an answer came after it had been given up.
    var waiting: [Delivery] = []
    var sending: Delivery?
    var uploaded: Int64 = 0

    public init(options: inout Options) throws {
        peers = try options.nodes("peers", "the peers that want the file, itself among them or not")
        let chunks = Int(try options.count("chunks", default: 100, in: 1...10_000, "how many chunks the file has"))
        size = try options.bytes("file", default: 1_000_000_000, "how big the file is")
        chunkTime = try options.span("chunk-time", default: .seconds(10), "how long its uplink takes for a chunk")
        let isSeed = try options.flag("seed", default: false, "whether it has the file at first")
        isSharing = try options.flag("share", default: true, "whether it passes chunks on")
        has = Array(repeating: isSeed, count: chunks)
        promised = Array(repeating: false, count: chunks)
        missing = isSeed ? 0 : chunks
        copies = Array(repeating: 0, count: chunks)
        guard chunkTime >= .microseconds(1) else {
            throw Options.Failure(option: "chunk-time", message: "a chunk takes a microsecond at least")
        }
    }

    public mutating func start(in context: inout Context) {
        known = peers.map { _ in Array(repeating: false, count: has.count) }
        isSilent = peers.map { _ in false }
        if missing > 0 { tellAll(Message("joins"), in: &context) }
        offerNext(in: &context)
    }

    public mutating func receive(
        _ message: borrowing Message, from peer: NodeID, in context: inout Context
    ) {
        let chunk = Int(message["chunk"].int ?? 0)
        guard has.indices.contains(chunk) else { return }
        if let place = peers.firstIndex(of: peer) { isSilent[place] = false }
        switch message.kind {
        case "joins":
            for chunk in has.indices { note(peer, has: chunk, is: false) }
            offerNext(in: &context)
        case "offer":
            answer(offerOf: chunk, by: peer, in: &context)
        case "take":
            close(offerOf: chunk, to: peer, in: &context)
            guard note(peer, has: chunk) else { return }
            waiting.append(Delivery(peer: peer, chunk: chunk))
            if sending == nil { sendNext(in: &context) }
        case "has":
            close(offerOf: chunk, to: peer, in: &context)
            note(peer, has: chunk)
            offerNext(in: &context)
        case "lacks":
            note(peer, has: chunk, is: false)
            offerNext(in: &context)
        case "overdue":
            giveUp(chunk, in: &context)
        case "unanswered":
            if let offered, let place = peers.firstIndex(of: offered.peer) { isSilent[place] = true }
            offered = nil
            offerNext(in: &context)
        case "later":
            close(offerOf: chunk, to: peer, in: &context)
            context.after(chunkTime, Message("again"), timer: "again")
        case "again":
            offerNext(in: &context)
        case "sent":
            sendBlock(in: &context)
        case "block":
            if message["isLast"].bool == true { take(chunk, in: &context) }
        default:
            context.note("does not understand \(message.kind)")
        }
    }

    // MARK: Taking

    private mutating func answer(offerOf chunk: Int, by peer: NodeID, in context: inout Context) {
        if !peers.contains(peer), !seeds.contains(peer) { seeds.append(peer) }
        if has[chunk] || promised[chunk] {
            context.reply(Message("has", "chunk", .int(Int64(chunk))))
        } else if promised.count(where: { $0 }) >= SwarmPeer.mostPromised {
            context.reply(Message("later", "chunk", .int(Int64(chunk))))
        } else {
            promised[chunk] = true
            expect(chunk, in: &context)
            context.reply(Message("take", "chunk", .int(Int64(chunk))))
        }
    }

    /// A chunk is complete: everybody hears of it, and it can be passed on.
    private mutating func take(_ chunk: Int, in context: inout Context) {
        guard !has[chunk] else { return }
        has[chunk] = true
        promised[chunk] = false
        missing -= 1
        context.cancel(SwarmPeer.timer(of: chunk))
        if missing == 0 {
            context.note("has the whole file")
            context.sample("finished", context.now - .zero)
        }
        tellAll(Message("has", "chunk", .int(Int64(chunk))), in: &context)
        offerNext(in: &context)
    }

    private static func timer(of chunk: Int) -> Symbol { Symbol("chunk \(chunk)") ?? "chunk" }

    private func expect(_ chunk: Int, in context: inout Context) {
        let overdue = Message("overdue", "chunk", .int(Int64(chunk)))
        context.after(chunkTime * SwarmPeer.patience, overdue, timer: SwarmPeer.timer(of: chunk))
    }

    /// Whoever promised the chunk may be gone, or the link: another one may offer it. It asks until the chunk is there.
    private mutating func giveUp(_ chunk: Int, in context: inout Context) {
        guard !has[chunk] else { return }
        promised[chunk] = false
        context.note("waits for chunk \(chunk) in vain")
        tellAll(Message("lacks", "chunk", .int(Int64(chunk))), in: &context)
        expect(chunk, in: &context)
    }

    private func tellAll(_ message: Message, in context: inout Context) {
        for peer in peers + seeds where peer != context.node { context.send(message, to: peer) }
    }

    // MARK: Passing on

    /// Whether that is news.
    @discardableResult
    private mutating func note(_ peer: NodeID, has chunk: Int, is isThere: Bool = true) -> Bool {
        guard let place = peers.firstIndex(of: peer), known[place][chunk] != isThere else { return false }
        known[place][chunk] = isThere
        copies[chunk] += isThere ? 1 : -1
        return true
    }

    private mutating func close(offerOf chunk: Int, to peer: NodeID, in context: inout Context) {
        guard offered?.peer == peer, offered?.chunk == chunk else { return }
        offered = nil
        context.cancel("unanswered")
    }

    /// Offers the rarest of its chunks that somebody lacks, unless an offer is open or a delivery is waiting.
    private mutating func offerNext(in context: inout Context) {
        guard isSharing, offered == nil, waiting.isEmpty else { return }
        let reachable = peers.indices.filter { peers[$0] != context.node && !isSilent[$0] }
        guard let chunk = rarestChunk(lackedBy: reachable, in: &context) else { return }
        let lacking = reachable.filter { !known[$0][chunk] }
        let peer = peers[lacking[Int(context.random.below(UInt64(lacking.count)))]]
        offered = Delivery(peer: peer, chunk: chunk)
        context.send(Message("offer", "chunk", .int(Int64(chunk))), to: peer)
        context.after(
            chunkTime * SwarmPeer.patience, Message("unanswered", "chunk", .int(Int64(chunk))), timer: "unanswered")
    }

    /// One of those that the fewest have and one of these lacks, drawn by chance.
    private func rarestChunk(lackedBy places: [Int], in context: inout Context) -> Int? {
        let candidates = has.indices.filter { chunk in has[chunk] && places.contains { !known[$0][chunk] } }
        guard let fewest = candidates.map({ copies[$0] }).min() else { return nil }
        let rarest = candidates.filter { copies[$0] == fewest }
        return rarest[Int(context.random.below(UInt64(rarest.count)))]
    }

    private mutating func sendNext(in context: inout Context) {
        sending = waiting.removeFirst()
        offerNext(in: &context)
        sendBlock(in: &context)
    }

    /// Sends one block of the chunk on its way, or begins the next chunk.
    private mutating func sendBlock(in context: inout Context) {
        guard var delivery = sending, delivery.blocks > 0 else {
            if sending != nil { uploaded += 1 }
            sending = nil
            if waiting.isEmpty { offerNext(in: &context) } else { sendNext(in: &context) }
            return
        }
        delivery.blocks -= 1
        sending = delivery
        let block = Message("block", "chunk", .int(Int64(delivery.chunk)), "isLast", .bool(delivery.blocks == 0))
        let bytes = Int(size) / (has.count * SwarmPeer.blocksInChunk)
        context.send(block, to: delivery.peer, bytes: UInt32(max(1, bytes)))
        context.after(
            Span(nanoseconds: chunkTime.nanoseconds / Int64(SwarmPeer.blocksInChunk)), Message("sent"), timer: "sent")
    }

    public var observations: [Observation] {
        [
            Observation("chunks", has.count - missing), Observation("missing", missing),
            Observation("uploaded", uploaded),
        ]
    }
}
