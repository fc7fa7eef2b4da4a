import Cluster
import Lessons
import Quiz
import Scenario
import Testing

@Suite("The rules of the checker")
struct RuleTests {
    /// Does nothing but be there.
    private struct Editor: Program {
        static let name = "editor"
        static let summary = "is there"
        static let messages: [MessageHelp] = []

        var think: Span

        init(options: inout Options) throws {
            think = try options.span("think", default: .milliseconds(50), "how long it thinks")
        }

        mutating func start(in context: inout Context) {}
        mutating func receive(_ message: borrowing Message, from sender: NodeID, in context: inout Context) {}
        var observations: [Observation] { [] }
    }

    private static let programs = ProgramRegistry([Editor.self])
    private let checker = Checker(
        programs: programs, runner: SessionRunner(programs: programs), seeds: 1, shellWords: ["start", "hint", "quiz"])

    @Test("each is broken by its wrong example and by nothing in its right one", arguments: Rule.allCases)
    func examples(rule: Rule) throws {
        guard let example = rule.example else { return }
        let wrong = example.problems(example.wrong, by: checker)
        #expect(wrong.contains { $0.rule == rule }, "\(wrong)")
        #expect(example.problems(example.right, by: checker) == [])
    }

    /// What is said of a lesson whose first step begins in line 9 with this text.
    private func problems(
        _ text: String, frontMatter: String = "", others: [LoadedLesson] = [], known: Set<String>? = nil,
        course: Course = Course(), checker: Checker? = nil
    ) -> [String] {
        let lesson = "---\nformat: 1\nid: concurrency\ntitle: T\nsummary: S\n\(frontMatter)---\n# T\n## One\n\(text)\n"
        let surroundings = Surroundings(known: known, others: others.compactMap(\.lesson), course: course)
        let report = (checker ?? self.checker).check([load(lesson)], in: surroundings)
        return (report?.lessons ?? []).flatMap(\.problems).map {
            String($0.description.dropFirst("lessons/10-concurrency.md:".count))
        }
    }

    @Test("a link leads to a heading of the lesson, or to a file beside it")
    func links() {
        #expect(problems("See [above](#one), [it](#t) and [a page](https://example.org/#x).") == [])
        #expect(
            problems("Read on\nin [the next step](#tow) and\n[the lesson](99-nothing.md).\n\n## Two\n\nText.") == [
                "10:4: error: This link leads to the heading `#tow`, which is not there. Did you mean `#two`? [broken-link]",
                "11:1: error: This link leads to `99-nothing.md`, which is not there. [broken-link]",
            ])
    }

    @Test("what is shown for typing is tried where it stands")
    func typing() {
        let demo = "```demo first\nparam long = 1s | 2s  # how long\nrun $long\n```\n"
        #expect(
            problems("\(demo)\nTry `demo long=2s`, `run 1s` and then `demo first`, or `hint` and `start concurrency`.")
                == [])
        #expect(
            problems("\(demo)\nTry `demo long=3s`, `demo frist` and `rnu 1s`.") == [
                "14:16: error: `demo long=3s` cannot be typed here: long is one of 1s, 2s. Did you mean `1s`? [typed-command]",
                "14:27: error: `demo frist` cannot be typed here: no demo frist. Did you mean `first`? [typed-command]",
                "14:39: error: `rnu 1s` cannot be typed here: no command “rnu”. Did you mean `run`? [typed-command]",
            ])
    }

    @Test("what is shown with a task is tried on its cluster, too, one after the other")
    func typingInTask() {
        let task =
            "```quiz\nid: a\nkind: task\nask: Wait.\nsetup: node ann editor\ntrial: |\n  run 1s\n  measure end = now\n"
            + "goal: [end == 2s]\nallow: [run, node, set]\nsolution: run 1s\n```\n"
        #expect(
            problems("```demo d\nrun 1s\n```\n\(task)\nTry `node bob editor`, then `set ann,bob think=5ms`.") == [])
    }

    /// A task from line 9 on that is met by waiting a second.
    private func task(
        goal: String = "end == 2s", allow: String = "run, set", fixed: String = "ann", solution: String = "run 1s"
    ) -> String {
        "```quiz\nid: a\nkind: task\nask: Wait.\nsetup: node ann editor\ntrial: |\n  run 1s\n  measure end = now\n"
            + "goal: [\(goal)]\nallow: [\(allow)]\nfixed: [\(fixed)]\nsolution: |\n  \(solution)\n```"
    }

    @Test("the nodes that a task fixes are those of its set-up, and what it allows are commands")
    func namesInTask() {
        #expect(problems(task()) == [])
        #expect(
            problems(task(fixed: "ann, anm")) == [
                "19:14: error: No node `anm` in the set-up. Did you mean `ann`? [task-syntax]"
            ])
        #expect(
            problems(task(allow: "run, st")) == [
                "18:14: error: There is no command `st`. Did you mean `set`? [task-syntax]"
            ])
    }

    @Test("what keeps a task's solution, trial or goals from an outcome is said once, where it stands")
    func faultsInTask() {
        #expect(
            problems(task(goal: "edn == 2s, ann.thnk > 1s")) == [
                "17:8: error: “edn” is not known here. Did you mean `end`? [task-unsolved]",
                "17:19: error: Ann has no thnk. [task-unsolved]",
            ])
        #expect(
            problems(task(fixed: "", solution: "set ann thnk=5ms")) == [
                "21:11: error: Editor has no setting thnk=; it has think=. Did you mean `think`? [task-unsolved]"
            ])
        #expect(
            problems(task(solution: "set ann think=5ms")) == [
                "21:7: error: Ann is fixed in this task. [task-unsolved]"
            ])
    }

    @Test("a block marked troupe is typed line by line, and a form with capitals is none")
    func typedBlocks() {
        #expect(
            problems("Forms: `demo NAME` and `sweep P=1..16`.\n\n```troupe\n# first\nrun 1s\nwait 2s\n```") == [
                "14:1: error: `wait 2s` cannot be typed here: no command “wait”. [typed-command]"
            ])
    }

    @Test("code in the lines of a lesson that runs nothing shows no commands, as where questions come from elsewhere")
    func codeWithoutDemo() {
        let quiz = "```quiz\nid: a\nkind: text\nask: What does `demo loss=50%` do, and `slep 5`?\naccept: [x]\n```"
        #expect(problems("Try `rnu 1s`.\n\n\(quiz)") == [])
        #expect(
            problems("```demo d\nrun 1s\n```\n\(quiz)") == [
                "12:1: error: `slep 5` cannot be typed here: no command “slep”. Did you mean `step`? [typed-command]",
                "12:6: error: `demo loss=50%` cannot be typed here: d has no loss. [typed-command]",
            ])
    }

    @Test("a lesson that is begun in the text exists")
    func starting() {
        let demo = "```demo d\nrun 1s\n```"
        #expect(
            problems("\(demo)\nDo `start namming` first, or `start 3`.", known: ["naming"]) == [
                "12:5: error: `start namming` cannot be typed here: there is no lesson `namming`. Did you mean `naming`? [typed-command]"
            ])
    }

    @Test("parameters say what they are and change something, and what is named is used")
    func unused() {
        #expect(
            problems("```demo d\nparam rate = 20/s\nrun 1s\nlet half = now / 2\nmeasure half_time = now\n```") == [
                "10:1: warning: Nothing tells students what the parameter `rate` is. Say it behind `#` at the end of the line. [parameter-without-help]",
                "10:1: warning: The parameter `rate` changes nothing: no line says `$rate`. Use it, or take it out. [unused-parameter]",
                "12:1: warning: Nothing uses `half` after `let`. Use it, or take it out. [unused-let]",
            ])
    }

    @Test("programs and their settings are looked up where nothing runs, too")
    func programNames() {
        #expect(
            problems("```demo d\nwhen 1 > 2\n  node ann editr\n  node bob editor thnk=5ms\nend\n```") == [
                "11:12: error: No program `editr`. Did you mean `editor`? [unknown-name]",
                "12:19: error: The program editor has no setting `thnk`. Did you mean `think`? [unknown-name]",
            ])
    }

    @Test("a demo runs with each of its choices")
    func choices() {
        #expect(
            problems("```demo d\nparam by = 1 | 0  # what to divide by\nrun 1s\nmeasure m = 1 / $by\nexpect m > 0\n```")
                == [
                    "12:13: error: Division by zero: “$by” is 0 here with `by=0`. [demo-failed]"
                ])
    }

    /// Expects something that fails at some seeds.
    private struct Unsteady: DemoRunner {
        let failing: Set<Int>

        func run(_ run: DemoRun) -> DemoOutcome {
            let place = SourceLocation(file: run.demo.location.file, line: run.demo.location.line, column: 1)
            return DemoOutcome(expectations: [
                .init(text: "lost == 0", held: !failing.contains(run.number), location: place)
            ])
        }
    }

    @Test("what a demo expects may fail at one seed of twenty, and at no more")
    func seeds() {
        let demo = "```demo d\nrun 1s\n```"
        #expect(problems(demo, checker: Checker(runner: Unsteady(failing: [3]))) == [])
        #expect(
            problems(demo, checker: Checker(runner: Unsteady(failing: [3, 12]))) == [
                "10:1: error: What the demo expects, `lost == 0`, fails for 2 of 20 seeds: 10, 19. Measure over more, or allow for more. [expectation-unsteady]"
            ])
    }

    @Test("lessons do not require each other in a circle")
    func circles() {
        let naming = LoadedLesson.reading(
            Array(
                "---\nformat: 1\nid: naming\ntitle: N\nsummary: S\nrequires: [concurrency]\n---\n# N\n## One\nText.\n"
                    .utf8),
            path: "lessons/11-naming.md")
        #expect(
            problems("Text.", frontMatter: "requires: [naming]\n", others: [naming]) == [
                "6:11: error: This lesson requires itself: `concurrency` requires `naming` requires `concurrency`. Take one of them out. [requires-cycle]"
            ])
    }

    @Test("an objective is asked about in its words")
    func objectives() {
        let quiz = "```quiz\nid: a\nkind: text\nask: What is a lost update called?\naccept: [x]\n```"
        let objectives = "objectives:\n  - Explain how updates get lost.\n  - Count the attempts of retries.\n"
        #expect(
            problems(quiz, frontMatter: objectives) == [
                "8:5: warning: No question shares two words with this objective, so nobody is asked whether it is met. Ask about it, in its words. [objective-unasked]"
            ])
    }

    @Test("a course can ask for so many questions, kinds, tasks and hints, and for predictions")
    func standard() {
        var course = Course()
        course.standard.questions = 2
        course.standard.kinds = 2
        course.standard.tasks = 1
        course.standard.predictions = true
        let quiz = "```demo d\nrun 1s\n```\n```quiz\nid: a\nkind: text\nask: A?\naccept: [x]\n```"
        #expect(
            problems(quiz, course: course) == [
                "3:5: warning: This lesson has 1 kind of question; each lesson of the course has 2 kinds of question or more. [below-standard]",
                "3:5: warning: This lesson has 1 question; each lesson of the course has 2 questions or more. [below-standard]",
                "3:5: warning: This lesson has no tasks; each lesson of the course has 1 task or more. [below-standard]",
                "9:1: warning: Nothing is asked before the demo `d` runs. Let students predict what it measures: a question above it with `answer-from`. [demo-unpredicted]",
            ])
    }

    @Test("an item that a lesson covers is one of the syllabus, where the course has one")
    func items() {
        var course = Course()
        #expect(problems("Text.", frontMatter: "covers: [1, 7]\n", course: course) == [])
        course.syllabus = [Course.Item(number: 1, text: "Messages")]
        #expect(
            problems("Text.", frontMatter: "covers: [1, 7]\n", course: course) == [
                "6:13: error: The syllabus of the course has no item 7. The items stand under `syllabus` in course.yaml. [unknown-item]"
            ])
    }

    @Test("a runner that remembers finds what one finds that does not, the first time and the second")
    func remembering() throws {
        let memory = RunMemory()
        for rule in [Rule.taskUnsolved, .taskMetAtOnce, .typedCommand, .expectationFailed] {
            let example = try #require(rule.example)
            for _ in 1...2 {
                let runner = RememberingRunner(
                    SessionRunner(programs: Self.programs), memory: memory, demos: [])
                let found = example.problems(example.wrong, by: Checker(runner: runner, seeds: 1))
                #expect(found.map(\.rule) == [rule])
            }
        }
    }

    @Test("a check that is stopped reports nothing")
    func stopped() {
        let lesson = load(
            "---\nformat: 1\nid: concurrency\ntitle: T\nsummary: S\n---\n# T\n## One\n```demo d\nrun 1s\n```\n")
        #expect(checker.check([lesson], CheckControl(isStopped: { true })) == nil)
    }
}
