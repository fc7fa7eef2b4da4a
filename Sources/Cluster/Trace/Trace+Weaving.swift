extension Trace {
    /// Appends what several logs hold, in the order of time. What the events are numbered now.
    ///
    /// In each log times never go back, and a message that crossed from one log to another arrived later than it was sent;
    /// so every event comes after all that happened before it.
    mutating func weave(_ logs: [Trace]) -> EventNumbers {
        var numbers = EventNumbers(of: logs)
        let counts = logs.map { Int($0.count - $0.firstKept) }
        let merge = TimeMerge(counts: counts) { logs[$0].record(logs[$0].firstKept + UInt64($1)).time }
        for (log, place) in merge {
            numbers.append(append(copyOf: logs[log].firstKept + UInt64(place), in: logs[log], numbers), log: log)
        }
        return numbers
    }

    /// Writes an event of another log.
    private mutating func append(copyOf number: UInt64, in log: borrowing Trace, _ numbers: EventNumbers) -> UInt64 {
        var record = log.record(number)
        expect(clockError: log.clockError(number))
        switch record.code {
        case .sent, .timer:
            record.shape = TraceRecord.shapeless
            return append(with: log.message(number), record)
        case .delivered, .dropped:
            record.detail = numbers.number(of: record.detail)
            return append(plain: record)
        case .started, .worked:
            return append(plain: record)
        case .note:
            append(note: log.text(number), record)
        case .fault:
            append(fault: log.fault(number), record)
        }
        return count - 1
    }
}
