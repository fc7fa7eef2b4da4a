/// Finding the events of one message.
extension Trace {
    /// The number of the event at which a message was sent; nil when there was none, or it is no longer kept.
    public func sending(ofMessage number: UInt64) -> UInt64? {
        find(from: firstKept) { $0.code == .sent && $0.messageNumber == number }
    }

    /// The number of the first arrival of what was sent in an event.
    public func arrival(ofSending sending: UInt64) -> UInt64? {
        find(from: sending + 1) { $0.code == .delivered && $0.detail == sending }
    }

    /// The number of the first loss of what was sent in an event.
    public func loss(ofSending sending: UInt64) -> UInt64? {
        find(from: sending + 1) { $0.code == .dropped && $0.detail == sending }
    }

    private func find(from start: UInt64, where isWanted: (TraceRecord) -> Bool) -> UInt64? {
        (max(start, firstKept)..<max(start, count)).first { isWanted(record($0)) }
    }
}
