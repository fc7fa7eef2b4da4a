import Glibc

/// Lets only whole characters through from what a terminal sends, byte by byte; what belongs to none is left out.
///
/// Readline never comes back from a motion over a character that is cut off (`e` in vi mode, in 8.2).
struct WellFormedInput {
    /// The bytes of a character that has begun.
    private var begun: [UInt8] = []

    /// Whether the locale has characters of several bytes at all.
    static let isNeeded = String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"

    /// The bytes that are complete with this one; none while a character goes on.
    mutating func take(_ byte: UInt8) -> ArraySlice<UInt8> {
        if byte & 0b1100_0000 != 0b1000_0000 { begun = [] }
        begun.append(byte)
        if String(validating: begun, as: UTF8.self) != nil {
            defer { begun = [] }
            return begun[...]
        }
        if begun.count >= 4 { begun = [] }
        return []
    }
}
