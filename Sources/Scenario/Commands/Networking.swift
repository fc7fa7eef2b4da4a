import Cluster

/// The settings that the network and its links share.
private let linkOptions: [CommandHelp.Option] = [
    .init("latency", "the time on the way: 10ms, exponential(10ms), …"),
    .init("loss", "the share of messages that are lost"),
    .init("bandwidth", "bytes a second on each link"),
    .init("duplicate", "the share of messages that arrive twice"),
    .init("reorder", "the share of messages that do not keep their place in line"),
    .init("corrupt", "the share of messages that are damaged, and discarded"),
]

struct NetworkCommand: InputCommand {
    static let help = CommandHelp(
        "network", .build, "sets how all links treat messages",
        usage: ["network latency= loss= bandwidth= duplicate= reorder= corrupt="],
        example: ("network latency=exponential(10ms) loss=30%", "slow, and three messages in ten are lost"),
        options: linkOptions)

    private let options: [String: Word]
    private let line: CommandLine

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        line = words.line
        options = try words.takeOptions(linkOptions.map(\.name))
        if options.isEmpty, words.isAtEnd { throw words.missing("what to set, such as latency=10ms") }
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let link = try session.link(session.stage.simulation.standardLink, changedBy: options)
        return ([.setNetwork(link)], [.said("network: \(link.text)", at: session.now)])
    }
}

struct LinkCommand: InputCommand {
    static let help = CommandHelp(
        "link", .build, "sets how the links between two nodes, or groups, treat messages",
        usage: ["link A B latency= loss= bandwidth= duplicate= reorder= corrupt="],
        example: ("link ann server latency=80ms", "ann is far away, in both directions"), places: [.nodes, .nodes],
        options: linkOptions)

    private let first: Word
    private let second: Word
    private let options: [String: Word]

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        options = try words.takeOptions(linkOptions.map(\.name))
        first = try words.expect("a node")
        second = try words.expect("another node")
        if options.isEmpty { throw words.missing("what to set, such as latency=10ms") }
    }

    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report]) {
        let simulation = session.stage.simulation
        var inputs: [Input] = []
        var text = ""
        for left in try session.nodes(first) {
            for right in try session.nodes(second) where left != right {
                for (from, to) in [(left, right), (right, left)] {
                    let link = try session.link(simulation.link(from: from, to: to), changedBy: options)
                    inputs.append(.setLink(from: from, to: to, link))
                    text = link.text
                }
            }
        }
        return (inputs, [.said("\(first.text) and \(second.text): \(text)", at: session.now, hint: "undo: back")])
    }
}

extension Session {
    /// A link with some settings changed.
    fileprivate func link(_ old: Link, changedBy options: [String: Word]) throws(ScenarioError) -> Link {
        var link = old
        func share(_ name: String, _ path: WritableKeyPath<Link, Double>) throws(ScenarioError) {
            guard let word = options[name] else { return }
            link[keyPath: path] = try number(word, .number, "a share, such as 30%,", in: 0...1)
        }
        if let word = options["latency"] {
            guard let latency = try word.datum(in: scope).distributionValue, latency.mean >= .zero else {
                throw word.error(
                    "a time or a distribution, such as exponential(10ms), is wanted here", topic: "network")
            }
            link.latency = latency
        }
        try share("loss", \.loss)
        try share("duplicate", \.duplicate)
        try share("reorder", \.reorder)
        try share("corrupt", \.corrupt)
        if let word = options["bandwidth"] { link.bandwidth = try bandwidth(word) }
        return link
    }
}

extension Link {
    /// Its settings in words, those without effect left out.
    var text: String {
        var parts = ["latency \(latency.text)"]
        for (name, share) in [("loss", loss), ("duplicate", duplicate), ("reorder", reorder), ("corrupt", corrupt)]
        where share > 0 {
            parts.append("\(name) \(Quantity(share, unit: .share).text)")
        }
        if let bandwidth, let quantity = Quantity(bandwidth, .bandwidth) { parts.append("bandwidth \(quantity.text)") }
        return parts.joined(separator: ", ")
    }
}

extension Distribution {
    /// As it is written in a scenario, with spaces in its spans.
    var text: String {
        switch self {
        case .constant(let span): span.text
        case .uniform(let least, let most): "uniform(\(least.text), \(most.text))"
        case .exponential(let mean): "exponential(\(mean.text))"
        case .normal(let mean, let deviation): "normal(\(mean.text), \(deviation.text))"
        case .sum(let first, let second): "\(first.text) + \(second.text)"
        }
    }
}
