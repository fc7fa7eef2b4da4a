import Cluster

/// The settings that the network and its links share.
let linkOptions: [CommandHelp.Option] = [
    .init("latency", "the time on the way: 10ms, exponential(10ms), …", .distribution),
    .init("loss", "the share of messages that are lost", .share),
    .init("bandwidth", "bytes a second on each link", .bandwidth),
    .init("duplicate", "the share of messages that arrive twice", .share),
    .init("reorder", "the share of messages that do not keep their place in line", .share),
    .init("corrupt", "the share of messages that are damaged, and discarded", .share),
]

extension Session {
    /// A link with some settings changed.
    func link(_ old: Link, changedBy options: [String: Word]) throws(ScenarioError) -> Link {
        var link = old
        func share(_ name: String, _ path: WritableKeyPath<Link, Double>) throws(ScenarioError) {
            guard let word = options[name] else { return }
            link[keyPath: path] = try number(word, .number, "a share, such as 30%,", in: 0...1)
        }
        if let word = options["latency"] {
            let datum = try word.datum(in: scope)
            guard let latency = datum.distributionValue, latency.mean >= .zero else {
                throw word.misfit(datum, "a time or a distribution, such as exponential(10ms),", topic: "network")
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
        var parts = ["latency \(latency.source)"]
        for (name, share) in [("loss", loss), ("duplicate", duplicate), ("reorder", reorder), ("corrupt", corrupt)]
        where share > 0 {
            parts.append("\(name) \(Quantity(share, unit: .share).text)")
        }
        if let bandwidth, let quantity = Quantity(bandwidth, .bandwidth) { parts.append("bandwidth \(quantity.text)") }
        return parts.joined(separator: ", ")
    }
}
