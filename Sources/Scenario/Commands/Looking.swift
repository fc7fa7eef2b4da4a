import Cluster

/// How the words of a command find what they name on the stage.
extension Session {
    var scope: Scope { Scope(self) }

    /// The one node that a word names.
    func node(_ word: Word) throws(ScenarioError) -> NodeID {
        let name = try word.string(in: scope)
        do throws(LookupFailure) {
            return try scope.node(name)
        } catch {
            throw word.error(error.message, suggestion: error.suggestion, topic: "nodes")
        }
    }

    /// The nodes that a word lists: `a,b`, `n1..n5`, `n*` or `all`, each once, in the order given.
    func nodes(_ word: Word) throws(ScenarioError) -> [NodeID] {
        var found: [NodeID] = []
        var seen: Set<NodeID> = []
        for name in try names(word) {
            do throws(LookupFailure) {
                for id in try scope.nodes(matching: name) where seen.insert(id).inserted { found.append(id) }
            } catch {
                throw word.error(error.message, suggestion: error.suggestion, topic: "nodes")
            }
        }
        return found
    }

    /// The names that a word lists, ranges written out.
    func names(_ word: Word) throws(ScenarioError) -> [String] {
        var names: [String] = []
        for part in try word.string(in: scope).split(separator: ",", omittingEmptySubsequences: false) {
            guard !part.isEmpty else { throw word.error("a name is missing between the commas", topic: "nodes") }
            if let range = part.firstRange(of: "..") {
                names += try numbered(from: part[..<range.lowerBound], to: part[range.upperBound...], word)
            } else {
                names.append(String(part))
            }
        }
        return names
    }

    private func numbered(
        from first: Substring, to last: Substring, _ word: Word
    ) throws(ScenarioError) -> [String] {
        func split(_ name: Substring) -> (stem: Substring, number: Int?) {
            let digits = name.reversed().prefix { $0.isASCIIDigit }.count
            return (name.dropLast(digits), Int(name.suffix(digits)))
        }
        let (stem, from) = split(first)
        let (otherStem, to) = split(last)
        guard let from, let to, from <= to, otherStem.isEmpty || otherStem == stem else {
            throw word.error("a range of names is written n1..n5", topic: "nodes")
        }
        guard to - from < 1_000_000 else { throw word.error("a range has at most a million names", topic: "nodes") }
        return (from...to).map { "\(stem)\($0)" }
    }

    /// The message on its way that a word names: `m17`.
    func flight(_ word: Word) throws(ScenarioError) -> Simulation.Flight {
        let name = try word.string(in: scope)
        let flights = stage.simulation.flights
        guard name.first == "m", let number = UInt64(name.dropFirst()) else {
            throw word.error("a message is named m17; messages lists those on their way", topic: "messages")
        }
        guard let flight = flights.first(where: { $0.number == number }) else {
            let known = flights.prefix(8).map { "m\($0.number)" }.joined(separator: " ")
            throw word.error(
                known.isEmpty ? "nothing is on its way" : "\(name) is not on its way; there are \(known)",
                suggestion: Nearest.word(to: name, among: flights.prefix(1000).map { "m\($0.number)" }),
                topic: "messages")
        }
        return flight
    }

    /// What a command of time travel or search needs: a cluster in virtual time.
    func timeline(for verb: Word) throws(ScenarioError) -> Timeline {
        guard let timeline = stage.timeline else {
            throw verb.error(
                "\(verb.text) needs virtual time. This cluster is live: what happens first in it is up to chance, and "
                    + "happens once. cluster new begins one in virtual time", topic: "cluster")
        }
        return timeline
    }

    /// The number of a branch of a timeline.
    func branch(_ word: Word, of timeline: Timeline) throws(ScenarioError) -> Int {
        let known = timeline.branches.map(\.number)
        let number = Int(try count(word, "the number of a branch", in: 1...1e9))
        guard known.contains(number) else {
            throw word.error(
                "no branch \(number); there \(known.count == 1 ? "is" : "are") "
                    + known.map(String.init).joined(separator: ", "), topic: "branches")
        }
        return number
    }

    /// A time that a word gives, from 0.
    func span(_ word: Word, _ what: String = "a time, such as 10s") throws(ScenarioError) -> Span {
        let datum = try word.datum(in: scope)
        guard let span = datum.quantity?.span else { throw word.misfit(datum, what, topic: "time") }
        guard span >= .zero else { throw word.error("a time from 0 is wanted here", topic: "time") }
        return span
    }

    /// A number of some dimension.
    func number(
        _ word: Word, _ dimension: Dimension, _ what: String, in range: ClosedRange<Double>
    ) throws(ScenarioError) -> Double {
        guard let quantity = try word.datum(in: scope).quantity, quantity.dimension == dimension,
            range.contains(quantity.value)
        else { throw word.error("\(what) is wanted here", topic: "network") }
        return quantity.value
    }

    /// A whole number.
    func count(_ word: Word, _ what: String, in range: ClosedRange<Double>) throws(ScenarioError) -> UInt64 {
        let number = try number(word, .number, what, in: range)
        guard number == number.rounded() else { throw word.error("\(what) is wanted here, and a whole one") }
        return UInt64(number)
    }

    /// A name for something new: letters, digits, `-` and `_`.
    func checkNew(_ name: String, _ word: Word) throws(ScenarioError) {
        let isFine = name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
        guard isFine, name != "all" else {
            throw word.error("“\(name)” is no name: letters, digits, - and _, a letter first", topic: "nodes")
        }
        guard CommandRegistry.keywords.contains(name) == false, name != "you" else {
            throw word.error("“\(name)” is taken", topic: "nodes")
        }
    }

    /// How to take a command back, where that can be done.
    var undo: String? { stage.isLive ? nil : "undo: back" }
    var now: Instant { stage.simulation.now }
    func name(_ id: NodeID) -> String { stage.simulation.name(of: id) }

    /// Names for people to read, which is why there are never many.
    func list(_ ids: [NodeID]) -> String {
        guard ids.count > 12 else { return ids.map { name($0) }.joined(separator: ", ") }
        return ids.prefix(8).map { name($0) }.joined(separator: ", ") + " and \(ids.count - 8) others"
    }
}
