import Quiz
import Scenario

/// What `help TOPIC` explains beside single words.
enum HelpTopic: String, CaseIterable {
    case network, faults, time, measures, expressions, quiz, exam, tasks, scripting, keys

    /// The topic that a group of commands belongs to.
    init?(explaining group: CommandHelp.Group) {
        switch group {
        case .setOut: self = .scripting
        case .build, .talk: self = .network
        case .time, .look, .search: self = .time
        case .breakThings: self = .faults
        case .measure: self = .measures
        }
    }

    /// For completion.
    var summary: String {
        switch self {
        case .network: "links, latencies and losses"
        case .faults: "crashes, partitions, wrong clocks, and how they end"
        case .time: "letting it pass, going back, and branches"
        case .measures: "numbers of a run, and what theory says of them"
        case .expressions: "numbers, units, observations and functions"
        case .quiz: "answers, tries, hints and marks"
        case .exam: "one paper, a limited time, and no marks before the end"
        case .tasks: "changing a cluster until its goals are met"
        case .scripting: "commands from files, pipes and the command line"
        case .keys: "what keys do at the prompt, in a demo and in long text"
        }
    }

    /// In Markdown.
    var text: String {
        switch self {
        case .network:
            """
            Messages take the network's **latency** (1 ms unless set), keep their order on a link, and may be lost.
            `network` sets all links; `link A B` those between two nodes, in both directions, and what it does not say is
            as in the network. Latencies add up: `latency=(5ms + exponential(10ms))`.
            """
        case .faults:
            """
            A fault is something that happens to a cluster. The trace names it beside every message that it destroys.
            `back` undoes one, and `at 5s crash server` plans it.
            """
        case .time:
            """
            Time is simulated and stands still at the prompt. Doing something else in the past begins a **branch**;
            `return mine` is your own cluster, which is kept when a demo takes the stage.
            """
        case .measures:
            """
            `NODE.name` reads what `inspect NODE` shows. One run may be luck: `sweep` and `compare` make many, and show means
            with the interval that holds the true one in 95 of 100 cases. `crossing(A, B)` is where two lines meet.
            """
        case .expressions:
            """
            `NODE.name` reads what `inspect NODE` shows, `$name` a parameter, `DEMO:NAME` what a demo measured. There are
            `+ - * / ^`, comparisons, `and or not`, `X == Y within 5%`, `if(C, A, B)` and `sum(EXPR for k in 1..5)`. Put
            spaces around `-` and `*`: names may hold them.
            """
        case .quiz:
            """
            At `answer>` all that you type is an answer but the words below; `help` there says how to answer. Two tries:
            the second brings half of what the first missed, and never costs anything. Each hint costs a quarter.
            Predictions cost nothing: they are marked when the demo has run. A `?` after an answer says that you are not
            sure. `answer TEXT` answers with TEXT, even if it is one of these words.
            """
        case .exam:
            """
            `quiz exam` says what it is, and the next Enter begins it. One try a question, no hints, no marks before the
            end. `skip` asks a question again after the others, `finish` hands in. The time goes on when you leave or the
            program ends; `quiz exam` takes it up again. It is sat once: `quiz exam seed=1` is another, for practice.
            """
        case .tasks:
            """
            At `task>` you change a cluster until its goals are met. Only some commands may change it; looking and
            letting time pass are always allowed. `try` builds the cluster anew at three seeds, gives your commands, runs
            the trial and looks at the goals: free, and as often as you like. What counts is the state you come to, not
            the way. `back` takes a command back, `reset` all of them. What you did is kept when you leave.
            """
        case .scripting:
            """
            `troupe -c COMMAND` runs commands and leaves, `troupe -f FILE` those of a file, `… | troupe` those of a pipe.
            They stop at the first error, named as `FILE:LINE:COLUMN`, with exit code 3; `--keep-going` goes on. `#` begins a
            comment, and a line goes on behind `\\`.
            """
        case .keys:
            """
            The line is GNU readline's: `~/.inputrc`, vi mode and all its keys work. Long text is shown by the program that
            `$TROUPE_PAGER` or `$PAGER` names, and without one by troupe itself.
            """
        }
    }

    private static let keyTable: [(key: String, meaning: String)] = [
        ("Enter", "does what the latest offer says"),
        ("Tab", "completes a word, and says what can stand there"),
        ("Ctrl-R", "finds an earlier line"),
        ("Ctrl-C", "clears the line; stops a run, a sweep or a search; holds a demo"),
        ("Ctrl-Z", "suspends troupe; fg in your shell brings it back"),
        ("Ctrl-D", "leaves; everything is saved already"),
        ("in a demo", "Space pauses and goes on, Enter hurries"),
        ("in long text", "Space and b turn pages, Enter and k go by lines, g and G to the ends, q returns"),
        ("", "/word finds a word, n and N the next and the one before"),
    ]

    /// What the registries have to say of it.
    var lists: [HelpPage.List] {
        switch self {
        case .network: [list("Latencies", of: FunctionHelp.all.filter { HelpTopic.latencies.contains($0.name) })]
        case .faults: [list(of: .breakThings)]
        case .time: [list(of: .time)]
        case .measures: [list(of: .measure)]
        case .expressions: [HelpTopic.units, HelpTopic.functions]
        case .quiz:
            [
                HelpPage.List(title: "What to type", entries: HelpTopic.answers),
                HelpPage.List(
                    title: "", entries: AnswerWord.allCases.map { .init(term: $0.rawValue, meaning: $0.summary) }),
            ]
        case .exam: []
        case .tasks:
            [HelpPage.List(title: "", entries: Shell.wordsInTask.map { .init(term: $0.rawValue, meaning: $0.summary) })]
        case .scripting: [list(of: .setOut)]
        case .keys:
            [HelpPage.List(title: "", entries: HelpTopic.keyTable.map { .init(term: $0.key, meaning: $0.meaning) })]
        }
    }

    var related: [String] {
        switch self {
        case .network: ["link", "links", "topology", "messages"]
        case .faults, .time: ["branches", "nodes", "trace", "diagram"]
        case .measures: ["expressions", "inspect", "sweep"]
        case .expressions: ["measures", "measure", "watch", "expect"]
        case .quiz: ["exam", "answer", "progress", "tasks"]
        case .exam: ["quiz", "progress"]
        case .tasks: ["try", "back", "reset", "quiz"]
        case .scripting: ["param", "let", "when", "repeat"]
        case .keys: ["pace", "help", "quit"]
        }
    }

    /// How each kind of question is answered.
    private static let answers: [HelpPage.List.Entry] = [
        .init(term: "one option", meaning: "2, b, or the beginning of its words"),
        .init(term: "several", meaning: "1 3, 1,3 or ac; a wrong one takes off what a right one earns"),
        .init(term: "a number", meaning: "25%, 0.25, 2.5 or 40 ms"),
        .init(term: "words", meaning: "a word or a short phrase; capitals make no difference"),
        .init(term: "an order", meaning: "3 1 2 or cab: the numbers from first to last"),
        .init(term: "pairs", meaning: "1b 2a, or ba: a letter for each number"),
        .init(term: "a task", meaning: "commands, then try"),
    ]

    private static let latencies = ["uniform", "exponential", "normal"]

    private func list(of group: CommandHelp.Group) -> HelpPage.List {
        let helps = CommandRegistry.helps.filter { $0.group == group }
        return HelpPage.List(title: "", entries: helps.map { .init(term: $0.name, meaning: $0.summary) })
    }

    private func list(_ title: String, of functions: [FunctionHelp]) -> HelpPage.List {
        HelpPage.List(title: title, entries: functions.map { .init(term: $0.usage, meaning: $0.summary) })
    }

    private static var units: HelpPage.List {
        HelpPage.List(
            title: "Units",
            entries: UnitHelp.all.map { .init(term: $0.dimension, meaning: $0.symbols.joined(separator: " ")) })
    }

    private static var functions: HelpPage.List {
        var groups: [String] = []
        for function in FunctionHelp.all where !groups.contains(function.group) { groups.append(function.group) }
        let entries = groups.map { group in
            let names = FunctionHelp.all.filter { $0.group == group }.map(\.name)
            return HelpPage.List.Entry(term: group, meaning: names.joined(separator: " "))
        }
        return HelpPage.List(title: "Functions; help NAME explains one", entries: entries)
    }
}
