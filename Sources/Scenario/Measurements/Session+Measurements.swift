import Cluster

extension Session {
    /// Measures every entry of a list under so many seeds, from the session's on, on all cores.
    ///
    /// Runs are not traced. What is received, in the order of the list, is the same on any number of cores.
    ///
    /// - Returns: false if it was interrupted.
    public func measure(
        _ entries: [MeasurementList.Entry], runs: Int, _ control: RunControl, receive: (Measurement) -> Void
    ) throws(ScenarioError) -> Bool {
        let work = seededRuns(entries.count * runs, control, isTraced: false) { number in
            let entry = entries[number / runs]
            let first = entry.settings.seed ?? seed
            return (entry.demo, entry.settings.parameters, first &+ UInt64(number % runs))
        }
        var results: [DemoResult] = []
        var count = 0
        try work.results { number, result in
            let entry = entries[number / runs]
            results.append(result)
            count += 1
            control.progress?(
                WorkProgress("measurements", done: count, of: entries.count * runs, "runs", at: entry.demo.name))
            if results.count == runs {
                receive(Measurement(entry: entry, results: results))
                results = []
            }
        }
        return count == entries.count * runs
    }

    /// How long an entry that is to live in real time will live, in the cluster's own time; nil where it says itself what
    /// it lives on.
    ///
    /// - Throws: what stands in the way of it.
    public func rehearse(_ entry: MeasurementList.Entry, _ control: RunControl) throws(ScenarioError) -> Span? {
        try rehearse(entry.demo, entry.settings, at: entry.name, control)
    }

    /// Why a demo cannot live in real time as it is; nil where it can.
    public func obstacle(to demo: Demo, _ control: RunControl) -> ScenarioError? {
        do throws(ScenarioError) {
            let line = "\(demo.name) runtime=live"
            let list = try MeasurementList(reading: line, file: "-", in: self)
            for entry in list.live { _ = try rehearse(entry, control) }
            return nil
        } catch {
            return error
        }
    }
}
