import Progress
import Quiz

/// What the store knows of a student, read at once.
public struct StudyRecord: Sendable {
    /// The entries that ended an attempt, or marked a prediction, by question, oldest first; exams are not among them.
    let ends: [String: [AttemptEntry]]
    let positions: [LessonPosition]
    let reviews: [Review]

    /// Nothing.
    public init() {
        ends = [:]
        positions = []
        reviews = []
    }

    public init(_ store: ProgressStore) throws(ProgressError) {
        let exams = Set(try store.sittings().filter { $0.mode == .exam }.map(\.id))
        var ends: [String: [AttemptEntry]] = [:]
        var locked: Set<String> = []
        for logged in try store.answers() where logged.sitting.map(exams.contains) != true {
            let entry = logged.entry
            if entry.verdict == .locked { locked.insert(entry.question) }
            let marksPrediction = entry.earned == nil && entry.verdict != .locked && locked.contains(entry.question)
            if entry.possible != nil || marksPrediction { ends[entry.question, default: []].append(entry) }
        }
        self.ends = ends
        positions = try store.positions()
        reviews = try store.reviews()
    }
}
