import Cluster
import Lessons
import Scenario
import Shell

/// One check of some lessons after another, each of which reads and runs only what the one before does not know.
struct LessonCheck {
    /// How far a check goes.
    enum Depth: CaseIterable {
        /// What can be told without running anything.
        case form
        /// What a student sees at the first seed.
        case once
        case full
    }

    let names: [String]
    let common: CommonOptions
    let seeds: Int
    let interrupt: Interrupt

    private var shelf = LessonShelf()
    private let memory = RunMemory()

    init(_ names: [String], _ common: CommonOptions, seeds: Int, interrupt: Interrupt) {
        self.names = names
        self.common = common
        self.seeds = seeds
        self.interrupt = interrupt
    }

    /// Nil when somebody stopped it.
    mutating func report(
        _ depth: Depth = .full, _ control: CheckControl = CheckControl()
    ) throws(LibraryError) -> CheckReport? {
        let selection = try LessonSelection(names, in: common.places)
        let loaded = shelf.load(selection.paths)
        let others = shelf.load(selection.otherPaths).compactMap(\.lesson)
        guard !loaded.isEmpty else { throw .noLessons(names.first ?? "the course") }
        let lessons = loaded.compactMap(\.lesson) + others
        let runner = SessionRunner(
            programs: common.programs, seed: common.seed, demos: lessons.flatMap(\.playableDemos), interrupt: interrupt)
        let renderer = LessonRenderer(capabilities: CommonOptions.plainCapabilities)
        let checker = Checker(
            programs: common.programs,
            runner: depth == .form
                ? nil : RememberingRunner(runner, memory: memory, demos: lessons.flatMap(\.demos)),
            seeds: depth == .full ? seeds : 1, height: { stop, lesson in renderer.height(stop, of: lesson) },
            shellWords: ShellWord.allCases.map(\.rawValue))
        let surroundings = Surroundings(known: selection.ids, others: others, course: selection.rules)
        guard var report = checker.check(loaded, in: surroundings, control) else { return nil }
        if let course = selection.course, let path = course.path {
            report.course = CourseReport(path: path, problems: CourseChecker.check(course, lessons: loaded))
        }
        if depth == .full { memory.forgetUnused() }
        return report
    }

    /// The files that a check reads, as they are now.
    func stamps() -> [String: FileStamp] {
        guard let selection = try? LessonSelection(names, in: common.places) else { return [:] }
        let files = selection.paths + selection.otherPaths + [selection.coursePath].compactMap(\.self)
        return Dictionary(files.compactMap { path in FileStamp(path: path).map { (path, $0) } }) { first, _ in first }
    }
}
