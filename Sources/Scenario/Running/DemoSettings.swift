import Cluster

/// What stands behind a demo's name: its parameters, where its random numbers begin, and what it lives on.
public struct DemoSettings: Sendable {
    public fileprivate(set) var parameters: [(name: String, value: Datum)] = []
    /// Nil for the session's.
    public fileprivate(set) var seed: UInt64?
    /// Nil for the session's.
    public fileprivate(set) var runtime: RuntimeChoice?

    /// What every demo takes besides its parameters. A parameter of the same name comes first.
    static let options =
        [CommandHelp.Option("seed", "where the random numbers begin", .count)] + RuntimeChoice.options
}

extension Session {
    /// Reads the settings of a demo as given at the prompt or on the command line: each one it has, in a form it takes.
    ///
    /// - Parameter verb: the command that they belong to, for errors and where to read more.
    public func settings(_ words: [Word], for demo: Demo, of verb: Word) throws(ScenarioError) -> DemoSettings {
        var settings = DemoSettings()
        var common: [String: Word] = [:]
        var own: [Word] = []
        let names = demo.parameters.map(\.name)
        // A demo that says itself what it lives on has no speed, either.
        let options = DemoSettings.options.map(\.name).filter {
            !names.contains($0) && ($0 != "speed" || !names.contains("runtime"))
        }
        for word in words {
            guard let option = word.option, options.contains(option.key) else {
                own.append(word)
                continue
            }
            common[option.key] = option.value
        }
        settings.parameters = try arguments(own, for: demo)
        if let seed = common["seed"] { settings.seed = try count(seed, "a whole number from 0", in: 0...1e15) }
        if common["runtime"] != nil || common["speed"] != nil {
            settings.runtime = try RuntimeChoice(
                runtime: common["runtime"], speed: common["speed"], for: verb, in: self)
        }
        return settings
    }

    /// What keeps a demo in virtual time that lives in real time unless it is told otherwise.
    public func repeatable(_ demo: Demo) -> [(name: String, value: Datum)] {
        guard demo.parameters.contains(where: { $0.name == "runtime" }) else { return [] }
        return [("runtime", .text(RuntimeChoice.simulation.name))]
    }
}
