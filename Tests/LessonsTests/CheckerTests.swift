import Lessons
import Quiz
import Scenario
import Testing

@Suite("Checking lessons")
struct CheckerTests {
    /// Answers for every demo alike.
    private struct Runner: DemoRunner {
        var outcome: DemoOutcome

        func run(_ run: DemoRun) -> DemoOutcome { outcome }
    }

    private let choice = """
        ---
        format: 1
        id: names
        title: T
        summary: S
        requires: [concurency]
        covers: [3, 1]
        ---
        # T
        ## One
        ```quiz
        id: names-first
        kind: choice
        ask: Which?
        options:
          - {text: this, correct: true}
          - {text: that, why: W}
        ```
        ```demo names
        run 1s
        expect 1 == 2
        when 1 == 1
          measure lost = 1
        else
          measure found = 1
        end
        ```
        """

    private func load(_ text: String, path: String = "lessons/02-names.md") -> LoadedLesson {
        LoadedLesson.reading(Array(text.utf8), path: path)
    }

    private func problems(_ checker: Checker, _ lessons: [LoadedLesson], course: Set<String>? = nil) -> [String] {
        var checker = checker
        checker.seeds = 1
        return checker.check(lessons, in: Surroundings(known: course))?.lessons.flatMap(\.problems).map(\.description)
            ?? []
    }

    @Test("a sound lesson has no problems, and its own answers are accepted")
    func sound() throws {
        let report = try #require(Checker(runner: Runner(outcome: DemoOutcome())).check([load(choice)]))
        #expect(report.lessons.flatMap(\.problems) == [])
        #expect(report.exitCode == 0)
    }

    @Test("a required lesson has to exist, and a file is called after its id")
    func names() {
        #expect(
            problems(Checker(), [load(choice, path: "lessons/02-name.md")], course: ["names", "concurrency"]) == [
                "lessons/02-name.md:3:5: error: The id is `names`, but the file is called 02-name.md. Call it 02-names.md. [file-name]",
                "lessons/02-name.md:6:11: error: There is no lesson `concurency` to require. Did you mean `concurrency`? [unknown-lesson]",
            ])
    }

    @Test("ids and names are unique in the course")
    func duplicates() {
        let copy = load(choice.replacing("id: names\n", with: "id: copy\n"), path: "lessons/03-copy.md")
        #expect(
            problems(Checker(), [load(choice), copy]) == [
                "lessons/03-copy.md:11:1: error: lessons/02-names.md has a question `names-first` already. The id of a question is unique in the course: progress hangs on it. [duplicate-question]",
                "lessons/03-copy.md:19:1: error: lessons/02-names.md has a demo `names` already. [duplicate-demo]",
            ])
    }

    @Test("what a demo expects and does not hold is an error in its line")
    func expectation() {
        let location = SourceLocation(file: "lessons/02-names.md", line: 21, column: 1)
        let outcome = DemoOutcome(expectations: [
            .init(text: "1 == 2", held: false, location: location, detail: "1 against 2")
        ])
        #expect(
            problems(Checker(runner: Runner(outcome: outcome)), [load(choice)]) == [
                "lessons/02-names.md:21:1: error: The demo expects `1 == 2`, which does not hold: 1 against 2. [expectation-failed]"
            ])
    }

    @Test("a demo that does not parse is not run; one without an end reaches a limit")
    func faults() {
        let location = SourceLocation(file: "lessons/02-names.md", line: 20, column: 1)
        let fault = DemoFault(
            location: location, length: 3, message: "There is no command `rnu`.", hint: "Did you mean `run`?")
        let endless = DemoFault(location: location, message: "Stopped after 10,000,000 events.")
        let runner = Runner(outcome: DemoOutcome(ending: .limit(endless)))
        #expect(
            problems(Checker(validate: { _ in [fault] }, runner: runner), [load(choice)]) == [
                "lessons/02-names.md:20:1: error: There is no command `rnu`. Did you mean `run`? [demo-syntax]"
            ])
        #expect(
            problems(Checker(runner: runner), [load(choice)]) == [
                "lessons/02-names.md:20:1: error: Stopped after 10,000,000 events. [demo-limit]"
            ])
    }

    @Test("an answer from a measure that the run does not have")
    func measures() {
        let runner = Runner(outcome: DemoOutcome(measures: ["lost": Evidence(measured: nil, theory: nil)]))
        let text = choice.replacing(
            "```demo names", with: "```quiz\nid: b\nkind: number\nask: A\nanswer-from: names:found\n```\n```demo names")
        #expect(
            problems(Checker(runner: runner), [load(text)]) == [
                "lessons/02-names.md:19:1: error: The run of `names` does not come to its measure `found`. Known here: `lost`. [answer-unknown]"
            ])
    }

    @Test("a question accepts its own answer, and is no stricter than its demo")
    func marking() {
        let question =
            "```quiz\nid: b\nkind: number\nask: A\nanswer-from: names:lost\ntolerance: 1%\n```\n```demo names"
        let lesson = load(choice.replacing("```demo names", with: question))
        func problems(measured: String, theory: String?) -> [String] {
            let evidence = Evidence(
                measured: try? Quantity.read(measured), theory: theory.flatMap { try? Quantity.read($0) })
            return self.problems(Checker(runner: Runner(outcome: DemoOutcome(measures: ["lost": evidence]))), [lesson])
        }
        #expect(problems(measured: "50.4%", theory: "50%") == [])
        #expect(problems(measured: "50.4%", theory: nil) == [])
        #expect(
            problems(measured: "52%", theory: "50%") == [
                "lessons/02-names.md:19:1: error: The demo measures 52% where theory says 50%; the tolerance of `b` is tighter than that. Make it no tighter than what the demo expects. [tolerance-tight]"
            ])
        let wrongUnit = "```quiz\nid: c\nkind: number\nask: A\nanswer: 5ms\nunit: /s\n```\n```demo names"
        #expect(
            self.problems(Checker(), [load(choice.replacing("```demo names", with: wrongUnit))]) == [
                "lessons/02-names.md:19:1: error: The answer of `c`, “5ms”, is not understood when it is typed: That is a time, and this asks for a rate. [answer-rejected]"
            ])
    }

    @Test("a step with too many words is a warning, one that is too tall an error")
    func size() throws {
        let words = String(repeating: "word ", count: 151)
        let text = choice.replacing("## One\n", with: "## One\n\(words)\n\n```text\nnot counted\n```\n")
        let report = try #require(Checker(height: { stop, _ in stop.index == 0 ? 25 : 24 }).check([load(text)]))
        #expect(
            report.lessons.flatMap(\.problems).map(\.description) == [
                "lessons/02-names.md:10:1: warning: This step has 151 words of prose; more than 150 are read by nobody at a prompt. Split it, or say less. [step-too-long]",
                "lessons/02-names.md:11:1: error: What is shown at once from here on takes 25 lines at 80 columns; a terminal has 24. Split the step. [step-too-tall]",
            ])
        #expect(report.exitCode == 1)
    }

    @Test("a lesson that cannot be read is told from one whose checks fail")
    func exitCodes() {
        #expect(Checker().check([load("# T\n"), load(choice)])?.exitCode == 3)
        #expect(Checker().check([load(choice.replacing("why: W", with: "wy: W"))])?.exitCode == 1)
        #expect(Checker().check([load(choice.replacing("# T\n##", with: "# U\n##"))])?.exitCode == 0)
    }

    @Test("the report is one document with keys in a stable order")
    func json() throws {
        let report = try #require(Checker().check([load(choice.replacing("correct: true", with: "corect: true"))]))
        #expect(
            try report.json() == """
                {
                  "covers" : [
                    1,
                    3
                  ],
                  "demos" : 1,
                  "lessons" : [
                    {
                      "demos" : 1,
                      "id" : "names",
                      "path" : "lessons/02-names.md",
                      "problems" : [
                        {
                          "column" : 3,
                          "hint" : "Mark it with `correct: true`.",
                          "line" : 16,
                          "message" : "No option is right; a choice has exactly one.",
                          "rule" : "right-option",
                          "severity" : "error"
                        },
                        {
                          "column" : 5,
                          "hint" : "Say what believing it would mean, or mark it with `correct: true`.",
                          "line" : 16,
                          "message" : "This wrong option has no `why`.",
                          "rule" : "option-without-why",
                          "severity" : "error"
                        },
                        {
                          "column" : 18,
                          "hint" : "Did you mean `correct`?",
                          "line" : 16,
                          "message" : "There is no key `corect` here.",
                          "rule" : "unknown-key",
                          "severity" : "error"
                        }
                      ],
                      "questions" : 0,
                      "steps" : 1
                    }
                  ],
                  "problems" : 3,
                  "questions" : 0
                }
                """)
    }

    @Test("each rule has a name in kebab case and one line that explains it")
    func rules() {
        for rule in Rule.allCases {
            #expect(rule.rawValue.allSatisfy { $0 == "-" || $0.isLowercase || $0.isNumber })
            #expect(rule.explanation.hasSuffix(".") && !rule.explanation.contains("\n"))
        }
    }
}
