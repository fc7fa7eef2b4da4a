import Cluster

/// The trace as JSON Lines: one event a line, with its keys in the same order in each.
public struct JSONLinesExport: TraceExport {
    private let run: ExportedRun
    private var faults = FaultLedger()

    public init(_ run: ExportedRun) {
        self.run = run
    }

    public mutating func append(_ event: TraceEvent, to text: inout String) {
        faults.take(event)
        text += JSONText.object { json in
            json.entry("number", event.number)
            json.entry("time_ns", event.time.nanoseconds)
            json.entry("event", event.kindName)
            if event.process != nil, let node = event.node {
                json.entry("node", run.name(node))
                json.entry("local_time_ns", event.localTime.nanoseconds)
                json.entry("lamport", event.lamport)
            }
            particulars(of: event, &json)
        }
        text += "\n"
    }

    private func particulars(of event: TraceEvent, _ json: inout JSONText) {
        switch event.kind {
        case .started: break
        case .sent: passage(event, from: event.node, to: event.peer, &json)
        case .delivered: passage(event, from: event.peer, to: event.node, &json)
        case .dropped(let loss):
            passage(event, from: event.peer, to: event.node, &json)
            json.entry("reason", loss.word)
            if let cause = faults.cause(of: event) { json.entry("cause", cause) }
        case .timer: content(of: event, &json)
        case .worked(let span): json.entry("span_ns", span.nanoseconds)
        case .note(let note): json.entry("text", note)
        case .fault(let fault):
            json.entry("fault", fault.word)
            particulars(of: fault, &json)
            if let peer = event.peer, let node = event.node { ends(from: node, to: peer, &json) }
        }
    }

    private func passage(_ event: TraceEvent, from: NodeID?, to: NodeID?, _ json: inout JSONText) {
        json.entry("message", event.messageNumber)
        if let sending = event.origin { json.entry("sending", sending) }
        if let from, let to { ends(from: from, to: to, &json) }
        content(of: event, &json)
    }

    private func ends(from: NodeID, to: NodeID, _ json: inout JSONText) {
        json.entry("from", run.name(from))
        json.entry("to", run.name(to))
    }

    private func content(of event: TraceEvent, _ json: inout JSONText) {
        guard let message = event.message else { return }
        json.entry("kind", message.kind.text)
        json.key("fields")
        json.fields(of: message, in: run)
    }

    private func particulars(of fault: Fault, _ json: inout JSONText) {
        switch fault {
        case .partition(let sides):
            json.key("sides")
            json.array { json in
                for side in sides {
                    json.array { json in
                        for node in side { json.value(run.name(node)) }
                    }
                }
            }
        case .hostFailure(let host): json.entry("host", host)
        case .skew(let span): json.entry("skew_ns", span.nanoseconds)
        case .drift(let partsPerMillion): json.entry("drift_ppm", partsPerMillion)
        case .network(let link), .link(let link): settings(of: link, &json)
        case .topology(let topology):
            guard let joining = topology?.latest else { return }
            json.entry("shape", joining.shape.rawValue)
            json.key("nodes")
            json.array { json in
                for node in joining.nodes { json.value(run.name(node)) }
            }
        case .crash, .restart, .cut, .heal, .hold, .release, .pause, .resume, .wipe, .removed: break
        }
    }

    /// All that it is set to, in base units; a link without limit has no bandwidth.
    private func settings(of link: Link, _ json: inout JSONText) {
        json.entry("latency", link.latency.source)
        json.entry("loss", link.loss)
        json.entry("duplicate", link.duplicate)
        json.entry("reorder", link.reorder)
        json.entry("corrupt", link.corrupt)
        if let bandwidth = link.bandwidth { json.entry("bandwidth", bandwidth) }
    }
}
