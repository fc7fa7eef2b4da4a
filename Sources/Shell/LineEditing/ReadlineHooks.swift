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
                // Readline shows what is typed only where it was shown before.
                TerminalMode.restoreKeepingInput()
                rl_prep_terminal(meta)
                TerminalMode.noteChange(true)
                TerminalMode.neverBlockInRead()
            },
            restore_terminal: {
                readline_restore_terminal()
                TerminalMode.noteChange(false)
                // What is typed before the next prompt is shown there, and not in the midst of what is printed.
                if ReadlineHooks.editor?.isSuspending != true { TerminalMode.hideTyping() }
            },
            complete: { word, start, _ in
                ReadlineHooks.editor?.matches(word.map { String(cString: $0) } ?? "", start: Int(start))
            },
            list_candidates: { _, _, _ in ReadlineHooks.editor?.list() }
        )
    }
}
