import Cluster
import Lessons
import Progress
import Quiz
import Scenario
import Terminal

/// The words of the shell itself.
extension Shell {
    func perform(_ word: ShellWord, _ line: CommandLine) throws(ScenarioError) -> Next {
        if quiz != nil, performInQuiz(word, line) { return .goOn }
        switch word {
        case .quit: return .quit
        case .lessons: try paging { () throws(ScenarioError) in try listLessons(line) }
        case .start: try start(line)
        case .next: try pressEnter(saying: line)
        case .previous: try movePlayer(line) { $0.previous() }
        case .repeat: try movePlayer(line) { $0.again() }
        case .leave: try leave(line)
        case .answer: try answerWord(line)
        case .hint: try giveHint(line)
        case .try: try tryTask(line)
        case .skip: try skip(line)
        case .quiz: try quiz(line)
        case .progress: try paging { () throws(ScenarioError) in showProgress() }
        case .submit: try submit(line)
        case .pace: try setPace(line)
        case .help: try paging { () throws(ScenarioError) in try help(line) }
        case .clear: clearScreen()
        }
        return .goOn
    }

    private func listLessons(_ line: CommandLine) throws(ScenarioError) {
        let summaries = try found(line.verb) { () throws(LibraryError) in try library().summaries() }
        let positions = isInteractive ? (try? store.positions()) ?? [] : []
        let rows = summaries.map { summary -> [StyledLine] in
            let position = positions.first { $0.lesson == summary.id }
            let state = position.map { $0.isFinished ? "done" : "at step \($0.step + 1)" } ?? ""
            return [
                StyledLine(summary.number.map(String.init) ?? ""), StyledLine(summary.id),
                StyledLine(capabilities.legible(summary.summary)),
                StyledLine(summary.frontMatter?.minutes.map { "\($0) min" } ?? ""), StyledLine(state),
            ]
        }
        let columns: [Table.Column] = [
            .init("", .right), .init("lesson", .left), .init("what it is about", .left), .init("", .right),
            .init("", .left),
        ]
        write(Table(columns: columns, rows: rows).lines(capabilities))
        if isInteractive { say("start LESSON begins one, by its name or number") }
    }

    private func start(_ line: CommandLine) throws(ScenarioError) {
        guard let word = line.words.first else {
            if let id = firstOffer?.lesson { return try open(id, at: line.verb) }
            throw ScenarioError(
                location: line.verb.location, length: line.verb.length,
                message: "start which lesson? lessons lists them",
                topic: "lessons")
        }
        try open(word.text, at: word)
    }

    func open(_ reference: String, at word: Word) throws(ScenarioError) {
        try open(try found(word) { () throws(LibraryError) in try library().load(reference) }, at: word)
    }

    private func open(_ loaded: LoadedLesson, at word: Word) throws(ScenarioError) {
        guard let lesson = loaded.lesson, loaded.errors.isEmpty else {
            let problem = loaded.errors.first?.description ?? "\(loaded.path) cannot be read"
            throw ScenarioError(location: word.location, length: word.length, message: problem, topic: "lessons")
        }
        begin(lesson)
    }

    private func leave(_ line: CommandLine) throws(ScenarioError) {
        guard let lesson else { throw noLesson(line) }
        savePosition()
        self.lesson = nil
        firstOffer = .resume(id: lesson.player.lesson.id)
        say("Left lesson \(lesson.player.lesson.title); where you are is kept.")
        offer("takes it up again")
    }

    private func setPace(_ line: CommandLine) throws(ScenarioError) {
        switch line.words.first?.text {
        case "on": isPaced = true
        case "off": isPaced = false
        case nil: isPaced.toggle()
        default:
            throw ScenarioError(
                location: line.words[0].location, length: line.words[0].length, message: "pace takes on or off",
                topic: "pace")
        }
        say(isPaced ? "Demos play message by message." : "Demos play at once.")
    }

    func noLesson(_ line: CommandLine) -> ScenarioError {
        ScenarioError(
            location: line.verb.location, length: line.verb.length,
            message: "no lesson is open: start LESSON; lessons lists them", topic: "lessons")
    }

    /// Looks something up in the library, and points at a word when it is not there.
    func found<Found>(
        _ word: Word, _ find: () throws(LibraryError) -> Found
    ) throws(ScenarioError) -> Found {
        do throws(LibraryError) {
            return try find()
        } catch {
            throw ScenarioError(
                location: word.location, length: word.length, message: error.description, topic: "lessons")
        }
    }
}
