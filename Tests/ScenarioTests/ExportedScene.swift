import Cluster
import Systems
import Testing

@testable import Scenario

/// A short run with a bit of everything, and what exports make of it.
struct ExportedScene {
    private(set) var session = Session(programs: ProgramRegistry(Systems.programs))

    /// A shop that charges a bank: a partition destroys the first request, a crash the second.
    static let shopAndBank = [
        "node bank counter", "node shop retrying-client server=bank requests=1 timeout=20ms",
        "run 500us", "partition shop | bank", "run 1ms", "heal", "run 19ms", "crash bank", "run 15ms", "restart bank",
        "run 10ms",
    ]

    init(_ lines: [String] = shopAndBank) throws {
        for line in lines {
            try session.perform(try #require(try CommandLine(line)), RunControl())
        }
    }

    /// The whole document that a format makes of the run.
    func document<Format: TraceExport>(_ format: Format.Type, title: String = "a shop & a bank") -> String {
        var export = Format(ExportedRun(title, session.stage.simulation))
        var text = ""
        export.begin(&text)
        session.stage.timeline?.forEachEvent { export.append($0, to: &text) }
        export.end(&text)
        return text
    }
}
