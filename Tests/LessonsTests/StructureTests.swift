import Lessons
import Scenario
import Testing

@Suite("The structure of a lesson")
struct StructureTests {
    private let demo = "```demo d\nrun 1s\n```\n"

    @Test("a lesson without a title or steps")
    func nothing() {
        #expect(
            problems(ofBody: "Text.\n") == [
                "7:1: error: This lesson has no steps. Begin each step with a level-2 heading, such as `## The first step`. [step-missing]",
                "7:1: error: This lesson has no title. Put a level-1 heading after the front matter: `# T`. [title-missing]",
            ])
    }

    @Test("a second title, and one that differs from the front matter")
    func titles() {
        #expect(
            problems(ofBody: "# Other\n## One\nText.\n# T\n") == [
                "7:1: warning: The heading says “Other”, the front matter “T”. [title-differs]",
                "10:1: error: A lesson has one level-1 heading, before its first step. Steps begin with `##`. [title-twice]",
            ])
    }

    @Test("a step that is empty, and one without a name")
    func emptyStep() {
        #expect(
            problems(ofBody: "# T\n## One\n\n##\nText.\n") == [
                "8:1: error: This step is empty. [step-empty]",
                "10:1: error: This step has no title. [step-untitled]",
            ])
    }

    @Test("a second demo in a step, with a name that is taken")
    func secondDemo() {
        #expect(
            problems(ofBody: "# T\n## One\n\(demo)\n\(demo)") == [
                "13:1: error: This is the second demo of its step; a step has one. Begin a new step with a level-2 heading. [demo-twice-in-step]",
                "13:9: error: There is a demo `d` already, in line 9. [duplicate-demo]",
            ])
    }

    @Test("a demo without a name, with two, and with one that is malformed")
    func demoNames() {
        #expect(
            problems(
                ofBody: "# T\n## One\n```demo\n```\n## Two\n```demo a b\n```\n## Three\n```demo Lost_Update\n```\n")
                == [
                    "9:1: error: This demo has no name. Write `demo NAME`, such as `demo lost-update`. [fence-malformed]",
                    "12:1: error: The name of a demo is one word. Write `demo NAME`, such as `demo lost-update`. [fence-malformed]",
                    "15:9: error: The name of a demo is made of lower-case letters, digits and single dashes, beginning with a letter. Perhaps `lost-update`. [malformed-name]",
                ])
    }

    @Test("a block that nearly says demo or quiz")
    func misspelling() {
        #expect(
            problems(ofBody: "# T\n## One\n```dmeo d\n```\n") == [
                "9:4: warning: A block `dmeo` is only shown, never played. Did you mean `demo`? [fence-misspelt]"
            ])
    }

    @Test("a demo before the first step, and one in a list")
    func misplaced() {
        #expect(
            problems(ofBody: "# T\n\(demo)\n## One\n- item\n\n  ```demo e\n  ```\n") == [
                "8:1: error: This demo stands before the first step. Put a level-2 heading above it. [block-outside-step]",
                "15:3: error: A `demo` block stands at the margin, not in a list or quotation. [fence-nested]",
            ])
    }

    @Test("a quiz that is not last, and a demo in it")
    func quiz() {
        #expect(
            problems(ofBody: "# T\n## Quiz\n\(demo)## One\nText.\n") == [
                "8:1: error: `## Quiz` is the last step; “One” stands after it. [quiz-not-last]",
                "9:1: error: The step `## Quiz` holds questions only; this is a demo. Move it to the step that it belongs to. [demo-in-quiz]",
            ])
    }

    @Test("a question whose id is taken")
    func duplicateQuestion() {
        let question = "```quiz\nid: a\nkind: number\nask: A\nanswer: 1\n```\n"
        #expect(
            problems(ofBody: "# T\n## One\n\(question)\n## Quiz\n\(question)") == [
                "17:1: error: There is a question `a` in this lesson already. [duplicate-question]"
            ])
    }

    @Test("control characters are reported where they stand, and kept")
    func controlCharacters() {
        #expect(
            problems(ofBody: "# T\n## One\nRed \u{1B}[31malert and \u{202E}txet.\n") == [
                "9:5: error: There is a control character here, U+001B. It is shown as an escape; take it out. [control-character]"
            ])
    }

    @Test("a fence of tildes, a longer one, and one that is indented are fences")
    func fences() {
        let body =
            "# T\n## One\n~~~demo a\nrun 1s\n~~~\n## Two\n  ````demo b\n  ```\n  ````\n## Three\n````markdown\n```quiz\nid: x\n```\n````\n"
        #expect(problems(ofBody: body) == [])
    }
}
