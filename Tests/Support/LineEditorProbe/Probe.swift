import Cluster
import Glibc
import Shell
import Synchronization
import Terminal

/// Reads lines with the shell's editor and says what it got, so that tests can watch the editor in a real terminal.
///
/// The words that it performs start with `:`; anything else comes back as it was read.
@main
enum Probe {
    static let words: [Completions.Candidate] = [
        .init("crash", "stop a node at once; its memory is gone"),
        .init("create", "start a node"),
        .init("restart", "start a crashed node again"),
        .init("mode=", "how an editor saves", endsWord: false),
        .init("größe", "a word with letters of two bytes"),
    ]

    static func main() {
        Signals.shared.install()
        let editor = LineEditor(historyPath: CommandLine.arguments.dropFirst().first)
        if let failure = editor.historyFailure { print("no history: \(failure)") }
        print("ready")
        while goOn(editor) {}
    }

    private static func goOn(_ editor: LineEditor) -> Bool {
        let prompt = StyledLine("probe> ", .accent)
        switch editor.read(prompt: prompt, palette: Palette(color: true), completer: { _, _ in Completions(words) }) {
        case .line(let text):
            perform(text, editor)
            return true
        case .interrupted(let hadText):
            print(hadText ? "line cleared" : "nothing to clear")
            return true
        case .end:
            print("end")
        case .ended(let signal):
            print("ended by \(signal)")
        }
        return false
    }

    private static func perform(_ text: String, _ editor: LineEditor) {
        switch text {
        case ":answer":
            let entry = editor.read(
                prompt: "answer> ", palette: Palette(color: false), remembers: false,
                completer: { _, _ in Completions([]) })
            print("answered \(entry)")
        case ":play": play()
        case ":run":
            print("running")
            while !Signals.shared.interrupt.isRaised {}
            print("stopped")
        case ":notice": postLater(editor.notices)
        case ":crash": raise(SIGSEGV)
        case ":recurse": print(depth(1))
        default: print("read \(text.debugDescription)")
        }
    }

    /// Shows the keys pressed, until Enter or Ctrl-C.
    private static func play() {
        let keys = PlayKeys()
        print("playing")
        while !Signals.shared.interrupt.isRaised {
            guard let key = keys.wait(milliseconds: 10_000) else { continue }
            print("key \(key)")
            if key == .enter { return print("played") }
        }
        print("held")
    }

    /// Posts from another thread, as soon as the line is being edited again.
    private static func postLater(_ notices: NoticeBoard) {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(notices).toOpaque()
        pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                usleep(100_000)
                Unmanaged<NoticeBoard>.fromOpaque(context).takeRetainedValue().post("a notice from elsewhere")
                return nil
            }, context)
    }

    private static func depth(_ count: Int) -> Int {
        count < 0 ? 0 : depth(count + 1) + 1
    }
}
