/// A hash over the bytes of a trace: 64-bit FNV-1a, a word at a time.
///
/// Two runs with the same digest did the same things in the same order, as far as 64 bits can tell.
public struct Digest: Hashable, Sendable {
    public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    public init() {}

    /// Sixteen hexadecimal digits.
    public var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    public mutating func combine(_ word: UInt64) {
        value = (value ^ word) &* 0x100_0000_01b3
        value ^= value >> 29
    }

    mutating func combine(_ number: Int64) { combine(UInt64(bitPattern: number)) }

    mutating func combine(_ symbol: Symbol) {
        combine(symbol.high)
        combine(symbol.low)
    }

    mutating func combine(_ text: String) {
        for byte in text.utf8 { combine(UInt64(byte)) }
        combine(UInt64(text.utf8.count))
    }

    mutating func combine(_ message: Message) {
        combine(message.kind)
        message.forEachField { name, value in
            combine(name)
            combine(value)
        }
    }

    mutating func combine(_ value: Value) {
        switch value {
        case .null: combine(UInt64(0))
        case .bool(let bool): combine(bool ? UInt64(2) : 1)
        case .int(let int):
            combine(UInt64(3))
            combine(int)
        case .double(let double):
            combine(UInt64(4))
            combine(double.bitPattern)
        case .node(let node):
            combine(UInt64(5))
            combine(UInt64(node.index))
        case .string(let text):
            combine(UInt64(6))
            combine(text)
        case .bytes(let bytes):
            combine(UInt64(7))
            for byte in bytes { combine(UInt64(byte)) }
        case .list(let values):
            combine(UInt64(8))
            for value in values { combine(value) }
            combine(UInt64(values.count))
        case .record(let fields):
            combine(UInt64(9))
            for field in fields {
                combine(field.key)
                combine(field.value)
            }
        }
    }

    mutating func combine(_ event: TraceEvent) {
        combine(event.time.nanoseconds)
        combine(UInt64(event.node?.index ?? .max) << 32 | UInt64(event.peer?.index ?? .max))
        combine(event.messageNumber << 32 | UInt64(event.lamport))
        if let message = event.message { combine(message) }
        combine(event.kind)
    }

    private mutating func combine(_ kind: TraceEvent.Kind) {
        switch kind {
        case .started: combine(UInt64(1))
        case .sent: combine(UInt64(2))
        case .delivered: combine(UInt64(3))
        case .dropped(let loss): combine("dropped \(loss)")
        case .timer: combine(UInt64(4))
        case .worked(let span):
            combine(UInt64(5))
            combine(span.nanoseconds)
        case .note(let text): combine(text)
        case .fault(let fault): combine(fault)
        }
    }

    private mutating func combine(_ fault: Fault) {
        switch fault {
        case .partition(let sides):
            combine("partition")
            for side in sides {
                for node in side { combine(UInt64(node.index)) }
                combine(UInt64(side.count))
            }
        case .skew(let span):
            combine("skew")
            combine(span.nanoseconds)
        case .crash, .restart, .cut, .heal, .network, .removed:
            combine("\(fault)")
        }
    }
}
