import Quiz
import Scenario

/// Proves lessons: what reading them has found, and what can be found only by looking at all of them or by running them.
///
///     let report = Checker(runner: runner).check(lessons, in: course)
public struct Checker: Sendable {
    /// How many seeds an expectation has to be steady over, and for how many of them it may fail.
    public static let seedsStandard = 20
    static let failuresAllowed = 1.0 / 20

    /// Finds unknown commands, wrong options and the like without running a demo.
    public var validate: @Sendable (DemoBlock) -> [DemoFault]
    /// The programs that there are; nil leaves their names to the runs.
    public var programs: ProgramRegistry?
    /// Runs the demos; nil leaves them unrun.
    public var runner: (any DemoRunner)?
    /// How many seeds each demo is run at.
    public var seeds: Int
    /// How many lines a stop takes on a terminal 80 characters wide, all that is printed before the prompt included.
    public var height: (@Sendable (Stop, Lesson) -> Int)?
    /// The words of the shell, which lessons may show for typing.
    public var shellWords: [String]

    public init(
        validate: @escaping @Sendable (DemoBlock) -> [DemoFault] = { $0.faults },
        programs: ProgramRegistry? = nil, runner: (any DemoRunner)? = nil, seeds: Int = Checker.seedsStandard,
        height: (@Sendable (Stop, Lesson) -> Int)? = nil, shellWords: [String] = []
    ) {
        self.validate = validate
        self.programs = programs
        self.runner = runner
        self.seeds = seeds
        self.height = height
        self.shellWords = shellWords
    }

    /// What was found; nil when somebody stopped it.
    ///
    /// Lessons are run on every core, and the report is the same on any number of them.
    public func check(
        _ lessons: [LoadedLesson], in surroundings: Surroundings = Surroundings(),
        _ control: CheckControl = CheckControl()
    ) -> CheckReport? {
        let surroundings = surroundings.with(lessons)
        var shared = SharedNames()
        for other in surroundings.others { shared.add(other) }
        var drafts = lessons.map { loaded in
            var draft = Draft(loaded)
            if let lesson = loaded.lesson {
                check(frontMatterOf: lesson, surroundings, problems: &draft.problems)
                shared.add(lesson, problems: &draft.problems)
                check(stepsOf: lesson, problems: &draft.problems)
                check(demandsOf: lesson, surroundings, problems: &draft.problems)
                draft.typings = check(textOf: lesson, surroundings, problems: &draft.problems)
                draft.demos = check(scriptsOf: lesson, problems: &draft.problems)
                draft.brokenTasks = check(tasksOf: lesson, problems: &draft.problems)
            }
            return draft
        }
        if let runner {
            guard run(&drafts, with: runner, control) else { return nil }
        } else {
            for place in drafts.indices { check(keysOf: &drafts[place], outcomes: [:]) }
        }
        return CheckReport(lessons: drafts.map { LessonReport($0.loaded, problems: $0.problems.list.sorted()) })
    }

    /// A lesson while it is checked.
    struct Draft {
        let loaded: LoadedLesson
        var problems: Problems
        /// What its steps show for typing.
        var typings: [Typing] = []
        /// The demos that are sound, and can be run.
        var demos: [DemoBlock] = []
        /// The ids of tasks that cannot be examined.
        var brokenTasks: Set<String> = []

        init(_ loaded: LoadedLesson) {
            self.loaded = loaded
            problems = Problems(loaded.problems)
        }
    }
}
