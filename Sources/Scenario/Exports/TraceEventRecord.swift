import Cluster

/// One record of the Trace Event Format: <https://perfetto.dev/docs/getting-started/other-formats>.
struct TraceEventRecord {
    enum Phase: String {
        /// Something that lasts.
        case complete = "X"
        /// The two ends of something that lasts beside others of its kind.
        case asynchronousStart = "b"
        case asynchronousEnd = "e"
        case instant = "i"
        case flowStart = "s"
        case flowEnd = "f"
        case metadata = "M"
    }

    let phase: Phase
    let name: String
    let category: String
    let track: TraceEventTracks.Track
    let time: Instant
    var duration: Span?
    /// The number that the two ends of an arrow, or of what lasts beside others, share.
    var identity: UInt64?
    var arguments: ((inout JSONText) -> Void)?

    init(_ phase: Phase, _ name: String, _ category: String, on track: TraceEventTracks.Track, at time: Instant) {
        self.phase = phase
        self.name = name
        self.category = category
        self.track = track
        self.time = time
    }

    /// The record as JSON, on one line.
    var text: String {
        JSONText.object { json in
            json.entry("ph", phase.rawValue)
            json.entry("name", name)
            json.entry("cat", category)
            json.entry("pid", track.process)
            json.entry("tid", track.thread)
            json.key("ts")
            json.value(json: (time - .zero).microseconds)
            if let duration {
                json.key("dur")
                json.value(json: duration.microseconds)
            }
            if let identity { json.entry("id", identity) }
            // The end of an arrow belongs to the slice around it, not to the next one.
            if phase == .flowEnd { json.entry("bp", "e") }
            if phase == .instant { json.entry("s", "t") }
            if let arguments {
                json.key("args")
                json.object(arguments)
            }
        }
    }
}

extension Span {
    /// The format's unit, with the nanoseconds behind the point: `18000`, `0.001`.
    fileprivate var microseconds: String {
        let (whole, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1000)
        return rest == 0 ? "\(whole)" : "\(whole)." + String(rest + 1000).dropFirst()
    }
}
