/// What a course covers, as a page in Markdown: each item of its syllabus, and the steps of lessons in which it is.
public struct SyllabusPage {
    private let course: Course
    private let lessons: [Lesson]

    public init(_ course: Course, lessons: [Lesson]) {
        self.course = course
        self.lessons = lessons
    }

    /// The page as it stands in a folder beside that of the lessons, to which it links.
    public var markdown: String {
        let table = ["| | item | where |", "| --- | --- | --- |"] + course.syllabus.map(row)
        return ([SyllabusPage.introduction] + lessons.compactMap(review) + [table.joined(separator: "\n")])
            .joined(separator: "\n\n") + "\n"
    }

    private static let introduction = """
        # Syllabus

        What the course covers, and in which steps of its lessons. The items stand under `syllabus` in
        [course.yaml](course-file.md), and each lesson says in its [front matter](lesson-format.md#front-matter) what it covers.
        `make docs` writes this page from them.
        """

    private func row(_ item: Course.Item) -> String {
        let steps = lessons.flatMap { lesson in
            lesson.frontMatter.coverage.filter { $0.item == item.number }.flatMap(\.steps).map { step in
                link("\(label(lesson)) \(step)", to: lesson, "#" + SyllabusPage.anchor(of: step))
            }
        }
        return "| \(item.number) | \(cell(item.text)) | \(steps.isEmpty ? "no step" : steps.joined(separator: "; ")) |"
    }

    /// A lesson that takes items up again without a step for each.
    private func review(_ lesson: Lesson) -> String? {
        let items = lesson.frontMatter.coverage.filter(\.steps.isEmpty).map(\.item).sorted()
        guard !items.isEmpty else { return nil }
        let name = link("\(label(lesson)) \(lesson.title)", to: lesson)
        return "\(name) takes up \(items.count == 1 ? "item" : "items") \(SyllabusPage.ranges(items)) as a whole."
    }

    private func label(_ lesson: Lesson) -> String { lesson.number.map(String.init) ?? lesson.id }

    private func link(_ text: String, to lesson: Lesson, _ anchor: String = "") -> String {
        let file = lesson.path.split(separator: "/").last.map(String.init) ?? lesson.path
        return "[\(cell(text))](../lessons/\(file)\(anchor))"
    }

    private func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

    /// What viewers of Markdown call a heading in links: small letters and digits, and dashes for spaces.
    static func anchor(of heading: String) -> String {
        String(
            heading.lowercased().compactMap { character in
                if character == " " {
                    "-"
                } else if character.isLetter || character.isNumber || character == "-" {
                    character
                } else {
                    nil
                }
            })
    }

    /// `1–3, 5`.
    static func ranges(_ numbers: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = ranges.last, number <= last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, number)
            } else {
                ranges.append(number...number)
            }
        }
        return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            .joined(separator: ", ")
    }
}
