import Scenario

/// What came of reading `course.yaml`: the course as far as it could be read, and what is wrong with the file.
public struct LoadedCourse: Sendable {
    /// The name of the file, which stands beside the lessons.
    public static let fileName = "course.yaml"

    /// Nil where there is no such file: the course is then as it is unless told otherwise.
    public let path: String?
    public let course: Course
    /// In the order of the file.
    public let problems: [LessonProblem]
    /// The lessons and questions that it speaks of, for whoever knows which there are.
    let references: [CourseReference]
    /// Where it says how many questions an exam has; nil where it says nothing of an exam.
    let examLocation: SourceLocation?
    /// Where each item of the syllabus stands.
    var syllabus: [(item: Int, location: SourceLocation)] = []

    /// Where the file of a folder stands, if there is one.
    static func path(in folder: String) -> String {
        (folder.hasSuffix("/") ? folder : folder + "/") + fileName
    }

    /// Reads the file of a folder.
    static func load(folder: String) -> LoadedCourse {
        let path = path(in: folder)
        switch LessonFile.bytes(at: path) {
        case .success(let bytes): return reading(bytes, path: path)
        case .failure(let problem) where problem.message == LessonFile.missing:
            return LoadedCourse(path: nil, course: Course(), problems: [], references: [], examLocation: nil)
        case .failure(let problem):
            return LoadedCourse(path: path, course: Course(), problems: [problem], references: [], examLocation: nil)
        }
    }

    /// Reads the bytes of the file; `path` is used in messages.
    public static func reading(_ bytes: [UInt8], path: String) -> LoadedCourse {
        CourseReader.read(bytes, path: path)
    }
}

/// A name in `course.yaml` that has to be known in the lessons.
struct CourseReference: Sendable {
    enum Kind {
        case lesson
        case question
    }

    let kind: Kind
    let name: Located<String>
}
