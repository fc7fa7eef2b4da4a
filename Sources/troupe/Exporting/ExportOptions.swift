import ArgumentParser
import Scenario

/// The files that a demo's run can be written to.
struct ExportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Write what happened, one JSON object an event.", valueName: "file.jsonl"),
        completion: .file(extensions: ["jsonl"]))
    var trace: String?

    @Option(help: ArgumentHelp("Write a log for ShiViz.", valueName: "file"), completion: .file())
    var shiviz: String?

    @Option(
        help: ArgumentHelp("Write a trace for ui.perfetto.dev or chrome://tracing.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var perfetto: String?

    @Option(
        help: ArgumentHelp("Draw the space-time diagram.", valueName: "file.svg"),
        completion: .file(extensions: ["svg"]))
    var diagram: String?

    @Option(help: ArgumentHelp("Begin the files at this moment of the run, such as 10s.", valueName: "time"))
    var from: String?

    @Option(help: ArgumentHelp("End them at this one.", valueName: "time"))
    var to: String?

    /// What is to be written where, in the order of the options.
    var wishes: [(path: String, format: any TraceExport.Type)] {
        let all: [(path: String?, format: any TraceExport.Type)] = [
            (trace, JSONLinesExport.self), (shiviz, ShiVizExport.self), (perfetto, PerfettoExport.self),
            (diagram, DiagramExport.self),
        ]
        return all.compactMap { wish in wish.path.map { ($0, wish.format) } }
    }
}
