import Cluster

struct DemoCommand: Command {
    static let help = CommandHelp(
        "demo", .measure, "plays a demo, with other settings if you like",
        usage: ["demo [NAME] [key=value…] [seed=NUMBER] [runtime=live [speed=20x]]"],
        example: ("demo lost-update mode=cas", "the same editors, who now look before they save"), on: .empty,
        places: [.demo], options: DemoSettings.options, settings: .ofDemo)

    private let name: Word?
    private let words: [Word]
    private let verb: Word

    init(reading reader: inout ArgumentReader) throws(ScenarioError) {
        verb = reader.line.verb
        name = reader.nextPlain()
        var words: [Word] = []
        while let word = reader.next() { words.append(word) }
        self.words = words
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        guard !session.isPlaying else { throw verb.error("a demo cannot play a demo", topic: "demo") }
        let demo = try session.demo(name, orAt: verb)
        let settings = try session.settings(words, for: demo, of: verb)
        try session.rehearse(demo, settings, at: verb, control)
        try session.begin(
            demo, parameters: settings.parameters, seed: settings.seed, runtime: settings.runtime, control)
        try session.play(control)
    }
}

extension Session {
    /// The demo that a word names; without one, the demo of the present step or of the stage.
    func demo(_ name: Word?, orAt verb: Word) throws(ScenarioError) -> Demo {
        if let name {
            let text = try name.string(in: scope)
            if let demo = demo(named: text) { return demo }
            throw name.error(
                "no demo \(text)", suggestion: Nearest.word(to: text, among: demos.map(\.name)), topic: "demo")
        }
        if let present = presentDemo ?? stage.demo, let demo = demo(named: present) { return demo }
        throw verb.error("which demo? lessons have them: \(verb.text) NAME", topic: "demo")
    }
}
