import Lessons
import Scenario

/// The course, which is read behind the prompt.
extension Shell {
    func library() throws(LibraryError) -> Library {
        if let openedLibrary { return openedLibrary }
        let library = try Library(searching: options.places)
        openedLibrary = library
        return library
    }

    /// Begins to read the course, unless that has begun or there is none.
    func beginReadingCourse() {
        guard courseReading == nil, let library = try? library() else { return }
        courseReading = CourseReading { CourseContents(library) }
    }

    /// The course if it has been read; nil while it is being read. Never waits.
    var courseRead: CourseContents? {
        if knownCourse == nil, let course = courseReading?.course { know(course) }
        return knownCourse
    }

    /// True while names from the course are still to come.
    var isReadingCourse: Bool { courseReading != nil && courseRead == nil }

    /// Every lesson of the course that can be read.
    func lessons() throws(LibraryError) -> [Lesson] {
        _ = try library()
        readDemos()
        return knownCourse?.lessons ?? []
    }

    /// Reads the course when a line speaks of its demos.
    func readDemosIfNeeded(for line: CommandLine) {
        let needsDemos =
            CommandRegistry.help(named: line.verb.text)?.settings == .ofDemo
            || line.words.contains { $0.text.contains(":") }
        if needsDemos { readDemos() }
    }

    /// Waits until the course is read, so that its demos are known by name.
    func readDemos() {
        guard knownCourse == nil else { return }
        beginReadingCourse()
        if let course = courseReading?.wait() { know(course) }
    }

    private func know(_ course: CourseContents) {
        knownCourse = course
        // A lesson from elsewhere may have brought demos of its own.
        let others = session.demos.filter { demo in !course.demos.contains { $0.name == demo.name } }
        session.demos = course.demos + others
    }
}
