import Quiz

/// A lesson made of a GIFT file: a step for each category, with its questions, and what could not be taken over.
public struct GIFTLesson {
    /// The lesson file.
    public let text: String
    /// In the order of the GIFT file.
    public let remarks: [ExchangeRemark]
    public let questions: Int
    /// Whether something in the file is no GIFT.
    public let hasUnreadable: Bool

    /// - Parameters:
    ///   - text: what the GIFT file holds.
    ///   - file: what it is called in remarks.
    ///   - id: the id of the lesson; those of questions without an id begin with it.
    public init(reading text: String, file: String, id: String, title: String) {
        var builder = Builder(lesson: id, file: file)
        let (items, problems) = GIFTReader.read(text, file: file)
        for item in items { builder.add(item) }
        self.text =
            LessonText(
                id: id, title: title,
                summary: "Questions taken over from \(file.split(separator: "/").last ?? "GIFT").",
                sections: builder.sections
            ).text
        remarks = (problems + builder.remarks).enumerated().sorted { ($0.1.line, $0.0) < ($1.1.line, $1.0) }.map(\.1)
        questions = builder.ids.count
        hasUnreadable = !problems.isEmpty
    }

    /// The id of a lesson, made from the name of the file that it is to stand in; nil if nothing is left of it.
    public static func id(forFile path: String) -> String? {
        LessonFileName(path: path).flatMap { Slug.made(from: $0.id) }
    }

    private struct Builder {
        let lesson: String
        let file: String
        var sections: [LessonText.Section] = []
        var remarks: [ExchangeRemark] = []
        var ids: Set<String> = []
        private var blocks = 0

        init(lesson: String, file: String) {
            self.lesson = lesson
            self.file = file
        }

        mutating func add(_ item: GIFTItem) {
            let id = unusedID(for: item)
            let taken = GIFTImport(item, id: id, file: file)
            remarks += taken.remarks
            switch taken.content {
            case .nothing: return
            case .prose(let markdown): add(.prose(markdown), item)
            case .question(let question): if add(.question(question), item) { ids.insert(id) }
            }
        }

        /// Whether there was room for it.
        @discardableResult
        private mutating func add(_ part: LessonText.Part, _ item: GIFTItem) -> Bool {
            guard blocks < Limits.blocks else {
                remarks.append(
                    ExchangeRemark(
                        file: file, line: item.line,
                        "left out: a lesson has \(Limits.blocks) blocks at most; split the file"))
                return false
            }
            let title = Builder.title(of: item.category)
            // Steps that there is no room for go on in the last one; `## Quiz` is none of them.
            let isFull = sections.count >= Limits.steps - 1
            if sections.last?.title != title, !isFull { sections.append(LessonText.Section(title: title)) }
            sections[sections.count - 1].parts.append(part)
            blocks += 1
            return true
        }

        /// The last name of a category's path.
        private static func title(of category: String?) -> String {
            let name = category?.split(separator: "/").last.map { String($0).trimmed } ?? ""
            return name.isEmpty ? "Questions" : name == "Quiz" ? "Quiz questions" : name
        }

        private func unusedID(for item: GIFTItem) -> String {
            let given = item.id.flatMap { Slug.isWellFormed($0) ? $0 : nil }
            let named = (item.id ?? item.title).flatMap { Slug.made(from: "\(lesson)-\($0)") }
            let id = given ?? named ?? "\(lesson)-q\(ids.count + 1)"
            guard ids.contains(id) else { return id }
            return (2...).lazy.map { "\(id)-\($0)" }.first { !ids.contains($0) } ?? id
        }
    }
}
