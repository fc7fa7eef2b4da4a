/// Lessons as they were read last, so that only those are read anew that have changed.
public struct LessonShelf: Sendable {
    private var kept: [String: (stamp: FileStamp?, lesson: LoadedLesson)] = [:]

    public init() {}

    /// The lessons of these files as they are now, in their order.
    public mutating func load(_ paths: [String]) -> [LoadedLesson] {
        let stamps = paths.map { FileStamp(path: $0) }
        let stale = zip(paths, stamps).filter { path, stamp in
            stamp == nil || kept[path].map { $0.stamp != stamp } ?? true
        }
        for ((path, stamp), lesson) in zip(stale, Library.load(stale.map(\.0))) { kept[path] = (stamp, lesson) }
        return paths.compactMap { kept[$0]?.lesson }
    }
}
