/// What the events of several logs are numbered when their logs are woven into one.
struct EventNumbers {
    /// By log: the number of its first event that is kept, and the new number of that and of each after it.
    private var logs: [(firstKept: UInt64, numbers: ContiguousArray<UInt64>)]

    /// Numbers of different logs differ in their upper 16 bits, which are 0 in a trace that was woven.
    private static let bitsOfPlace: UInt64 = 48

    static func first(ofLog log: Int) -> UInt64 { UInt64(log + 1) << bitsOfPlace }

    init(of traces: [Trace]) {
        logs = traces.map { ($0.firstKept, []) }
    }

    mutating func append(_ number: UInt64, log: Int) {
        logs[log].numbers.append(number)
    }

    /// The new number of an event; 0 when its log no longer kept it, which is then the number of an event long past.
    func number(of old: UInt64) -> UInt64 {
        guard old >> EventNumbers.bitsOfPlace > 0 else { return old }
        let log = logs[Int(old >> EventNumbers.bitsOfPlace) - 1]
        guard old >= log.firstKept else { return 0 }
        return log.numbers[Int(old - log.firstKept)]
    }
}
