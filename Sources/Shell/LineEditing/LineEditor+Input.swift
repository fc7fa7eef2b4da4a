import CReadline
import Glibc

extension LineEditor {
    /// The next byte typed, or readline's code for an end of the line.
    func nextByte() -> Int32 {
        if readline_is_between_commands() != 0 { readline_put_line_aside() }
        while ending == nil {
            if let byte = complete.popFirst() { return Int32(byte) }
            if let byte = typedAhead.popFirst() {
                takeIn(byte)
                continue
            }
            switch InputWait.on(STDIN_FILENO) {
            case .woken:
                lookAround()
            case .readable(let hungUp):
                var byte: UInt8 = 0
                let count = Glibc.read(STDIN_FILENO, &byte, 1)
                if count == 1, byte == Self.endOfInput, isLineEmpty {
                    ending = .end
                    parting = "^D"
                    break
                }
                if count == 1 {
                    takeIn(byte)
                    break
                }
                let isNothingThere = count < 0 ? [EAGAIN, EINTR].contains(errno) : TerminalMode.isTerminal
                if hungUp || !isNothingThere { ending = .end }
            case .timedOut:
                break
            }
        }
        return leave()
    }

    private func takeIn(_ byte: UInt8) {
        complete = WellFormedInput.isNeeded ? input.take(byte) : [byte]
    }

    /// Ctrl-D.
    private static let endOfInput: UInt8 = 4

    private var isLineEmpty: Bool {
        readline_length() == 0 && readline_is_between_commands() != 0 && readline_is_searching() == 0
    }

    /// Does what the signals and notices that ended a wait ask for.
    private func lookAround() {
        let arrived = Signals.shared.take()
        if let signal = Signals.shared.endingSignal {
            ending = .ended(signal: signal)
        } else if arrived.contains(.interrupt) {
            ending = .interrupted(hadText: readline_length() > 0 || readline_is_between_commands() == 0)
            parting = "^C"
        } else {
            if arrived.contains(.stop) {
                suspend()
            } else if arrived.contains(.resume) {
                redraw()
            } else if arrived.contains(.windowChange) {
                rl_resize_terminal()
            }
            for notice in notices.take() { readline_print_above(notice) }
        }
    }

    private func suspend() {
        isSuspending = true
        rl_cleanup_after_signal()
        isSuspending = false
        print_to_standard_output("\n")
        Signals.suspend()
        // The signal that ended the suspension has had its effect.
        _ = Signals.shared.take()
        redraw()
    }

    /// Someone else may have used the terminal meanwhile: sets its modes and draws the line again.
    private func redraw() {
        rl_reset_after_signal()
        rl_reset_screen_size()
        rl_on_new_line()
        readline_redraw()
    }

    /// Ends the line at once, once readline is done with the command that it is in the middle of: a search is left
    /// with its own key, and a paste is closed, for readline would insert what it has not yet read.
    private func leave() -> Int32 {
        if readline_is_searching() != 0, !hasLeftSearch {
            hasLeftSearch = true
            return 7
        }
        if readline_is_between_commands() == 0, let byte = pasteEnd.popFirst() { return Int32(byte) }
        if !hasFinishedLine {
            hasFinishedLine = true
            readline_finish_line(parting)
        }
        return readline_stop_code()
    }
}
