import CReadline
import Synchronization

/// The settings of the terminal as they were at the start, put back on every way out of the program.
public enum TerminalMode {
    private static let isRemembered = Atomic(false)

    /// Remembers the settings of standard input, and puts them back if the program crashes.
    public static func remember() {
        isRemembered.store(troupe_remember_terminal() != 0, ordering: .relaxed)
    }

    /// Puts the settings back.
    public static func restore() {
        if isRemembered.load(ordering: .relaxed) { troupe_restore_terminal() }
    }
}
