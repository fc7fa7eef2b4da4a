/// The words of the shell itself: going through lessons, and getting about.
public enum ShellWord: String, CaseIterable, Sendable {
    case lessons, start, next, previous, `repeat`, leave, answer, `try`, hint, skip, quiz, progress, submit, pace, help,
        clear, quit

    /// Other ways to write it.
    static let synonyms: [String: ShellWord] = ["exit": .quit, "?": .help]

    init?(typed: String) {
        guard let word = ShellWord(rawValue: typed) ?? ShellWord.synonyms[typed] else { return nil }
        self = word
    }

    var usage: String {
        switch self {
        case .start: "start LESSON"
        case .answer: "answer [ID] VALUE"
        case .quiz: "quiz [due|exam] [LESSON…] [count=10] [seed=7]"
        case .submit: "submit [ID]"
        case .pace: "pace on|off"
        case .help: "help [COMMAND|TOPIC]"
        default: rawValue
        }
    }

    var summary: String {
        switch self {
        case .lessons: "lists the lessons, and how far you are"
        case .start: "begins a lesson, or takes it up where you left it"
        case .next: "goes on, as Enter does"
        case .previous: "goes back to the stop before"
        case .repeat: "shows this stop again"
        case .leave: "leaves the lesson; where you are is kept"
        case .answer: "answers the question, whatever the answer looks like"
        case .try: "examines your task on copies, at three seeds; it costs nothing"
        case .hint: "gives a hint, at the price that it tells before"
        case .skip: "passes a question or a demo"
        case .quiz: "asks questions of finished lessons, what is due first; quiz exam sits the exam"
        case .progress: "shows what you have done"
        case .submit: "writes a file with your answers, to hand in"
        case .pace: "plays demos message by message, or at once"
        case .help: "explains a command or a topic"
        case .clear: "clears the screen"
        case .quit: "ends; everything is saved already"
        }
    }

    /// What to type, and what comes of it.
    var example: (line: String, effect: String) {
        switch self {
        case .start: ("start concurrency", "lesson 10, where you left it; start 10 is the same")
        case .answer: ("answer hint", "answers the question that waits with the word hint")
        case .quiz: ("quiz concurrency count=5", "five questions about lesson 10, finished or not")
        case .submit: ("submit 20231234", "writes submission-20231234.json into this folder")
        case .pace: ("pace off", "the next demo shows its result at once")
        case .help: ("help crash", "what crash does, with an example")
        default: (rawValue, summary)
        }
    }
}
