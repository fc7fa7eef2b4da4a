/// Where a student is in a lesson.
public struct LessonPosition: Hashable, Sendable {
    public let lesson: String
    /// The step, from zero.
    public let step: Int
    /// The stop within the step, from zero.
    public let stop: Int
    public let isFinished: Bool

    public init(lesson: String, step: Int, stop: Int, isFinished: Bool = false) {
        self.lesson = lesson
        self.step = step
        self.stop = stop
        self.isFinished = isFinished
    }
}
