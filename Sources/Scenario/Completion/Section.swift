/// The part of a command that the cursor stands in: behind the command itself, or behind one of its keywords.
struct Section {
    let help: CommandHelp
    private(set) var keyword: CommandHelp.Keyword?
    /// The plain words of this part that are finished.
    private(set) var words: [String] = []

    /// - Parameter words: those behind the command's name.
    init(_ help: CommandHelp, _ words: some Sequence<String>) {
        self.help = help
        for word in words {
            if let next = openKeywords.first(where: { $0.name == word }) {
                keyword = next
                self.words = []
            } else if isExpression || UnfinishedLine.option(word) == nil {
                self.words.append(word)
            }
        }
    }

    private var places: [CommandHelp.Place] { keyword?.places ?? help.places }

    /// What is wanted next; an expression goes on.
    var place: CommandHelp.Place? {
        if words.count < places.count { return places[words.count] }
        return places.last == .expression ? .expression : nil
    }

    /// True when the next word belongs to an expression that has begun.
    var isExpression: Bool { place == .expression && words.count >= places.count }

    /// The keywords that may come next.
    var openKeywords: [CommandHelp.Keyword] {
        help.keywords.filter { next in
            guard next.positions.contains(words.count) else { return false }
            return next.after == keyword?.name || next.repeats && next.name == keyword?.name
        }
    }
}
