import Cluster

struct BranchesCommand: Command {
    static let help = CommandHelp(
        "branches", .time, "lists the courses of events that were tried, or compares two",
        usage: ["branches", "branches A B"],
        example: ("branches 1 2", "where the two ended differently; return 1 goes to the first"), on: .running,
        after: ["crash server", "run 1s", "back", "pause server", "run 1s"], places: [.branch, .branch])

    static let needsVirtualTime = true

    private let verb: Word
    private let first: Word?
    private let second: Word?

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        verb = words.line.verb
        first = words.next()
        second = first == nil ? nil : try words.expect("the number of another branch")
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let timeline = try session.timeline(for: verb)
        guard let first, let second else { return control.report(.table(list(of: timeline))) }
        let left = try session.branch(first, of: timeline)
        let right = try session.branch(second, of: timeline)
        control.report(.table(comparison(of: left, right, in: timeline)))
    }

    private func list(of timeline: Timeline) -> Report.Table {
        let branches = timeline.branches
        let rows = branches.map { branch in
            [
                branch.isCurrent ? "\(branch.number) (here)" : "\(branch.number)",
                branch.fork.map { "\($0.branch) at \($0.time.text)" } ?? "the beginning", branch.end.text,
                "\(branch.events)", deeds(of: branch),
            ]
        }
        let remark =
            branches.count == 1
            ? "go back and do something else to begin another" : "return NUMBER goes there, branches A B compares"
        return Report.Table(["branch", "from", "#until", "#events", "what was done"], rows, remark: remark)
    }

    /// The latest few commands that made a branch what it is.
    private func deeds(of branch: BranchSummary) -> String {
        let shown = branch.inputs.suffix(3).map { $0.text(naming: branch.name) }
        return (branch.inputs.count > shown.count ? "… " : "") + shown.joined(separator: ", ")
    }

    private func comparison(of left: Int, _ right: Int, in timeline: Timeline) -> Report.Table {
        guard let one = timeline.end(ofBranch: left), let other = timeline.end(ofBranch: right) else {
            return Report.Table([], [])
        }
        var rows = [["", "time", one.now.text, other.now.text], ["", "events", "\(one.events)", "\(other.events)"]]
        for name in BranchesCommand.names(in: one, other) {
            let facts = (BranchesCommand.facts(of: name, in: one), BranchesCommand.facts(of: name, in: other))
            for fact in facts.0 where facts.1.first(where: { $0.name == fact.name })?.value != fact.value {
                rows.append([name, fact.name, fact.value, facts.1.first { $0.name == fact.name }?.value ?? ""])
            }
            for fact in facts.1 where !facts.0.contains(where: { $0.name == fact.name }) {
                rows.append([name, fact.name, "", fact.value])
            }
        }
        let remark = rows.count == 2 ? "every node ended in the same state" : nil
        return Report.Table(["node", "what", "branch \(left)", "branch \(right)"], rows, remark: remark)
    }

    /// The nodes of both, those of the first one first.
    private static func names(in one: Simulation, _ other: Simulation) -> [String] {
        let names = one.nodeIDs.map { one.name(of: $0) }
        return names + other.nodeIDs.map { other.name(of: $0) }.filter { one.node(named: $0) == nil }
    }

    private static func facts(of name: String, in simulation: Simulation) -> [(name: String, value: String)] {
        guard let id = simulation.node(named: name) else { return [("state", "not there")] }
        let observations = simulation.behavior(of: id).observations.map {
            ($0.name.text, Datum($0.value, unit: $0.unit, in: simulation).text)
        }
        let storage = simulation.storage(of: id).entries.map {
            ("stored " + $0.name.text, $0.value.text(in: simulation))
        }
        return [("state", simulation.status(of: id).text)] + observations + storage
    }
}
