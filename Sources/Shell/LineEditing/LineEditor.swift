import CReadline
import Cluster
import Glibc
import Terminal

/// Reads lines from a person, with GNU readline: its keys, history and `~/.inputrc`.
///
/// It is used from the main thread alone; readline's own state is global. It waits in polls that signals and notices
/// end, so Ctrl-C, a resize and Ctrl-Z work at any moment.
package final class LineEditor {
    package enum Entry: Equatable {
        case line(String)
        /// Ctrl-C; whether there was something on the line.
        case interrupted(hadText: Bool)
        /// Ctrl-D on an empty line, or the terminal is gone.
        case end
        /// A signal asks the program to end.
        case ended(signal: Int32)
    }

    /// Answers what can stand in the place of `word`, the one that ends at the cursor; `line` is what comes before it.
    package typealias Completer = (_ line: String, _ word: String) -> Completions

    /// Messages from other threads, shown above the prompt.
    package let notices = NoticeBoard(signals: .shared)
    private var history: History
    private var pasted: ArraySlice<String> = []

    /// What was typed before the prompt was there.
    var typedAhead: ArraySlice<UInt8> = []
    /// Makes characters of what is typed.
    var input = WellFormedInput()
    /// The rest of a character that readline has begun to read.
    var complete: ArraySlice<UInt8> = []

    // What the callbacks share while one line is read.
    var completer: Completer?
    var completions = Completions([])
    var offered: [Completions.Candidate] = []
    var ending: Entry?
    var hasLeftSearch = false
    var hasFinishedLine = false
    /// True while another program is to have the terminal as it was found.
    var isSuspending = false
    /// What stands at the end of a line that is left, in place of Enter.
    var parting = ""
    /// What is left of the mark that ends a bracketed paste, when a line is ended in the middle of one.
    var pasteEnd: ArraySlice<UInt8> = []

    package init(historyPath: String?) {
        Self.useUTF8()
        TerminalDescriptions.offer()
        // Readline keeps the name for ever.
        readline_start(strdup("troupe"), ReadlineHooks.table)
        history = History(path: historyPath)
    }

    /// False when lines cannot be kept for another session.
    package var keepsHistory: Bool { history.isKept }
    /// Why they cannot, with the file's path; nil when they are kept.
    package var historyFailure: String? { history.failure }

    /// Asks for a line; answers to questions are not remembered. The lines of a paste come one after the other.
    package func read(prompt: StyledLine, palette: Palette, remembers: Bool = true, completer: @escaping Completer)
        -> Entry
    {
        if Signals.shared.take().contains(.interrupt) { forgetPaste() }
        if let signal = Signals.shared.endingSignal { return .ended(signal: signal) }
        Signals.shared.interrupt.clear()
        self.completer = completer
        let entry = pasted.popFirst().map { replay($0, palette.text(prompt)) } ?? edit(palette.text(prompt))
        if case .line(let text) = entry, remembers { history.add(text) }
        return entry
    }

    /// Forgets the lines of a paste that were not yet read, as when one of them failed. The lines.
    @discardableResult
    package func forgetPaste() -> [String] {
        defer { pasted = [] }
        return Array(pasted)
    }

    /// Takes `text` as if it were typed at the next prompt, before anything else.
    package func typeAhead(_ text: String) {
        typedAhead = Array(text.utf8)[...]
    }

    /// Shows a pasted line as if it were typed now.
    private func replay(_ line: String, _ prompt: String) -> Entry {
        print_to_standard_output("\(prompt)\(line)\n")
        return .line(line)
    }

    private func edit(_ prompt: String) -> Entry {
        for notice in notices.take() { print_to_standard_output(notice + "\n") }
        ending = nil
        hasLeftSearch = false
        hasFinishedLine = false
        parting = ""
        pasteEnd = Array("\u{1B}[201~".utf8)[...]
        ReadlineHooks.editor = self
        defer { ReadlineHooks.editor = nil }
        // The window may have changed its size during a run.
        rl_reset_screen_size()
        Signals.shared.beginSuspendingYourself()
        readline_forget_undo()
        let line = readline(Prompt(text: prompt).marked)
        Signals.shared.endSuspendingYourself()
        guard let line else {
            Signals.shared.interrupt.clear()
            return ending ?? .end
        }
        defer { free(line) }
        // A paste stands in the line with its line breaks. Its blank lines are not presses of Enter.
        let lines = String(cString: line).split(whereSeparator: \.isNewline).map(String.init)
        pasted = lines.dropFirst().filter { !$0.allSatisfy(\.isWhitespace) }[...]
        return .line(lines.first ?? "")
    }

    /// Where no locale is set, as in many containers, readline would take an é for two characters.
    private static func useUTF8() {
        setlocale(LC_CTYPE, "")
        if String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" { setlocale(LC_CTYPE, "C.UTF-8") }
    }
}
