import Cluster
import Scenario

/// The files that one run is written to.
struct ExportFiles {
    private let files: [ExportFile]

    /// Makes sure that every file can be written, before the run that they are for.
    init(_ wishes: [(path: String, format: any TraceExport.Type)]) throws(ExportFile.Failure) {
        var files: [ExportFile] = []
        for wish in wishes { files.append(try ExportFile(wish.path, wish.format)) }
        self.files = files
    }

    /// Writes what happened on a stage. What there is to remark of the documents, in sentences.
    func write(_ stage: Stage, title: String, _ window: ClosedRange<Instant>) throws -> [String] {
        guard !files.isEmpty else { return [] }
        let run = ExportedRun(title, stage.simulation, window)
        for file in files { try file.begin(run) }
        try stage.runtime.forEachEvent { event in
            guard window.contains(event.time) else { return }
            for file in files { try file.append(event) }
        }
        return try files.compactMap { try $0.end() }
    }
}
