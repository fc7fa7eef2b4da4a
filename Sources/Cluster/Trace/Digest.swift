/// A hash over a trace, two words at a time: a multiplication in full width whose halves are folded, as in wyhash (Wang
/// 2019).
///
/// Two runs with the same digest did the same things in the same order, as far as 64 bits can tell.
public struct Digest: Hashable, Sendable {
    /// What has come of everything combined so far.
    public private(set) var value: UInt64 = 0x2d35_8dcc_aa6c_78a5

    public init() {}

    /// Sixteen hexadecimal digits.
    public var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    public mutating func combine(_ word: UInt64) {
        combine(word, 0)
    }

    /// Two words at once: their product in full width, folded.
    @inline(__always)
    private mutating func combine(_ first: UInt64, _ second: UInt64) {
        let product = (first ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(by: second ^ value)
        value = product.high ^ product.low ^ (value &<< 1)
    }

    mutating func combine(_ number: Int64) { combine(UInt64(bitPattern: number)) }

    mutating func combine(_ symbol: Symbol) {
        combine(symbol.high, symbol.low)
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

    /// What is a plain message's own, and the digest of its shape.
    @inline(__always)
    mutating func combine(shape: UInt64, _ first: UInt64, _ second: UInt64) {
        combine(shape &+ first, second)
    }

    mutating func combine(_ shape: MessageShape) {
        combine(shape.kind)
        combine(shape.firstName)
        combine(shape.secondName)
        combine(UInt64(shape.firstType.rawValue), UInt64(shape.secondType.rawValue))
    }

    private mutating func combine(_ value: Value) {
        switch value {
        case .null: combine(0, 0)
        case .bool(let bool): combine(1, bool ? 1 : 0)
        case .int(let int): combine(3, UInt64(bitPattern: int))
        case .double(let double): combine(4, double.bitPattern)
        case .node(let node): combine(5, UInt64(node.index))
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

    /// An event, but for what its detail stands for.
    @inline(__always)
    mutating func combine(_ record: TraceRecord) {
        let words = record.words
        combine(words.0, words.1)
        combine(words.2, words.3)
    }

    mutating func combine(_ fault: Fault) {
        switch fault {
        case .partition(let sides):
            combine("partition")
            for side in sides {
                for node in side { combine(UInt64(node.index)) }
                combine(UInt64(side.count))
            }
        case .hostFailure(let host):
            combine("host failure")
            combine(host)
        case .skew(let span):
            combine("skew")
            combine(span.nanoseconds)
        case .drift(let partsPerMillion):
            combine("drift")
            combine(Int64(partsPerMillion))
        case .crash, .restart, .cut, .heal, .hold, .release, .pause, .resume, .wipe, .removed:
            combine("\(fault)")
        case .network(let link):
            combine("network")
            combine(link)
        case .link(let link):
            combine("link")
            combine(link)
        case .topology(let topology):
            combine("topology")
            for entry in topology?.entries ?? [] {
                combine(UInt64(entry.node.index))
                for neighbor in entry.neighbors { combine(UInt64(neighbor.index)) }
                combine(UInt64(entry.neighbors.count))
            }
        }
    }

    private mutating func combine(_ link: Link) {
        combine(link.latency)
        for share in [link.loss, link.duplicate, link.reorder, link.corrupt] { combine(share.bitPattern) }
        combine(link.bandwidth?.bitPattern ?? 0)
    }

    private mutating func combine(_ latency: Distribution) {
        switch latency {
        case .constant(let span): combine(1, UInt64(bitPattern: span.nanoseconds))
        case .uniform(let least, let most):
            combine(2, UInt64(bitPattern: least.nanoseconds))
            combine(UInt64(bitPattern: most.nanoseconds))
        case .exponential(let mean): combine(3, UInt64(bitPattern: mean.nanoseconds))
        case .normal(let mean, let deviation):
            combine(4, UInt64(bitPattern: mean.nanoseconds))
            combine(UInt64(bitPattern: deviation.nanoseconds))
        case .sum(let first, let second):
            combine(UInt64(5))
            combine(first)
            combine(second)
        }
    }
}
