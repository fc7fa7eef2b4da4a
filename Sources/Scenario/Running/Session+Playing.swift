import Cluster

extension Session {
    /// This session as it would be after playing a demo from beginning to end; nil when somebody held it.
    public func playing(
        _ demo: Demo, parameters: [(name: String, value: Datum)] = [], seed: UInt64? = nil, isTraced: Bool = true,
        _ control: RunControl = RunControl()
    ) throws(ScenarioError) -> Session? {
        var copy = self
        try copy.begin(demo, parameters: parameters, seed: seed, isTraced: isTraced, control)
        return try copy.play(control) == .held ? nil : copy
    }
}
