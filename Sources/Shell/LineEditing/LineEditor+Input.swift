import CReadline
import Glibc

extension LineEditor {
    /// The next byte typed, or readline's code for an end of the line.
    func nextByte() -> Int32 {
        while ending == nil {
            switch InputWait.on(STDIN_FILENO) {
            case .woken:
                lookAround()
            case .readable(let hungUp):
                var byte: UInt8 = 0
                let count = Glibc.read(STDIN_FILENO, &byte, 1)
                if count == 1 { return Int32(byte) }
                let isNothingThere = count < 0 ? [EAGAIN, EINTR].contains(errno) : TerminalMode.isTerminal
                if hungUp || !isNothingThere { ending = .end }
            case .timedOut:
                break
            }
        }
        return leave()
    }

    /// Does what the signals and notices that ended a wait ask for.
    private func lookAround() {
        let arrived = Signals.shared.take()
        if let signal = Signals.shared.endingSignal {
            ending = .ended(signal: signal)
        } else if arrived.contains(.interrupt) {
            ending = .interrupted(hadText: readline_length() > 0 || readline_is_searching() != 0)
        } else {
            if arrived.contains(.stop) { suspend() }
            if !arrived.isDisjoint(with: [.stop, .resume]) { redraw() }
            if !arrived.isDisjoint(with: [.stop, .resume, .windowChange]) { rl_resize_terminal() }
            for notice in notices.take() { readline_print_above(notice) }
        }
    }

    private func suspend() {
        rl_cleanup_after_signal()
        print_to_standard_output("\n")
        TerminalMode.noteChange(false)
        Signals.suspend()
    }

    /// Someone else may have used the terminal meanwhile: sets its modes and draws the line again.
    private func redraw() {
        rl_reset_after_signal()
        rl_on_new_line()
        readline_redraw()
    }

    /// Ends the line at once. A search is left first with its own key, for it holds the line that it started from.
    private func leave() -> Int32 {
        let abort: Int32 = 7
        if readline_is_searching() != 0, !hasLeftSearch {
            hasLeftSearch = true
            return abort
        }
        if !hasFinishedLine {
            hasFinishedLine = true
            if case .interrupted = ending { readline_finish_line("^C") } else { readline_finish_line("") }
        }
        return readline_stop_code()
    }
}
