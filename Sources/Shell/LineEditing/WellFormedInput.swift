import CReadline
import Glibc

/// Lets only whole characters through from what a terminal sends, byte by byte; what belongs to none is left out, and `�`
/// stands for one that cannot be shown, such as a separator of lines that was pasted.
///
/// Readline never comes back from a motion over a character that is cut off, or has no width (`e` in vi mode, in 8.2).
struct WellFormedInput {
    /// How many columns a character takes; below 0 if it cannot be shown.
    let width: @Sendable (Unicode.Scalar) -> Int
    /// The bytes of a character that has begun.
    private var begun: [UInt8] = []

    init(width: @escaping @Sendable (Unicode.Scalar) -> Int = { Int(readline_width(wchar_t($0.value))) }) {
        self.width = width
    }

    /// Whether the locale has characters of several bytes at all.
    static let isNeeded = String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"

    /// The bytes that are complete with this one; none while a character goes on.
    mutating func take(_ byte: UInt8) -> ArraySlice<UInt8> {
        if byte & 0b1100_0000 != 0b1000_0000 { begun = [] }
        begun.append(byte)
        if let scalar = String(validating: begun, as: UTF8.self)?.unicodeScalars.first {
            defer { begun = [] }
            return scalar.isASCII || width(scalar) >= 0 ? begun[...] : Array("�".utf8)[...]
        }
        if begun.count >= 4 { begun = [] }
        return []
    }
}
