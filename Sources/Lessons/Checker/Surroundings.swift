/// What is around the lessons that are checked: the other lessons of the course, and what the course asks of each.
public struct Surroundings: Sendable {
    /// The ids that a lesson may require; nil if the course is not known.
    public var known: Set<String>?
    /// Lessons of the course that are not checked themselves, in its order.
    public var others: [Lesson]
    public var course: Course

    public init(known: Set<String>? = nil, others: [Lesson] = [], course: Course = Course()) {
        self.known = known
        self.others = others
        self.course = course
    }

    /// The lessons that each lesson requires, by their ids.
    private(set) var requires: [String: [String]] = [:]

    /// Knows the lessons that are checked as well.
    func with(_ lessons: [LoadedLesson]) -> Surroundings {
        var all = self
        all.known?.formUnion(lessons.compactMap { $0.lesson?.id })
        for lesson in others + lessons.compactMap(\.lesson) { all.requires[lesson.id] = lesson.requires }
        return all
    }

    /// The way from a lesson over what it requires back to itself, if there is one; the shortest.
    func cycle(from lesson: String) -> [String]? {
        var ways = [[lesson]]
        var seen: Set<String> = []
        while !ways.isEmpty {
            let way = ways.removeFirst()
            for next in requires[way[way.count - 1]] ?? [] {
                if next == lesson { return way + [next] }
                if seen.insert(next).inserted { ways.append(way + [next]) }
            }
        }
        return nil
    }
}
