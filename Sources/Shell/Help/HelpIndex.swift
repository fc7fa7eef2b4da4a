import Cluster
import Scenario

/// Everything that `help WORD` explains: commands, the shell's own words, topics, functions, programs and demos.
struct HelpIndex {
    /// The word for the overview, where an error can name no single command.
    static let overview = "commands"

    private let session: Session

    /// It knows of the demos that the shell knows.
    init(_ shell: Shell) {
        session = shell.session
    }

    /// What can stand behind `help`.
    var candidates: [Candidate] {
        let topics = HelpTopic.allCases.map { Candidate($0.rawValue, "topic: \($0.summary)") }
        let functions = FunctionHelp.all.map { Candidate($0.name, "function: \($0.summary)") }
        let programs = session.programs.programs.map { Candidate($0.name, "program: \($0.summary)") }
        let demos = session.demos.map { Candidate($0.name, "demo of \($0.lesson)") }
        var known: Set<String> = []
        return (topics + Completer.verbs + functions + programs + demos).filter { known.insert($0.text).inserted }
    }

    /// What there is to say of a word; more than one page where it has more than one meaning.
    func pages(for word: String) -> [HelpPage] {
        var pages: [HelpPage] = []
        if let topic = HelpTopic(rawValue: word) { pages.append(HelpPage(topic)) }
        if let word = ShellWord(typed: word) { pages.append(HelpPage(word)) }
        if let help = CommandRegistry.help(named: word) { pages.append(HelpPage(help)) }
        if let function = FunctionHelp.all.first(where: { $0.name == word }) { pages.append(HelpPage(function)) }
        if pages.isEmpty, let demo = session.demo(named: word) { pages.append(HelpPage(demo)) }
        return pages
    }

    func program(named word: String) -> (any Program.Type)? { session.programs.program(named: word) }
}
