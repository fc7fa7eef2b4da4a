import Quiz

/// An exam to hand out: a folder of lessons that hold its questions without keys, hints, solutions or explanations.
///
/// Drawn from the course with the same seed as `quiz --exam` draws it, so the paper is the same whichever is asked.
public struct ExamPaper {
    public struct File {
        public let name: String
        public let text: String
    }

    public private(set) var files: [File] = []
    public let questions: Int
    public let minutes: Int

    /// - Parameters:
    ///   - isChosen: whether the lessons were named one by one, whatever the course says an exam is from.
    ///   - seed: what the paper is drawn with, unless the course says it.
    public init(lessons: [Lesson], course: Course, isChosen: Bool, seed: UInt64) {
        let exam = course.exam
        let from = isChosen || exam.from.isEmpty ? lessons : lessons.filter { exam.from.contains($0.id) }
        let seed = exam.seed ?? seed
        let pool = from.flatMap { lesson in
            lesson.pool(of: exam).map { Paper.Candidate(question: $0.id, lesson: lesson.id) }
        }
        let asked = Set(Paper.exam(from: pool, count: exam.questions, seed: seed).questions)
        questions = asked.count
        minutes = exam.minutes
        guard !asked.isEmpty else { return }
        files = from.enumerated().compactMap { place, lesson in
            ExamPaper.file(of: lesson, number: lesson.number ?? place + 1, asked: asked)
        }
        files.append(
            File(name: LoadedCourse.fileName, text: ExamPaper.courseText(course, count: asked.count, seed: seed)))
    }

    private static func file(of lesson: Lesson, number: Int, asked: Set<String>) -> File? {
        let questions = lesson.questions.filter { asked.contains($0.id) }
        guard !questions.isEmpty else { return nil }
        let text = LessonText(
            id: lesson.id, title: lesson.title, summary: "Questions of an exam.",
            sections: [
                LessonText.Section(
                    title: "An exam",
                    parts: [
                        .prose("`quiz --exam` asks the questions of this paper, and `submit` writes the answers down.")
                    ]),
                LessonText.Section(title: "Quiz", parts: questions.map(LessonText.Part.question)),
            ], isSealed: true)
        return File(name: (number < 10 ? "0" : "") + "\(number)-\(lesson.id).md", text: text.text)
    }

    private static func courseText(_ course: Course, count: Int, seed: UInt64) -> String {
        var text = "# The paper of an exam.\n"
        if let title = course.title { text += "title: \(quoted(title))\n" }
        if let identity = course.identity {
            let pattern = identity.pattern.map { ", pattern: \(quoted($0))" } ?? ""
            text += "identity: {ask: \(quoted(identity.ask))\(pattern)}\n"
        }
        return text
            + "exam: {questions: \(count), minutes: \(course.exam.minutes), seed: \(seed)\(course.exam.hasTasks ? ", tasks: yes" : "")}\n"
    }

    /// In single quotation marks, where YAML gives nothing a meaning.
    private static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}
