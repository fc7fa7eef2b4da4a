import Scenario

/// The lessons of a folder: `NN-id.md`, in the order of their numbers.
///
///     let library = try Library(searching: LibraryPlace.standard(option: nil, environment: nil, program: nil))
///     let loaded = try library.load("concurrency")
public struct Library: Sendable {
    public let folder: String
    /// The paths of the lesson files, in the order of the course.
    public let paths: [String]
    /// The paths of the lesson files that are not part of the course, because its file lists others.
    public let otherPaths: [String]
    /// What `course.yaml` beside the lessons says.
    public let loadedCourse: LoadedCourse

    /// The lessons in the first place that has a folder. One that was asked for has to have it.
    public init(searching places: [LibraryPlace]) throws(LibraryError) {
        for place in places {
            if let paths = LessonFile.paths(in: place.folder) {
                folder = place.folder
                loadedCourse = LoadedCourse.load(folder: place.folder)
                let listed = loadedCourse.course.lessons
                let named = listed.compactMap { id in paths.first { LessonFileName(path: $0)?.id == id } }
                self.paths = named.isEmpty ? paths : named
                otherPaths = named.isEmpty ? [] : paths.filter { !named.contains($0) }
                return
            }
            if let option = place.namedBy { throw .noFolder(place.folder, namedBy: option) }
        }
        throw .nowhere(places.map(\.folder))
    }

    public var course: Course { loadedCourse.course }

    /// What the front matter of each lesson says, in the order of the course.
    public func summaries() -> [LessonSummary] {
        paths.map(Self.summary)
    }

    /// Reads the lesson that an id, the beginning of one, a file's number or a path means.
    public func load(_ reference: String) throws(LibraryError) -> LoadedLesson {
        Self.load(path: try path(of: reference))
    }

    /// Reads every lesson, in the order of the course.
    public func loadAll() -> [LoadedLesson] {
        Self.load(paths)
    }

    /// Reads every lesson of the folder, those that are not part of the course too.
    public func loadFolder() -> [LoadedLesson] {
        Self.load(paths + otherPaths)
    }

    /// Looks at some lessons for their questions, those left out that cannot be read; at all of the course where none is
    /// named.
    public func sketches(_ references: [String] = []) throws(LibraryError) -> [LessonSketch] {
        var paths = references.isEmpty ? self.paths : []
        for reference in references { paths.append(try path(of: reference)) }
        return Self.inParallel(paths) { path in
            guard case .success(let bytes) = LessonFile.bytes(at: path) else { return nil }
            return LessonSketch.reading(bytes, path: path)
        }.compactMap(\.self)
    }

    /// Reads files on every core.
    public static func load(_ paths: [String]) -> [LoadedLesson] {
        inParallel(paths) { load(path: $0) }
    }

    /// Looks at files on every core: thousands of questions are there before anybody waits for them.
    private static func inParallel<Found: Sendable>(
        _ paths: [String], _ look: @escaping @Sendable (String) -> Found
    ) -> [Found] {
        var found: [Found] = []
        ParallelWork(paths.count) { look(paths[$0]) }.perform { _, lesson in
            found.append(lesson)
            return true
        }
        return found
    }

    /// Reads the lesson in a file.
    public static func load(path: String) -> LoadedLesson {
        switch LessonFile.bytes(at: path) {
        case .success(let bytes): LoadedLesson.reading(bytes, path: path)
        case .failure(let problem): LoadedLesson(path: path, lesson: nil, problems: [problem])
        }
    }

    /// Whether a reference can only be meant as a path, so that no library is needed to find it.
    public static func isPath(_ reference: String) -> Bool {
        reference.contains("/") || reference.hasSuffix(".md")
    }

    /// Looks at no more of a file than its front matter.
    private static func summary(path: String) -> LessonSummary {
        let name = LessonFileName(path: path)
        var problems = Problems()
        var frontMatter: FrontMatter?
        switch LessonFile.bytes(at: path) {
        case .failure(let problem): problems = Problems([problem])
        case .success(let bytes): frontMatter = FrontMatterReader.read(bytes, path: path, problems: &problems)
        }
        let id = frontMatter.map(\.id).flatMap { $0.isEmpty ? nil : $0 } ?? name?.id ?? path
        return LessonSummary(
            path: path, number: name?.number, id: id, frontMatter: frontMatter, problems: problems.list)
    }
}
