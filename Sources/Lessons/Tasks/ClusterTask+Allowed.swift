import Quiz
import Scenario

extension ClusterTask {
    /// Commands with which students go through time, to look.
    static let timeTravel = ["back", "forward"]
    /// What never changes the answer, besides the commands that only look.
    private static let harmless = ["run", "step", "messages", "measure", "expect", "reset"] + timeTravel

    /// Whether the answer is everything that was typed, in its order, with the time that passed in between.
    var countsTime: Bool { allowed.contains("run") || allowed.contains("step") }

    static func takesTime(_ line: CommandLine) -> Bool { ["run", "step", "ask"].contains(line.verb.text) }

    /// The commands that a student may give.
    public var permitted: [String] {
        CommandRegistry.commands.map { $0.help }
            .filter { $0.group == .look || ClusterTask.harmless.contains($0.name) || allowed.contains($0.name) }
            .map(\.name)
    }

    /// Refuses a command that the task does not allow; a word that is no command is left to the registry.
    func permit(_ line: CommandLine) throws(ScenarioError) {
        let verb = line.verb
        guard CommandRegistry.help(named: verb.text) != nil else { return }
        if verb.text == "cluster", line.words.isEmpty { return }
        guard permitted.contains(verb.text) else { throw refusal(of: verb) }
        // What is planned has to be allowed as well.
        if verb.text == "at", line.words.count > 1, !permitted.contains(line.words[1].text) {
            throw refusal(of: line.words[1])
        }
    }

    private func refusal(of word: Word) -> ScenarioError {
        ScenarioError(
            location: word.location, length: word.length,
            message: "not allowed in this task; these change it: \(allowed.joined(separator: ", "))", topic: "tasks")
    }
}
