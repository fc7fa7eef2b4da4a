import Cluster

/// Where nodes are drawn in the Trace Event Format: a process for each machine that nodes share and one for all others, and
/// in it a thread for each node.
struct TraceEventTracks {
    struct Track {
        let process: Int
        /// From 1: thread 0 is the idle one of an operating system.
        let thread: Int
    }

    /// What concerns no node.
    let network: Track
    private var tracks: [Track] = []
    /// What names and orders the processes and threads, as JSON.
    private(set) var records: [String] = []

    init(_ run: ExportedRun) {
        // No process has the number of a thread, which would make that its main one.
        let firstProcess = run.nodes.count + 2
        network = Track(process: firstProcess, thread: 1)
        var processes = ["cluster"]
        name("process_name", "cluster", network)
        name("thread_name", "network", network)
        for (index, node) in run.nodes.enumerated() {
            let machine = node.host ?? processes[0]
            let place = processes.firstIndex(of: machine) ?? processes.count
            let track = Track(process: firstProcess + place, thread: index + 2)
            if place == processes.count {
                processes.append(machine)
                name("process_name", machine, track)
            }
            tracks.append(track)
            name("thread_name", node.name, track)
            describe("thread_sort_index", track) { $0.entry("sort_index", index + 2) }
        }
    }

    /// The track of a node; without one, that of the network.
    subscript(_ node: NodeID?) -> Track {
        node.map { tracks[Int($0.index)] } ?? network
    }

    private mutating func name(_ what: String, _ name: String, _ track: Track) {
        describe(what, track) { $0.entry("name", name) }
    }

    private mutating func describe(_ what: String, _ track: Track, _ fill: @escaping (inout JSONText) -> Void) {
        var record = TraceEventRecord(.metadata, what, "__metadata", on: track, at: .zero)
        record.arguments = fill
        records.append(record.text)
    }
}
