import Cluster

/// A log for ShiViz (Beschastnikh et al. 2016), with the expression that reads it in its first line.
///
/// Two lines an event: its host and vector time, then its moment and what it was. What no node can know of, losses and
/// partitions, happens at a host of its own: no node has parentheses in its name.
public struct ShiVizExport: TraceExport {
    private static let network = "(network)"

    private let run: ExportedRun
    private var clocks = VectorClocks()
    private var networkTime = VectorTime()
    private let networkNode: NodeID

    public init(_ run: ExportedRun) {
        self.run = run
        networkNode = NodeID(index: UInt32(run.nodes.count))
    }

    /// The expression, then an empty line where a log of several runs would have what parts them.
    public mutating func begin(_ text: inout String) {
        text += #"(?<host>\S+) (?<clock>\{.*\})\n(?<time>\S+) (?<event>.*)"# + "\n\n"
    }

    public mutating func append(_ event: TraceEvent, to text: inout String) {
        let known = clocks.take(event)
        if let node = event.process {
            line(event, at: run.name(node), known ?? VectorTime(), &text)
        } else {
            networkTime.merge(known ?? VectorTime())
            networkTime.tick(networkNode)
            line(event, at: ShiVizExport.network, networkTime, &text)
        }
    }

    private func line(_ event: TraceEvent, at host: String, _ time: VectorTime, _ text: inout String) {
        text += host + " "
        text += JSONText.object { json in
            for entry in time.entries {
                json.entry(entry.node == networkNode ? ShiVizExport.network : run.name(entry.node), entry.count)
            }
        }
        text += "\n\(event.time.decimalSeconds)s " + sentence(event).onOneLine + "\n"
    }
}

extension ShiVizExport {
    private func sentence(_ event: TraceEvent) -> String {
        event.text(naming: run.name)
    }
}

extension Instant {
    /// The seconds since the beginning, in full: `0.018`, `12`, `0.000000001`.
    var decimalSeconds: String {
        let whole = nanoseconds / 1_000_000_000
        var fraction = String(nanoseconds % 1_000_000_000 + 1_000_000_000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)"
    }
}

extension String {
    /// With spaces in the place of line breaks and other control characters.
    var onOneLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
