import Cluster

extension Session {
    /// Plays a demo that is to live in real time in virtual time first, so that nobody begins to wait in vain.
    ///
    /// - Throws: what stands in the way: a line that needs virtual time, or that it would take too long.
    /// - Returns: how long it lives, in the cluster's own time; nil if it lives in virtual time, or this was interrupted.
    @discardableResult
    public func rehearse(
        _ demo: Demo, _ settings: DemoSettings, at verb: Word, _ control: RunControl
    ) throws(ScenarioError) -> Span? {
        guard case .live(let speed)? = settings.runtime else { return nil }
        if let line = demo.script.firstCommand(where: { $0.needsVirtualTime }) {
            throw verb.error(
                "\(demo.name) needs virtual time for its \(line.verb.text): what happens in a live cluster happens once",
                topic: line.verb.text)
        }
        var quiet = RunControl(interrupt: control.interrupt)
        quiet.limits = control.limits
        var copy = self
        copy.runtime = .simulation
        let result = try copy.measure(
            demo, parameters: settings.parameters, seed: settings.seed, isTraced: false, quiet)
        guard let lifetime = result?.virtualTime else { return nil }
        guard Duration.seconds(lifetime.seconds / speed) <= control.limits.wallTime else {
            let faster = RuntimeChoice.speed(at: lifetime.seconds, lastSeconds: 10)
            throw verb.error(
                "\(demo.name) lives for \(lifetime.text), too long to wait for"
                    + (speed == 1 ? "" : " at this speed") + ": set it to less, or speed=\(faster)x", topic: "cluster")
        }
        return lifetime
    }
}

extension RuntimeChoice {
    /// The least of 1, 2, 5, 10, 20, … times as fast at which a lifetime lasts no longer than wanted.
    fileprivate static func speed(at lifetime: Double, lastSeconds seconds: Double) -> Int {
        var power = 1.0
        while lifetime / (5 * power) > seconds { power *= 10 }
        let speed = [1, 2, 5].first { lifetime / ($0 * power) <= seconds } ?? 5
        return Int(speed * power)
    }
}

extension Script {
    /// The first line of a command of some kind, those of branches that are not taken included.
    fileprivate func firstCommand(where isWanted: (any Command.Type) -> Bool) -> CommandLine? {
        var found: CommandLine?
        forEachCommand { line in
            guard found == nil, let command = CommandRegistry.command(named: line.verb.text) else { return }
            if isWanted(command) { found = line }
        }
        return found
    }
}
