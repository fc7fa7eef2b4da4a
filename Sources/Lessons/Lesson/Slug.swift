/// The names of lessons, questions and demos: lower-case letters, digits and single dashes, beginning with a letter.
enum Slug {
    static func isWellFormed(_ name: String) -> Bool {
        guard name.utf8.count <= 64, let first = name.utf8.first, isLetter(first) else { return false }
        return name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { isLetter($0) || isDigit($0) }
        }
    }

    /// The nearest well-formed name, to suggest; nil if nothing is left of it.
    static func made(from name: String) -> String? {
        let parts = name.lowercased().split { character in
            !character.utf8.allSatisfy { isLetter($0) || isDigit($0) }
        }
        let slug = parts.drop { $0.utf8.first.map(isDigit) ?? true }.joined(separator: "-")
        return isWellFormed(slug) ? slug : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
