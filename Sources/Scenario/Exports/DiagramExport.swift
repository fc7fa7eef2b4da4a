import Cluster

/// The space-time diagram as a picture in SVG: nodes side by side, time downwards, messages as slanting arrows.
///
/// It shows the beginning of a run, as much as fits on a large sheet, and says what it leaves out.
public struct DiagramExport: TraceExport {
    /// How many messages, notes and faults there is room for.
    private static let wordsShown = 120
    /// How many messages may be on their way together.
    private static let messagesShown = 480

    private let run: ExportedRun
    private var picture: Picture
    /// Looked up, never walked.
    private var lanes: [NodeID: Int] = [:]
    private var spells = SpellTracker()
    /// The messages between lanes, in the order in which they were sent.
    private var sent: [TraceEvent] = []
    /// Those that have come to an end. Looked up, never walked.
    private var ended: Set<UInt64> = []
    private var wordCount = 0
    private var messageCount = 0

    public init(_ run: ExportedRun) {
        self.run = run
        picture = Picture(title: run.title, lanes: run.lanes.map { run.name($0) }, end: run.end)
        for (lane, node) in run.lanes.enumerated() { lanes[node] = lane }
    }

    private var isFull: Bool {
        wordCount >= DiagramExport.wordsShown || sent.count >= DiagramExport.messagesShown
    }

    public mutating func append(_ event: TraceEvent, to text: inout String) {
        keep(spells.take(event, in: run))
        if case .sent = event.kind { messageCount += 1 }
        guard !isFull else { return }
        switch event.kind {
        case .sent: begin(event)
        case .delivered: end(event, .arrives)
        case .dropped(let loss): end(event, loss == .chance ? .vanishes(loss.reason) : .destroyed(loss.reason))
        case .note(let note): remark(note, event, isFault: false)
        case .fault(let fault): take(fault, event)
        case .started, .timer, .worked: break
        }
        if isFull { picture.end = event.time }
    }

    public mutating func end(_ text: inout String) {
        keep(spells.finish(at: run.end))
        let shown = sent.count
        for event in sent where !ended.contains(event.messageNumber) { close(event, at: picture.end, .onItsWay) }
        picture.leftOut = remarks(shown)
        text += PictureDrawing(picture).text
    }

    public var remark: String? { picture.leftOut }

    // MARK: Collecting

    private mutating func begin(_ event: TraceEvent) {
        guard let from = lane(event.node), let to = lane(event.peer), from != to else { return }
        sent.append(event)
        picture.marks.append((event.time, .departure(lane: from, message: event.messageNumber)))
    }

    /// A second copy of a message has a second end.
    private mutating func end(_ event: TraceEvent, _ fate: Picture.Message.Fate) {
        guard let sending = sent.last(where: { $0.messageNumber == event.messageNumber }) else { return }
        ended.insert(event.messageNumber)
        close(sending, at: event.time, fate)
    }

    private mutating func close(_ sending: TraceEvent, at time: Instant, _ fate: Picture.Message.Fate) {
        guard let from = lane(sending.node), let to = lane(sending.peer) else { return }
        let message = Picture.Message(
            from: from, to: to, number: sending.messageNumber, label: sending.message?.label ?? "",
            sent: sending.time, ended: time, fate: fate)
        write(.end(message), at: time)
    }

    private mutating func remark(_ text: String, _ event: TraceEvent, isFault: Bool) {
        guard let lane = lane(event.node) else { return }
        write(.remark(Picture.Remark(lane: lane, text: text, isFault: isFault)), at: event.time)
    }

    private mutating func take(_ fault: Fault, _ event: TraceEvent) {
        switch fault {
        case .crash, .restart, .pause, .resume, .skew, .drift, .wipe, .removed:
            remark(fault.note, event, isFault: true)
        case .partition, .cut, .heal, .hold, .release, .hostFailure:
            write(.banner(banner(fault, event)), at: event.time)
        case .network, .link, .topology:
            // How things were set out before anything happened is no event of the run.
            if event.time > .zero { write(.banner(banner(fault, event)), at: event.time) }
        }
    }

    private func banner(_ fault: Fault, _ event: TraceEvent) -> String {
        fault.banner(
            from: event.node.map { run.name($0) } ?? "", to: event.peer.map { run.name($0) } ?? "", in: run)
    }

    private mutating func write(_ mark: Picture.Mark, at time: Instant) {
        picture.marks.append((time, mark))
        wordCount += 1
    }

    private mutating func keep(_ spells: [Spell]) {
        for spell in spells where spell.start < picture.end {
            if spell.peer == nil, let lane = lane(spell.node) {
                picture.spells.append((lane, spell))
            } else if spell.kind == .partition {
                picture.spells.append((nil, spell))
            }
        }
    }

    private func lane(_ node: NodeID?) -> Int? { node.flatMap { lanes[$0] } }

    private func remarks(_ shown: Int) -> String? {
        var parts: [String] = []
        if lanes.count < run.nodes.count { parts.append("\(lanes.count) of \(run.nodes.count) nodes") }
        if shown < messageCount { parts.append("\(shown) of \(messageCount) messages") }
        if isFull { parts.append("\(picture.end.text) of \(run.end.text)") }
        return parts.isEmpty ? nil : "This diagram shows the first " + parts.joined(separator: ", ") + "."
    }
}
