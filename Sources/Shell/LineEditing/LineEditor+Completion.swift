import CReadline
import Glibc
import Terminal

extension LineEditor {
    /// Readline's list of matches for the word that starts at byte `start`: what they have in common, then each, then
    /// nil; nil when there is none.
    func matches(_ word: String, start: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        let before = String(decoding: UnsafeRawBufferPointer(start: readline_line(), count: start), as: UTF8.self)
        offered = completer?(before, word).starting(with: word) ?? []
        readline_end_completion(offered.count == 1 && offered[0].endsWord ? 1 : 0)
        guard !offered.isEmpty else { return nil }
        let texts = [offered.commonPrefix] + (offered.count == 1 ? [] : offered.map(\.text))
        // Readline frees the list and its texts.
        let size = MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
        guard let memory = calloc(texts.count + 1, size) else { return nil }
        let matches = memory.bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: texts.count + 1)
        for (place, text) in texts.enumerated() { matches[place] = strdup(text) }
        return matches
    }

    /// Prints what was offered last below the line, which is then drawn again.
    func list() {
        let window = WindowSize(descriptor: STDOUT_FILENO) ?? WindowSize(columns: 80, rows: 24)
        // The prompt and the line that is being typed stay visible.
        let lines = CompletionList(candidates: offered).lines(columns: window.columns, rows: max(window.rows - 3, 3))
        readline_print_below(lines.map { $0 + "\n" }.joined())
        readline_redraw()
    }
}
