import Lessons
import Scenario
import Testing

@Suite("Front matter")
struct FrontMatterTests {
    /// The problems of these lines between the dashes; the first is line 2.
    private func problems(of lines: String) -> [String] {
        LessonsTests.problems("---\n\(lines)\n---\n# T\n## One\nText.\n")
    }

    @Test("what is required is asked for, all of it at once")
    func required() {
        #expect(
            problems(of: "minutes: 20") == [
                "2:1: error: The front matter has no `format`; it is required. Write `format: 1`. [missing-key]",
                "2:1: error: The front matter has no `id`; it is required. [missing-key]",
                "2:1: error: The front matter has no `summary`; it is required. [missing-key]",
                "2:1: error: The front matter has no `title`; it is required. [missing-key]",
            ])
    }

    @Test("an unknown key is named with the nearest known one")
    func unknownKey() {
        #expect(
            problems(of: "format: 1\nid: a\ntitel: T\ntitle: T\nsummary: S") == [
                "4:1: error: There is no key `titel` here. Did you mean `title`? [unknown-key]"
            ])
    }

    @Test("a value of the wrong type says what it should be")
    func types() {
        let lines =
            "format: 1\nid: a\ntitle: [T]\nsummary: S\nminutes: twenty\nrequires: b\nobjectives: [{a: b}]\ncovers: [1, x]"
        #expect(
            problems(of: lines) == [
                "4:8: error: `title` is text; this is a list. Put the text in quotes. [wrong-type]",
                "6:10: error: `minutes` is a whole number from 1 to 600. [wrong-type]",
                "7:11: error: `requires` is a list, such as `[a, b]`, or lines that begin with `- `. [wrong-type]",
                "8:14: error: Each of `objectives` is text; this is a mapping. Put the text in quotes. [wrong-type]",
                "9:13: error: Each of `covers` is the number of an item of the syllabus. [wrong-type]",
            ])
    }

    @Test("what a lesson covers names its steps, one or several for each item")
    func coverage() {
        let lines = "format: 1\nid: a\ntitle: T\nsummary: S\ncovers:\n  3: One\n  x: One\n  4: [One, Tow]"
        let loaded = LoadedLesson.reading(
            Array("---\n\(lines)\n---\n# T\n## One\nText.\n## Two\nText.\n".utf8), path: "a.md")
        #expect(loaded.lesson?.covers == [3, 4])
        #expect(loaded.lesson?.frontMatter.coverage.map(\.steps) == [["One"], ["One", "Tow"]])
        #expect(
            loaded.problems.map(\.description) == [
                "a.md:8:3: error: Each of `covers` is the number of an item of the syllabus. [wrong-type]",
                "a.md:9:12: error: This lesson has no step “Tow”. Did you mean “Two”? [unknown-step]",
            ])
    }

    @Test("an id is a name of small letters, digits and dashes")
    func slug() {
        #expect(
            problems(of: "format: 1\nid: Lost Updates!\ntitle: T\nsummary: S") == [
                "3:5: error: `id` is made of lower-case letters, digits and single dashes, beginning with a letter. Perhaps `lost-updates`. [malformed-name]"
            ])
    }

    @Test("a format that is no number is no format")
    func format() {
        #expect(
            problems(of: "format: one\nid: a\ntitle: T\nsummary: S") == [
                "2:9: error: `format` is the number of a version of the format. Write `format: 1`. [wrong-type]"
            ])
    }

    @Test("a value that is missing after its key is empty")
    func empty() {
        #expect(
            problems(of: "format: 1\nid: a\ntitle: T\nsummary:") == [
                "5:9: error: `summary` is empty. [missing-key]"
            ])
    }

    @Test("a key given twice")
    func duplicateKey() {
        #expect(
            problems(of: "format: 1\nid: a\ntitle: T\nsummary: S\ntitle: U") == [
                "4:1: error: `title` is given more than once; this is the first. [duplicate-key]"
            ])
    }

    @Test("text that YAML takes for something else comes with a way out")
    func syntax() {
        #expect(
            problems(of: "format: 1\nid: a\ntitle: Safety: first\nsummary: S") == [
                "4:14: error: A second `: ` in one line reads as another key. Put the text in quotes, or below the key after `|`. [front-matter-syntax]"
            ])
        #expect(
            problems(of: "format: 1\nid: a\ntitle: %share\nsummary: S") == [
                "4:8: error: Text cannot begin with `%` here. Put the text in quotes, or below the key after `|`. [front-matter-syntax]"
            ])
        #expect(
            problems(of: "format: 1\nid: a\ntitle: \"T\nsummary: S") == [
                "4:8: error: A quote is opened here and never closed. [front-matter-syntax]"
            ])
        #expect(
            problems(of: "format: 1\n\tid: a\ntitle: T\nsummary: S") == [
                "3:1: error: YAML is indented with spaces; this is a tab. [front-matter-syntax]"
            ])
    }

    @Test("anchors and aliases are refused")
    func aliases() {
        let alias =
            "error: Anchors (&) and aliases (*) of YAML are not part of the format. Write the value out, or put text that begins so in quotes. [yaml-alias]"
        #expect(problems(of: "format: 1\nid: &x a\ntitle: *x\nsummary: S") == ["3:5: \(alias)"])
        #expect(problems(of: "format: 1\nid: a\ntitle: &x T\nsummary: S") == ["4:8: \(alias)"])
        #expect(
            problems(of: "format: 1\nid: a\ntitle: *x\nsummary: S") == [
                "4:8: error: Text cannot begin with `&` or `*` here: YAML takes them for anchors. Put the text in quotes. [yaml-alias]"
            ])
    }

    @Test("front matter that is no mapping")
    func noMapping() {
        #expect(
            problems(of: "- format: 1") == [
                "2:1: error: The front matter is a mapping: lines of `key: value`. [front-matter-syntax]"
            ])
        #expect(problems(of: "") == ["2:1: error: The front matter is empty. [front-matter-syntax]"])
    }

    @Test("values nested without end")
    func nesting() {
        let lists = String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
        #expect(
            problems(of: "format: 1\nid: a\ntitle: T\nsummary: \(lists)") == [
                "5:73: error: The front matter is nested more than 64 deep. [yaml-nesting]"
            ])
        #expect(load("---\na: \(String(repeating: "[", count: 5000))\n---\n").lesson == nil)
    }
}
