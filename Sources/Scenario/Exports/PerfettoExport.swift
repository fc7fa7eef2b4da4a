import Cluster

/// The Trace Event Format, which ui.perfetto.dev and chrome://tracing read: machines are processes, nodes are threads,
/// work and faults that last are slices, messages are arrows.
public struct PerfettoExport: TraceExport {
    private let run: ExportedRun
    private let tracks: TraceEventTracks
    private var spells = SpellTracker()
    /// The messages that have not arrived yet: a second copy has no arrow of its own. Never walked.
    private var onTheirWay: Set<UInt64> = []
    private var networkSpells: UInt64 = 0

    public init(_ run: ExportedRun) {
        self.run = run
        tracks = TraceEventTracks(run)
    }

    public mutating func begin(_ text: inout String) {
        let about = JSONText.object { json in
            json.entry("made by", "troupe")
            json.entry("run", run.title)
        }
        text += #"{"displayTimeUnit":"ns","otherData":\#(about),"traceEvents":["# + "\n"
        text += tracks.records.joined(separator: ",\n")
    }

    public mutating func end(_ text: inout String) {
        for spell in spells.finish(at: run.end) { add(spell, to: &text) }
        text += "\n]}\n"
    }

    public mutating func append(_ event: TraceEvent, to text: inout String) {
        for spell in spells.take(event, in: run) { add(spell, to: &text) }
        switch event.kind {
        case .sent:
            onTheirWay.insert(event.messageNumber)
            add(moment(event, "send \(kind(of: event))"), to: &text)
            add(arrow(event, .flowStart), to: &text)
        case .delivered:
            add(moment(event, kind(of: event)), to: &text)
            if onTheirWay.remove(event.messageNumber) != nil { add(arrow(event, .flowEnd), to: &text) }
        case .dropped(let loss):
            if loss == .chance { onTheirWay.remove(event.messageNumber) }
            // What chance destroys never left; the rest is destroyed at the receiver's door.
            let track = tracks[loss == .chance ? event.peer : event.node]
            add(instant(event, "m\(event.messageNumber) \(kind(of: event)): \(loss.reason)", on: track), to: &text)
        case .timer:
            add(instant(event, "timer \(kind(of: event))", on: tracks[event.node]), to: &text)
        case .started, .note, .fault:
            add(instant(event, words(of: event), on: tracks[event.process]), to: &text)
        case .worked:
            break
        }
    }

    private func add(_ record: TraceEventRecord, to text: inout String) {
        text += ",\n" + record.text
    }

    // MARK: Records

    /// What lasts at a node is a slice: one lies within the other. Partitions and cuts need not.
    private mutating func add(_ spell: Spell, to text: inout String) {
        switch spell.kind {
        case .work, .pause, .down:
            let category = spell.kind == .work ? "work" : "fault"
            var record = TraceEventRecord(.complete, spell.text, category, on: tracks[spell.node], at: spell.start)
            record.duration = spell.end - spell.start
            add(record, to: &text)
        case .partition, .cut, .hold:
            networkSpells += 1
            for (phase, time) in [
                (TraceEventRecord.Phase.asynchronousStart, spell.start), (.asynchronousEnd, spell.end),
            ] {
                var record = TraceEventRecord(phase, spell.text, "fault", on: tracks.network, at: time)
                record.identity = networkSpells
                add(record, to: &text)
            }
        }
    }

    /// A sending or an arrival: a slice of no length, which an arrow can begin or end at.
    private func moment(_ event: TraceEvent, _ name: String) -> TraceEventRecord {
        var record = TraceEventRecord(.complete, name, "message", on: tracks[event.node], at: event.time)
        record.duration = .zero
        record.arguments = { [run] json in
            json.entry("message", "m\(event.messageNumber)")
            json.entry("lamport", event.lamport)
            if let peer = event.peer { json.entry(event.origin == nil ? "to" : "from", run.name(peer)) }
            guard let message = event.message else { return }
            json.key("fields")
            json.fields(of: message, in: run)
        }
        return record
    }

    private func arrow(_ event: TraceEvent, _ phase: TraceEventRecord.Phase) -> TraceEventRecord {
        var record = TraceEventRecord(phase, kind(of: event), "message", on: tracks[event.node], at: event.time)
        record.identity = event.messageNumber
        return record
    }

    private func instant(
        _ event: TraceEvent, _ name: String, on track: TraceEventTracks.Track
    ) -> TraceEventRecord {
        TraceEventRecord(.instant, name, event.kindName, on: track, at: event.time)
    }

    private func kind(of event: TraceEvent) -> String { event.message?.kind.text ?? "message" }

    private func words(of event: TraceEvent) -> String {
        if case .note(let note) = event.kind { return note }
        return event.text(naming: run.name)
    }
}
