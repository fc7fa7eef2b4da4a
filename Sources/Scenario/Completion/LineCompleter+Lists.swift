import Cluster

/// Nodes and hosts: by name, in lists such as `a,b`, and by patterns such as `n*`.
extension LineCompleter {
    /// Fewer nodes than this are sooner named than described by a pattern.
    private static let patternMinimum = 3

    var nodes: [Candidate] {
        let simulation = session.stage.simulation
        return simulation.nodeIDs.map { Candidate(simulation.name(of: $0), simulation.program(of: $0)) }
    }

    var hosts: [Candidate] {
        session.stage.simulation.hostList.map { Candidate($0.name, $0.cores == 1 ? "1 core" : "\($0.cores) cores") }
    }

    /// Nodes that a list has not named yet, behind the patterns that mean many.
    func nodes(for part: WordPart) -> [Candidate] {
        let nodes = nodes
        if part.text.contains("*") { return [matching(part.text, nodes)] }
        guard part.start.isEmpty, nodes.count >= LineCompleter.patternMinimum else { return unnamed(nodes, part) }
        return [Candidate("all", "all \(nodes.count) nodes")] + LineCompleter.patterns(of: nodes) + nodes
    }

    /// Those of a list that stand not yet in it.
    func unnamed(_ candidates: [Candidate], _ part: WordPart) -> [Candidate] {
        part.given.isEmpty ? candidates : candidates.filter { !part.given.contains($0.text[...]) }
    }

    private func matching(_ pattern: Substring, _ nodes: [Candidate]) -> Candidate {
        let found = nodes.filter { $0.text.matches(glob: String(pattern)) }
        let names = found.prefix(3).map(\.text).joined(separator: ", ") + (found.count > 3 ? ", …" : "")
        guard !found.isEmpty else { return Candidate(String(pattern), "no node") }
        return Candidate(String(pattern), "\(found.count) \(found.count == 1 ? "node" : "nodes"): \(names)")
    }

    /// `n*` for the nodes whose names are one word with different numbers behind it.
    private static func patterns(of nodes: [Candidate]) -> [Candidate] {
        var stems: [Substring] = []
        var counts: [Substring: Int] = [:]
        for node in nodes where node.text.last?.isASCIIDigit == true {
            let letters = node.text.lastIndex { !$0.isASCIIDigit }.map { node.text.index(after: $0) }
            let stem = node.text[..<(letters ?? node.text.startIndex)]
            if counts[stem] == nil { stems.append(stem) }
            counts[stem, default: 0] += 1
        }
        return stems.compactMap { stem in
            guard let count = counts[stem], count >= patternMinimum else { return nil }
            return Candidate("\(stem)*", "\(count) nodes, \(stem)1 and the like")
        }
    }
}
