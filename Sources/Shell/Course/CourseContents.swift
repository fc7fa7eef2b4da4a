import Lessons
import Scenario

/// The lessons of a library as they were read once, and their demos.
struct CourseContents: Sendable {
    let summaries: [LessonSummary]
    /// Those that can be read, in the order of the course.
    let lessons: [Lesson]
    let demos: [Demo]

    init(_ library: Library) {
        summaries = library.summaries()
        lessons = library.loadAll().compactMap(\.lesson)
        demos = lessons.flatMap(\.playableDemos)
    }
}
