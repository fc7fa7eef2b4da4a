/// A short name, such as a message's kind or a field's name: 1 to 16 bytes of UTF-8, packed into two words.
///
/// Comparing, hashing and copying one touches no memory but its own 16 bytes: there is no table of names and no lock.
/// Symbols order as their texts do, byte by byte.
///
/// ```swift
/// let kind: Symbol = "read"
/// ```
public struct Symbol: Hashable, BitwiseCopyable, Sendable {
    /// The first eight bytes, the first of them in the highest place; unused places are zero.
    @usableFromInline let high: UInt64
    @usableFromInline let low: UInt64

    /// The longest name, in bytes of UTF-8.
    public static let longest = 16

    /// Nil when the text is empty, longer than 16 bytes of UTF-8 or holds a zero byte.
    public init?(_ text: some StringProtocol) {
        var words: (high: UInt64, low: UInt64) = (0, 0)
        var count = 0
        for byte in text.utf8 {
            guard count < Symbol.longest, byte != 0 else { return nil }
            let shifted = UInt64(byte) << UInt64(56 - (count & 7) * 8)
            if count < 8 { words.high |= shifted } else { words.low |= shifted }
            count += 1
        }
        guard count > 0 else { return nil }
        (high, low) = words
    }

    /// Its length in bytes of UTF-8.
    var byteCount: Int { (128 - (low == 0 ? 64 + high.trailingZeroBitCount : low.trailingZeroBitCount) + 7) / 8 }

    public var text: String {
        var bytes: [UInt8] = []
        for word in [high, low] {
            for place in stride(from: UInt64(56), through: 0, by: -8) {
                let byte = UInt8(truncatingIfNeeded: word >> place)
                if byte != 0 { bytes.append(byte) }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Symbol: Comparable {
    public static func < (left: Symbol, right: Symbol) -> Bool { (left.high, left.low) < (right.high, right.low) }
}

extension Symbol: ExpressibleByStringLiteral {
    /// Packs a literal. Where it is inlined, which is everywhere, the compiler does the packing.
    @inlinable @inline(__always)
    public init(stringLiteral text: StaticString) {
        let count = text.utf8CodeUnitCount
        precondition((1...16).contains(count), "a symbol has 1 to 16 bytes")
        high = Symbol.word(text.utf8Start, min(8, count))
        low = count > 8 ? Symbol.word(text.utf8Start + 8, count - 8) : 0
    }

    /// Packs 1 to 8 bytes, in few loads that overlap.
    @inlinable @inline(__always)
    static func word(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let bytes = UnsafeRawPointer(start)
        let unused = UInt64(64 - 8 * count)
        if count == 8 { return UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)) }
        if count >= 4 {
            let first = UInt64(UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self)))
            let last = UInt64(UInt32(bigEndian: (bytes + (count - 4)).loadUnaligned(as: UInt32.self)))
            return first << 32 | last << unused
        }
        let middle = count >> 1
        return UInt64(start[0]) << 56 | UInt64(start[middle]) << UInt64(56 - 8 * middle)
            | UInt64(start[count - 1]) << unused
    }
}

extension Symbol: CustomStringConvertible {
    public var description: String { text }
}
