/// Demos at settings at which their formulas are to be measured, one a line as behind `demo` at the prompt.
///
///     lost-update                          # as it is
///     lost-update rate=5/s think=100ms
///     lost-update runtime=live speed=100x  # not measured: it is to live, once
public struct MeasurementList: Sendable {
    /// One line of it.
    public struct Entry: Sendable {
        public let demo: Demo
        public let settings: DemoSettings
        /// The settings as written; empty where the demo is as it is.
        public let text: String
        let name: Word

        /// True for one that lives in real time, so that no two runs are alike.
        public var isLive: Bool {
            if let runtime = settings.runtime { return runtime != .simulation }
            guard let own = demo.parameters.first(where: { $0.name == "runtime" }) else { return false }
            let given = settings.parameters.first { $0.name == own.name }?.value.text
            return (given ?? own.values[0].text) != RuntimeChoice.simulation.name
        }
    }

    public let entries: [Entry]

    /// Reads the lines of a file; blank ones and what stands behind `#` are left out.
    ///
    /// - Throws: the first line that names no demo of the session, or sets what the demo does not have.
    public init(reading text: String, file: String, in session: Session) throws(ScenarioError) {
        var entries: [Entry] = []
        for (place, text) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let line = try CommandLine(String(text), file: file, line: place + 1) else { continue }
            let demo = try session.demo(line.verb, orAt: line.verb)
            entries.append(
                Entry(
                    demo: demo, settings: try session.settings(line.words, for: demo, of: line.verb),
                    text: String(line.text.dropFirst(line.verb.text.count).drop(while: \.isWhitespace)),
                    name: line.verb))
        }
        self.entries = entries
    }

    public var measured: [Entry] { entries.filter { !$0.isLive } }
    public var live: [Entry] { entries.filter(\.isLive) }
}
