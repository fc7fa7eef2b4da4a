import Cluster
import Glibc

/// The keys that steer a demo while it plays, read one by one and not shown.
///
/// Ctrl-C stays a signal. What was typed during the demo never reaches the prompt. Where there is no terminal there are
/// no keys, and waiting is waiting.
package final class PlayKeys {
    package enum Key {
        case space
        case enter
        case other
    }

    private var decoder = KeyDecoder()
    private var pressed: ArraySlice<Key> = []

    package init() {
        TerminalMode.readSingleKeys()
    }

    deinit {
        TerminalMode.restoreDiscardingInput()
    }

    /// The next key, or nil when none comes in so many milliseconds, or a signal comes first.
    package func wait(milliseconds: Int32) -> Key? {
        if let key = pressed.popFirst() { return key }
        // Standard input that is no terminal holds lines for the shell, not keys.
        switch InputWait.on(TerminalMode.isTerminal ? STDIN_FILENO : -1, milliseconds: Int(milliseconds)) {
        case .timedOut:
            return nil
        case .woken:
            // Whoever had the terminal meanwhile may have left it otherwise.
            if Signals.shared.take().contains(.resume) { TerminalMode.readSingleKeys() }
            return nil
        case .readable(let hungUp):
            var bytes = [UInt8](repeating: 0, count: 256)
            let count = read(STDIN_FILENO, &bytes, bytes.count)
            // Nobody is left to watch.
            if count <= 0, hungUp { Signals.shared.interrupt.raise() }
            pressed = decoder.decode(bytes.prefix(max(count, 0)))[...]
            return pressed.popFirst()
        }
    }
}
