import Cluster
import Glibc
import Lessons
import Progress
import Quiz
import Scenario
import Terminal

/// The shell: one student, one session, perhaps a lesson in progress.
///
/// It takes lines, from a person or from a pipe, and writes what comes of them. Everything that can be decided without a
/// terminal is decided in the modules below it.
public final class Shell {
    /// What is to be done after a line.
    enum Next {
        case goOn
        /// The line was wrong, and nothing has happened.
        case refused
        case quit
    }

    let options: ShellOptions
    let isInteractive: Bool
    var session: Session
    var lesson: LessonPlay?
    /// The quiz or exam that is being taken; no lesson is open then.
    var quiz: QuizPlay?
    /// Where messages can be left for a person at the prompt; nil where there is none.
    var notices: NoticeBoard?
    /// The lesson that the first Enter begins or resumes.
    var firstOffer: FirstOffer?
    var isPaced: Bool
    /// True when long text is shown a screenful at a time.
    var isPaged: Bool
    /// True when a lesson is shown to a room.
    var isPresenting = false
    /// True while the prompt asks who hands in.
    var awaitsIdentity = false
    /// What is written while it is collected for the pager.
    var collected: [StyledLine]?
    /// True when something that a scenario claimed did not hold: a script then ends with exit code 1.
    var hasFailedExpectation = false
    /// How far the playing of a demo had come that is held now.
    var heldPacing: Pacer.State?
    private let descriptor: Int32
    private var warned: Set<Warning> = []
    private var openedStore: ProgressStore?
    var openedLibrary: Library?
    var courseReading: CourseReading?
    /// The course, once it has been read.
    var knownCourse: CourseContents?

    /// An interactive shell talks to a terminal on standard input; any other reads its lines from elsewhere.
    public init(_ options: ShellOptions, isInteractive: Bool, descriptor: Int32 = STDOUT_FILENO) {
        self.options = options
        self.isInteractive = isInteractive
        self.descriptor = descriptor
        isPaced = options.preferences.pace ?? true
        isPaged = options.preferences.pager ?? true
        session = Session(programs: options.programs, seed: options.seed)
    }

    // MARK: Output

    /// Honours a resize at the next print.
    var capabilities: Capabilities {
        var found = Capabilities(
            environment: options.environment, wishes: options.wishes, isTerminal: Output.isTerminal(descriptor),
            size: WindowSize(descriptor: descriptor))
        found.dims = !isPresenting
        return found
    }

    var output: Output { Output(descriptor: descriptor, capabilities: capabilities) }

    /// What is drawn over and over below the lines that are written.
    private(set) lazy var region = LiveRegion(descriptor: descriptor) { [unowned self] in capabilities }

    func write(_ lines: [StyledLine]) {
        if collected != nil {
            collected?.append(contentsOf: lines)
            return
        }
        do {
            try region.settle(lines)
        } catch {
            // Nobody reads any more: `troupe … | head`.
            exit(0)
        }
    }

    /// What is said once a session.
    enum Warning {
        case history
        case pager
        case position
    }

    func warnOnce(_ warning: Warning, _ text: String) {
        if warned.insert(warning).inserted { say(text) }
    }

    func clearScreen() {
        guard isInteractive, capabilities.redraws else { return }
        try? output.write(raw: "\u{1B}[H\u{1B}[2J")
    }

    func say(_ text: String) {
        write(Prose(StyledLine(capabilities.legible(text)), margin: 2).lines(capabilities))
    }

    /// What Enter does, on the right, after something else that can be done.
    func offer(_ text: String, beside hint: String = "") {
        guard isInteractive else { return }
        let left: StyledLine = [StyledText(hint.isEmpty ? "" : "  " + capabilities.legible(hint), .dim)]
        let right: StyledLine = [StyledText("Enter " + capabilities.legible(text), .accent)]
        let lines =
            hint.isEmpty
            ? [StyledLine("  ") + right] : beside(left, right, width: capabilities.measure)
        write(lines)
    }

    /// What Enter does, and what else there is on the right.
    func offer(_ text: String, then hint: String) {
        guard isInteractive else { return }
        let left: StyledLine = [StyledText("  Enter " + capabilities.legible(text), .accent)]
        let right: StyledLine = [StyledText(capabilities.legible(hint), .dim)]
        write(beside(left, right, width: capabilities.measure - 1))
    }

    /// Two things on one line, and on two for who listens.
    private func beside(_ left: StyledLine, _ right: StyledLine, width: Int) -> [StyledLine] {
        let second = right.plain.hasPrefix(" ") ? right : StyledLine("  ") + right
        return capabilities.accessible ? [left, second] : StyledLine.spread(left, right, width: width)
    }

    func blank() { write([StyledLine()]) }

    // MARK: What is opened when it is first needed

    var store: ProgressStore {
        if let openedStore { return openedStore }
        let (store, notice) = ProgressStore.open(
            at: ProgressStore.standardLocation(environment: options.environment))
        if let notice { say(notice) }
        openedStore = store
        return store
    }

    /// From now on nothing of what is answered is stored.
    func keepNothing() { openedStore = .inMemory() }

    // MARK: Runs

    /// How runs report, and how they are watched when a person looks on.
    func control(report: ((Report) -> Void)? = nil, pacer: Pacer? = nil) -> RunControl {
        let renderer = ReportRenderer(capabilities: capabilities)
        var control = RunControl(interrupt: Signals.shared.interrupt) { [self] told in
            switch told {
            case .expectation(let expectation) where !expectation.held: hasFailedExpectation = true
            case .finished(let result) where !result.allHeld: hasFailedExpectation = true
            default: break
            }
            report?(told) ?? write(renderer.lines(told))
        }
        let display = ProgressDisplay(region: region, isTerminal: Output.isTerminal(descriptor)) { [self] in
            capabilities
        }
        control.progress = { display.show($0) }
        if let pacer {
            control.watcher = { pacer.next($0, $1, isLive: $2) }
        } else if isInteractive, capabilities.redraws {
            let watch = RunWatch(region: region) { [self] in capabilities }
            control.watcher = { simulation, end, _ in watch.next(simulation, end) }
        }
        return control
    }
}

/// What the first Enter does outside a lesson.
enum FirstOffer {
    case begin(id: String)
    case resume(id: String)
    case quiz(QuizRequest)

    /// The lesson that it is about; nil for a quiz.
    var lesson: String? {
        switch self {
        case .begin(let id), .resume(let id): id
        case .quiz: nil
        }
    }
}
