/// What a list of lessons shows of one, read from the front matter alone.
public struct LessonSummary: Sendable {
    public let path: String
    /// The leading digits of the file's name.
    public let number: Int?
    /// From the front matter, or from the file's name if that cannot be read.
    public let id: String
    /// Nil if the front matter cannot be read.
    public let frontMatter: FrontMatter?
    /// What is wrong with the front matter; the rest of the file has not been looked at.
    public let problems: [LessonProblem]

    public var title: String { frontMatter?.title ?? id }
    public var summary: String { frontMatter?.summary ?? "This lesson cannot be read." }
}
