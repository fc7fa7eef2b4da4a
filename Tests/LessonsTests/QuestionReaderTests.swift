import Lessons
import Quiz
import Scenario
import Testing

@Suite("A question")
struct QuestionReaderTests {
    @Test("a kind that is misspelt or missing")
    func kinds() {
        #expect(
            problems(ofQuestion: "id: a\nkind: numer\nask: A") == [
                "12:7: error: There is no kind of question called `numer`. Did you mean `number`? [unknown-kind]"
            ])
        #expect(
            problems(ofQuestion: "id: a\nask: A") == [
                "11:1: error: This question has no `kind`; it is required. Known here: `choice`, `match`, `multi`, `number`, `order`, `task`, `text`. [missing-key]"
            ])
    }

    @Test("a misspelt key, with all else that is wrong")
    func unknownKey() {
        #expect(
            problems(ofQuestion: "kind: number\naks: A\nanswer: 1\npoints: 0\ndifficulty: 9") == [
                "11:1: error: This question has no `ask`; it is required. [missing-key]",
                "11:1: error: This question has no `id`; it is required. [missing-key]",
                "12:1: error: There is no key `aks` here. Did you mean `ask`? [unknown-key]",
                "14:9: error: `points` is a whole number from 1 to 100. [wrong-type]",
                "15:13: error: `difficulty` is a whole number from 1 to 5. [wrong-type]",
            ])
    }

    @Test("a choice with two right options, with none, and with one option")
    func rightOptions() {
        let start = "id: a\nkind: choice\nask: A\noptions:\n"
        #expect(
            problems(ofQuestion: start + "  - {text: x, correct: true}\n  - {text: y, correct: yes}") == [
                "16:5: error: This is right option number 2 of 2; a choice has exactly one, the first is in line 15. Where several are right, write `kind: multi`. [right-option]"
            ])
        #expect(
            problems(ofQuestion: start + "  - {text: x, why: w}\n  - {text: y, why: w}") == [
                "15:3: error: No option is right; a choice has exactly one. Mark it with `correct: true`. [right-option]"
            ])
        #expect(
            problems(ofQuestion: start + "  - {text: x, correct: on}") == [
                "15:3: error: A choice has two options at least. [right-option]"
            ])
    }

    @Test("a wrong option says why it is wrong")
    func why() {
        let start = "id: a\nkind: choice\nask: A\noptions:\n"
        #expect(
            problems(ofQuestion: start + "  - {text: x, correct: true}\n  - text: no") == [
                "16:5: error: This wrong option has no `why`. Say what believing it would mean, or mark it with `correct: true`. [option-without-why]"
            ])
    }

    @Test("options that are alike, no mapping, or of the wrong type")
    func options() {
        let start = "id: a\nkind: choice\nask: A\noptions:\n"
        #expect(
            problems(ofQuestion: start + "  - {text: x, correct: true}\n  - {text: x, why: w}") == [
                "16:5: error: There is an option “x” already. [option-twice]"
            ])
        #expect(
            problems(ofQuestion: start + "  - x\n  - {text: y, correct: perhaps}") == [
                "15:5: error: Each option is a mapping, such as `{text: …}`. [wrong-type]",
                "16:5: error: This wrong option has no `why`. Say what believing it would mean, or mark it with `correct: true`. [option-without-why]",
                "16:24: error: `correct` is `true` or `false`. [wrong-type]",
            ])
    }

    @Test("text that YAML would take for a truth value or a number stays text")
    func plainText() throws {
        let text =
            "---\nformat: 1\nid: concurrency\ntitle: 1984\nsummary: no\n---\n# 1984\n## One\n```quiz\nid: a\nkind: choice\nask: Is it?\noptions:\n  - {text: yes, correct: true}\n  - {text: no, why: 10%}\n```\n"
        let loaded = load(text)
        #expect(loaded.problems.map(\.description) == [])
        #expect(loaded.lesson?.title == "1984")
        let choice = try #require(loaded.lesson?.questions.first?.kind as? Choice)
        #expect(choice.options.map(\.text) == ["yes", "no"])
        #expect(choice.options.map(\.why) == [nil, "10%"])
    }

    @Test("a number without an answer, with two, and with one that is none")
    func answers() {
        let start = "id: a\nkind: number\nask: A\n"
        #expect(
            problems(ofQuestion: start + "tolerance: 10%") == [
                "11:1: error: A number has no `answer`. Give `answer: 52ms`, or `answer-from: DEMO:MEASURE` to ask for what a demo measures. [answer-missing]"
            ])
        #expect(
            problems(ofQuestion: start + "answer: 1\nanswer-from: d:m") == [
                "15:14: error: A number has either an `answer` or an `answer-from`, not both. [answer-missing]"
            ])
        #expect(
            problems(ofQuestion: start + "answer: many") == [
                "14:9: error: `answer` is a number with or without a unit; “many” is none. Such as `0.51`, `10%`, `52ms` or `20/s`. [answer-malformed]"
            ])
        #expect(
            problems(ofQuestion: start + "answer: 1\nunit: furlongs") == [
                "15:7: error: There is no unit `furlongs`. Such as `%`, `ms`, `s`, `/s`, `B` or `MB/s`. [answer-malformed]"
            ])
        #expect(
            problems(ofQuestion: start + "answer-from: measure") == [
                "14:14: error: `answer-from` names a demo and one of its measures. Write `DEMO:MEASURE`, such as `lost-update:lost_share`. [answer-malformed]"
            ])
    }

    @Test("an answer from a demo that the lesson does not have")
    func unknownDemo() {
        let body =
            "# T\n## One\n```quiz\nid: a\nkind: number\nask: A\nanswer-from: lost-updat:m\n```\n```demo lost-update\nmeasure m = 1\n```\n"
        #expect(
            problems(ofBody: body) == [
                "9:1: error: The answer of `a` comes from `lost-updat:m`; this lesson has no demo `lost-updat`. Did you mean `lost-update`? [answer-unknown]"
            ])
    }

    @Test("a trap without a value, and with an unknown key")
    func traps() {
        #expect(
            problems(ofQuestion: "id: a\nkind: number\nask: A\nanswer: 1\ntraps:\n  - {why: w}\n  - {value: 2, wy: w}")
                == [
                    "16:5: error: This trap has no `value`; it is required. [missing-key]",
                    "17:5: error: This trap has no `why`; it is required. [missing-key]",
                    "17:16: error: There is no key `wy` here. Did you mean `why`? [unknown-key]",
                ])
    }

    @Test("YAML that is broken or empty names the line of the file")
    func syntax() {
        #expect(
            problems(ofQuestion: "id: a\nask: What: this") == [
                "12:10: error: A second `: ` in one line reads as another key. Put the text in quotes, or below the key after `|`. [yaml-syntax]"
            ])
        #expect(problems(ofQuestion: "") == ["11:1: error: This question is empty. [yaml-syntax]"])
    }

    @Test("prose with stars and ampersands is no alias")
    func prose() {
        #expect(
            problems(ofQuestion: "id: a\nkind: number\nask: |\n  *Here* and *there* stand R&D &amp; a * b.\nanswer: 1")
                == [])
    }

    @Test("a line separator of Unicode does not shift the places after it")
    func separators() {
        #expect(
            problems(ofQuestion: "id: a\nkind: number\nask: \"A\u{2028}B\"\nanswr: 1\nanswer: 1") == [
                "14:1: error: There is no key `answr` here. Did you mean `answer`? [unknown-key]"
            ])
    }

    @Test("columns count characters, as an editor does")
    func characters() {
        #expect(
            problems(ofQuestion: "id: a\nkind: choice\nask: A\noptions:\n  - {text: 👩‍👩‍👧 e\u{301}, corect: true}") == [
                "15:3: error: A choice has two options at least. [right-option]",
                "15:5: error: This wrong option has no `why`. Say what believing it would mean, or mark it with `correct: true`. [option-without-why]",
                "15:17: error: There is no key `corect` here. Did you mean `correct`? [unknown-key]",
            ])
    }
}
