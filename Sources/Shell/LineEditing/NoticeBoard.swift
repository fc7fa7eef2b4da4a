import Synchronization

/// Messages that other threads leave for the student, shown above the prompt without disturbing what is being typed.
package final class NoticeBoard: Sendable {
    private let waiting = Mutex<[String]>([])
    private let signals: Signals

    init(signals: Signals) {
        self.signals = signals
    }

    /// Leaves `text`, one or more lines without a last line break. Any thread may call it.
    package func post(_ text: String) {
        waiting.withLock { $0.append(text) }
        signals.wake()
    }

    /// The messages not yet shown, oldest first.
    func take() -> [String] {
        waiting.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
