import Cluster
import Glibc

/// The keys that steer what is played on the screen, read one by one and not shown.
///
/// Ctrl-C stays a signal, and Ctrl-Z suspends the program between two waits. What was typed meanwhile never reaches the
/// prompt, unless `keepRest` says so. Where there is no terminal there are no keys, and waiting is waiting.
package final class PlayKeys {
    /// Takes from the screen what would be in the way of whoever uses the terminal next.
    private let leaveScreen: () -> Void
    private var decoder = KeyDecoder()
    private var pressed: ArraySlice<Key> = []
    private var keepsRest = false

    package init(leaveScreen: @escaping () -> Void = {}) {
        self.leaveScreen = leaveScreen
        Signals.shared.beginSuspendingYourself()
        TerminalMode.readSingleKeys()
    }

    deinit {
        if keepsRest { TerminalMode.restoreKeepingInput() } else { TerminalMode.restoreDiscardingInput() }
        Signals.shared.endSuspendingYourself()
    }

    /// Leaves what was typed and not yet read to whoever reads next.
    package func keepRest() { keepsRest = true }

    /// The keys that were pressed and not yet asked for.
    var pressedNext: [Key] { Array(pressed) }

    /// The next key, or nil when none comes in so many milliseconds, or a signal comes first.
    package func wait(milliseconds: Int32) -> Key? {
        if let key = pressed.popFirst() { return key }
        // Standard input that is no terminal holds lines for the shell, not keys.
        switch InputWait.on(TerminalMode.isTerminal ? STDIN_FILENO : -1, milliseconds: Int(milliseconds)) {
        case .timedOut:
            return nil
        case .woken:
            obey(Signals.shared.take())
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

    private func obey(_ signals: SignalSet) {
        if signals.contains(.stop) {
            leaveScreen()
            TerminalMode.whileRestored(Signals.suspend)
            // The signal that ended the suspension has had its effect.
            _ = Signals.shared.take()
        }
        // Whoever had the terminal meanwhile may have left it otherwise.
        if signals.contains(.stop) || signals.contains(.resume) { TerminalMode.readSingleKeys() }
    }
}
