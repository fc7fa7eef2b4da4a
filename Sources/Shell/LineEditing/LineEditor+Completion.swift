import CReadline
import Glibc
import Terminal

extension LineEditor {
    /// Readline's list of matches for the word that starts at byte `start`: what they have in common, then each, then
    /// nil; nil when there is none.
    func matches(_ word: String, start: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        let before = String(decoding: UnsafeRawBufferPointer(start: readline_line(), count: start), as: UTF8.self)
        completions = completer?(before, word) ?? Completions([])
        offered = completions.matching(word)
        // A single candidate is put in, unless something else can stand there too.
        let isSure = offered.count == 1 && (completions.hint == nil || !word.isEmpty)
        readline_end_completion(isSure && offered[0].endsWord ? 1 : 0)
        guard !offered.isEmpty else {
            if word.isEmpty, completions.hint != nil { list() }
            return nil
        }
        let common = offered.commonPrefix
        // What only contains the word must not take it away.
        let beginning = isSure || common.hasPrefix(word) ? common : word
        let texts = [isSure ? common : word.isEmpty && offered.count == 1 ? "" : beginning]
        return readlineList(texts + (isSure ? [] : offered.map(\.text)))
    }

    /// Memory that readline frees: each text, then nil.
    private func readlineList(_ texts: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
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
        let list = CompletionList(
            candidates: offered, hint: completions.hint, capabilities: completions.capabilities)
        let palette = Palette(completions.capabilities)
        let lines = list.lines(columns: window.columns, rows: max(window.rows - 3, 3))
        readline_print_below(lines.map { palette.text($0) + "\n" }.joined())
        readline_redraw()
    }
}
