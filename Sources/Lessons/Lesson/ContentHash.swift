/// The 64-bit FNV-1a hash of a file's bytes, in hexadecimal: the same in every process, so that it can be stored.
///
/// It tells an edited lesson from an untouched one; it is no defence against somebody who wants two files to agree.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    /// Sixteen hexadecimal digits.
    public let description: String

    public init(_ bytes: some Sequence<UInt8>) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes {
            hash ^= UInt64(byte)
            hash = hash &* 0x0000_0100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        description = String(repeating: "0", count: 16 - digits.count) + digits
    }
}
