import CReadline
import Glibc

/// The functions that readline calls back. They are C functions without a context, so the editor is found here.
enum ReadlineHooks {
    /// The editor whose line is being read. Safe without a lock: readline and its callbacks run on the main thread
    /// alone, inside `LineEditor.read`.
    nonisolated(unsafe) static var editor: LineEditor?

    static var table: readline_hooks {
        readline_hooks(
            read_byte: { _ in ReadlineHooks.editor?.nextByte() ?? EOF },
            prepare_terminal: { meta in
                rl_prep_terminal(meta)
                TerminalMode.noteChange(true)
                TerminalMode.neverBlockInRead()
            },
            restore_terminal: {
                readline_restore_terminal()
                TerminalMode.noteChange(false)
            },
            complete: { word, start, _ in
                ReadlineHooks.editor?.matches(word.map { String(cString: $0) } ?? "", start: Int(start))
            },
            list_candidates: { _, _, _ in ReadlineHooks.editor?.list() }
        )
    }
}
