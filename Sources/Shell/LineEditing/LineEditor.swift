import CReadline
import Cluster
import Glibc
import Synchronization
import Terminal

/// Reads lines from a person, with GNU readline: its keys, history and `~/.inputrc`.
///
/// It is used from the main thread alone; readline's own state is global.
final class LineEditor {
    enum Entry {
        case line(String)
        /// Ctrl-C; whether there was something on the line.
        case interrupted(hadText: Bool)
        /// Ctrl-D on an empty line, or the terminal is gone.
        case end
        /// A signal asks the program to end.
        case ended(signal: Int32)
    }

    typealias Completer = @Sendable (_ line: String, _ word: String) -> Completions

    private var history: History

    init(historyPath: String?) {
        history = History(path: historyPath)
        troupe_rl_set_up { _ in Keys.next() }
        troupe_rl_set_completion(
            { word, start, end in Completing.matches(word, start, end) }, { Completing.show($0, $1, $2) })
    }

    /// False when lines cannot be kept for another session.
    var keepsHistory: Bool { history.isKept }

    /// Asks for a line; answers to questions are not remembered.
    func read(prompt: StyledLine, palette: Palette, remembers: Bool = true, completer: @escaping Completer) -> Entry {
        Completing.completer.withLock { $0 = completer }
        Keys.begin()
        troupe_rl_flush()
        let line = readline(LineEditor.marked(prompt, palette))
        let entry = Keys.end(line.map { String(cString: $0) })
        free(line)
        if case .line(let text) = entry, remembers { history.add(text) }
        return entry
    }

    /// The prompt with its colours in the marks by which readline knows that they take no room.
    private static func marked(_ prompt: StyledLine, _ palette: Palette) -> String {
        var text = ""
        var isEscape = false
        for character in palette.text(prompt) {
            if character == "\u{1B}" {
                text += "\u{1}"
                isEscape = true
            }
            text.append(character)
            if isEscape, character == "m" {
                text += "\u{2}"
                isEscape = false
            }
        }
        return text
    }
}

/// How readline gets its keys: from the terminal, unless a signal comes first.
private enum Keys {
    private struct State: Sendable {
        var isInterrupted = false
        var hadText = false
        var endingSignal: Int32?
    }

    private static let state = Mutex(State())

    static func begin() {
        Signals.shared.interrupt.clear()
        state.withLock { $0 = State() }
    }

    static func end(_ line: String?) -> LineEditor.Entry {
        let state = state.withLock { $0 }
        Signals.shared.interrupt.clear()
        if let signal = state.endingSignal { return .ended(signal: signal) }
        if state.isInterrupted { return .interrupted(hadText: state.hadText) }
        return line.map { .line($0) } ?? .end
    }

    static func next() -> Int32 {
        while true {
            // Newlines until readline ends: a search, or an argument being typed, takes the first of them for itself.
            if state.withLock({ $0.isInterrupted }) { return 10 }
            if state.withLock({ $0.endingSignal != nil }) { return EOF }
            lookAtSignals()
            if state.withLock({ $0.isInterrupted || $0.endingSignal != nil }) { continue }
            var waits = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: Signals.shared.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&waits, 2, -1) > 0 else { continue }
            if waits[1].revents != 0 {
                Signals.shared.drain()
                continue
            }
            var byte: UInt8 = 0
            let count = read(STDIN_FILENO, &byte, 1)
            if count == 1 { return Int32(byte) }
            if count == 0 || errno != EINTR { return EOF }
        }
    }

    private static func lookAtSignals() {
        if let signal = Signals.shared.endingSignal {
            state.withLock { $0.endingSignal = signal }
        } else if Signals.shared.interrupt.isRaised {
            let hadText = troupe_rl_end() > 0
            state.withLock {
                $0.isInterrupted = true
                $0.hadText = hadText
            }
            Signals.shared.interrupt.clear()
        }
        if Signals.shared.takeResize() { rl_resize_terminal() }
        if Signals.shared.takeStop() {
            rl_cleanup_after_signal()
            Signals.shared.stopNow()
            troupe_rl_take_up()
        }
    }
}

/// How readline completes a word, and shows what it could be.
private enum Completing {
    static let completer = Mutex<LineEditor.Completer?>(nil)
    private static let offered = Mutex<[Completions.Candidate]>([])

    static func matches(
        _ word: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
    ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        troupe_rl_completion_is_over()
        guard let word, let completer = completer.withLock({ $0 }) else { return nil }
        let bytes = UnsafeRawBufferPointer(start: troupe_rl_line(), count: Int(start))
        let before = String(decoding: bytes, as: UTF8.self)
        let typed = String(cString: word)
        let candidates = completer(before, typed).candidates.filter { $0.text.hasPrefix(typed) }
        offered.withLock { $0 = candidates }
        guard let first = candidates.first else { return nil }
        var common = first.text
        for candidate in candidates.dropFirst() { common = common.commonPrefix(with: candidate) }
        troupe_rl_set_append_character(candidates.count == 1 && first.endsWord ? 32 : 0)
        let list = [common] + (candidates.count == 1 ? [] : candidates.map(\.text))
        // Readline frees the list and its texts.
        let size = MemoryLayout<UnsafeMutablePointer<CChar>?>.stride * (list.count + 1)
        guard let memory = malloc(size) else { return nil }
        let result = memory.bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: list.count + 1)
        for (place, text) in list.enumerated() { result[place] = strdup(text) }
        result[list.count] = nil
        return result
    }

    static func show(_: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _: Int32, _: Int32) {
        let candidates = offered.withLock { $0 }
        let capabilities = Capabilities(
            environment: Environment.current, wishes: .init(), isTerminal: true,
            size: WindowSize(descriptor: STDOUT_FILENO))
        let table = Table(
            columns: [.init("", .left), .init("", .left)],
            rows: candidates.prefix(60).map { [StyledLine($0.text), StyledLine($0.summary)] })
        let output = Output(descriptor: STDOUT_FILENO, capabilities: capabilities)
        var lines = [StyledLine()] + table.lines(capabilities).filter { !$0.isEmpty }
        if candidates.count > 60 { lines.append(StyledLine("  and \(candidates.count - 60) more")) }
        troupe_rl_flush()
        try? output.write(lines)
        troupe_rl_redraw()
    }
}

extension String {
    fileprivate func commonPrefix(with other: Candidate) -> String {
        String(zip(self, other.text).prefix { $0 == $1 }.map(\.0))
    }

    fileprivate typealias Candidate = Completions.Candidate
}
