/// The name of a lesson's file, `NN-id.md`: it gives the order of the course and lets a lesson be found unread.
public struct LessonFileName: Hashable, Sendable {
    /// The leading digits.
    public let number: Int?
    /// What stands between the number and the extension.
    public let id: String

    /// Nil if the path is not that of a Markdown file.
    public init?(path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard name.hasSuffix(".md"), name.count > 3 else { return nil }
        let stem = name.dropLast(3)
        let digits = stem.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty, let number = Int(digits), stem.dropFirst(digits.count).first == "-" else {
            self.number = nil
            id = String(stem)
            return
        }
        self.number = number
        id = String(stem.dropFirst(digits.count + 1))
    }
}
