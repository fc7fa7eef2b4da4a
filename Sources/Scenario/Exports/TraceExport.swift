import Cluster

/// Turns the events of a run into a document, one after the other, so that no run is too long for it.
///
/// What it makes is text; who called it knows where that goes.
///
/// ```swift
/// var export = JSONLinesExport(run)
/// var text = ""
/// export.begin(&text)
/// for event in simulation.trace.events() { export.append(event, to: &text) }
/// export.end(&text)
/// ```
public protocol TraceExport: Sendable {
    init(_ run: ExportedRun)

    /// What stands before the first event.
    mutating func begin(_ text: inout String)
    /// What the next event adds; often nothing yet.
    mutating func append(_ event: TraceEvent, to text: inout String)
    /// What stands after the last event.
    mutating func end(_ text: inout String)
    /// What whoever asked for it should know of the finished document, in a sentence.
    var remark: String? { get }
}

extension TraceExport {
    public mutating func begin(_ text: inout String) {}
    public mutating func end(_ text: inout String) {}
    public var remark: String? { nil }
}
