/// Lessons that somebody names by paths, folders, ids or numbers, and the course around them.
public struct LessonSelection: Sendable {
    /// The paths of the lessons, each once, in the order in which they were named.
    public private(set) var paths: [String] = []
    /// The paths of the lessons that stand beside those that were named.
    public private(set) var otherPaths: [String] = []
    /// The course file of a folder that was named, or that of the course where nothing was.
    public private(set) var course: LoadedCourse?
    /// Where the course file stands, or would stand.
    public private(set) var coursePath: String?
    /// What the course of the lessons says, checked or not.
    public private(set) var rules = Course()
    /// The ids that the names of the files tell, those of the course that is otherwise in force included.
    public private(set) var ids: Set<String> = []

    /// - Parameters:
    ///   - names: empty for the whole course.
    ///   - places: where the course is looked for.
    public init(_ names: [String], in places: [LibraryPlace]) throws(LibraryError) {
        let library = Result { () throws(LibraryError) in try Library(searching: places) }
        if names.isEmpty { add(try library.get()) }
        for name in names {
            if LessonFile.isFolder(path: name) {
                add(try Library(searching: [LibraryPlace(folder: name, namedBy: "check")]))
            } else if Library.isPath(name) || LessonFile.exists(path: name) {
                add(file: name)
            } else {
                add(file: try library.get().path(of: name))
            }
        }
        var seen: Set<String> = []
        paths = paths.filter { seen.insert($0).inserted }
        otherPaths = otherPaths.filter { seen.insert($0).inserted }
        let known = paths + otherPaths + ((try? library.get().paths) ?? [])
        ids = Set(known.compactMap { LessonFileName(path: $0)?.id })
    }

    private mutating func add(_ library: Library) {
        paths += library.paths + library.otherPaths
        rules = library.course
        coursePath = LoadedCourse.path(in: library.folder)
        course = library.loadedCourse.path == nil ? course : library.loadedCourse
    }

    /// Those beside it count as of its course if they have numbers as lessons of a course do.
    private mutating func add(file path: String) {
        paths.append(path)
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let siblings = LessonFile.paths(in: folder.isEmpty ? "." : folder) ?? []
        otherPaths += siblings.map { folder.isEmpty ? String($0.dropFirst(2)) : $0 }
            .filter { LessonFileName(path: $0)?.number != nil }
        let beside = folder.isEmpty ? "." : folder
        rules = LoadedCourse.load(folder: beside).course
        coursePath = LoadedCourse.path(in: beside)
    }
}
