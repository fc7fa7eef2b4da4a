import Lessons
import Quiz
import Scenario
import Testing

@Suite("Reading the kinds of question")
struct KindReaderTests {
    private func kind<Kind: QuestionKind>(_ lines: String, as type: Kind.Type = Kind.self) throws -> Kind {
        let loaded = load(
            "---\nformat: 1\nid: concurrency\ntitle: T\nsummary: S\n---\n# T\n## One\n```quiz\n\(lines)\n```\n")
        #expect(loaded.problems.map(\.description) == [])
        return try #require(loaded.lesson?.questions.first?.kind as? Kind)
    }

    @Test("several right options, in the order of the author where that is to be kept")
    func multi() throws {
        let multi: Multi = try kind(
            "id: a\nkind: multi\nask: A\nshuffle: no\noptions:\n  - {text: x, correct: true}\n  - {text: y, correct: true, why: Of course.}\n  - {text: z, why: w}"
        )
        #expect(multi.options.map(\.isCorrect) == [true, true, false])
        #expect(multi.isShuffled == false)
        #expect(
            problems(ofQuestion: "id: a\nkind: multi\nask: A\noptions:\n  - {text: x, why: v}\n  - {text: z, why: w}")
                == [
                    "15:3: error: No option is right; a multi has one at least. Mark it with `correct: true`. [right-option]"
                ])
    }

    @Test("phrases and regular expressions")
    func text() throws {
        let text: Text = try kind("id: a\nkind: text\nask: A\naccept: [mutual exclusion, \"/mutex(es)?/\"]")
        #expect(text.accepted.map(\.source) == ["mutual exclusion", "/mutex(es)?/"])
        let one: Text = try kind("id: a\nkind: text\nask: A\naccept: quorum")
        #expect(one.accepted.map(\.phrase) == ["quorum"])
    }

    @Test("a regular expression that is none, or nothing that could be shown")
    func accept() {
        let start = "id: a\nkind: text\nask: A\n"
        #expect(problems(ofQuestion: start) == ["11:1: error: A text has no `accept`; it is required. [missing-key]"])
        #expect(
            problems(ofQuestion: start + "accept: [lock, /mut(ex/]") == [
                "14:16: error: `/mut(ex/` is no regular expression: expected ')'. A phrase stands without slashes. [accept-malformed]"
            ])
        #expect(
            problems(ofQuestion: start + "accept: /mutex/") == [
                "14:9: error: No phrase is accepted, so there is no answer to show. Put the answer as a student would write it before the regular expressions. [accept-malformed]"
            ])
    }

    @Test("items in order, with the orders that are right")
    func order() throws {
        let strict: Order = try kind("id: a\nkind: order\nask: A\nitems:\n  read: It reads.\n  save: It saves.")
        #expect(strict.items.map(\.id) == ["read", "save"])
        #expect(strict.before == [Precedence("read", "save")])
        let loose: Order = try kind(
            "id: a\nkind: order\nask: A\nitems:\n  a: A\n  b: B\n  c: C\nbefore: [[a, c], [b, c]]")
        #expect(loose.before == [Precedence("a", "c"), Precedence("b", "c")])
    }

    @Test("an order that cannot be")
    func impossible() {
        let start = "id: a\nkind: order\nask: A\nitems:\n  read: R\n  save: S\n"
        #expect(
            problems(ofQuestion: start + "before: [[read, save], [save, read]]") == [
                "17:9: error: `before` goes in a circle: `read` before `save` before `read`. Then no order is right. [order-impossible]"
            ])
        #expect(
            problems(ofQuestion: start + "before: [[read, sav]]") == [
                "17:17: error: There is no item `sav`. Did you mean `save`? [order-impossible]"
            ])
        #expect(
            problems(ofQuestion: start + "before: [read]") == [
                "17:10: error: Each of `before` is two keys of items. `[a, b]` says that a comes before b. [order-impossible]"
            ])
        #expect(
            problems(ofQuestion: start + "before: []") == [
                "17:9: error: `before` is empty: every order would be right. Leave it out where only the order of `items` is right. [order-impossible]"
            ])
        #expect(
            problems(ofQuestion: "id: a\nkind: order\nask: A\nitems:\n  Read it: R\n  save: S") == [
                "15:3: error: The key of an item is made of lower-case letters, digits and single dashes, beginning with a letter. Perhaps `read-it`. [malformed-name]"
            ])
    }

    @Test("pairs, of which several may share a right side, and decoys")
    func match() throws {
        let match: Match = try kind(
            "id: a\nkind: match\nask: A\npairs:\n  - {left: x, right: p, why: w}\n  - {left: y, right: p}\n  - {left: z, right: q}\ndecoys: [r]"
        )
        #expect(match.pairs.map(\.right) == ["p", "p", "q"])
        #expect(match.decoys == ["r"])
    }

    @Test("a decoy that is right, sides that are all alike, and a left side that is there twice")
    func decoys() {
        let start = "id: a\nkind: match\nask: A\npairs:\n  - {left: x, right: p}\n"
        #expect(
            problems(ofQuestion: start + "  - {left: y, right: q}\ndecoys: [q]") == [
                "17:10: error: This decoy is the right side of a pair. A decoy belongs to none. [decoy-right]"
            ])
        #expect(
            problems(ofQuestion: start + "  - {left: y, right: p}") == [
                "15:3: error: A match has two pairs at least, and two different right sides. [decoy-right]"
            ])
        #expect(
            problems(ofQuestion: start + "  - {left: x, right: q}") == [
                "16:5: error: There is a pair “x” already. [option-twice]"
            ])
        #expect(
            problems(ofQuestion: start + "  - {left: y, rihgt: q}") == [
                "16:5: error: This pair has no `right`; it is required. [missing-key]",
                "16:15: error: There is no key `rihgt` here. Did you mean `right`? [unknown-key]",
            ])
    }

    @Test("more parts than there are letters")
    func manyParts() {
        let items = (1...27).map { "  i\($0): text" }.joined(separator: "\n")
        #expect(
            problems(ofQuestion: "id: a\nkind: order\nask: A\nitems:\n" + items) == [
                "15:3: error: There are 27 items; a question has at most 26, as many as there are letters. [too-many-parts]"
            ])
    }

    private let task =
        "id: a\nkind: task\nask: A\nsetup: |\n  node server file-server\n\n  node ann editor server=server\n"
        + "trial: |\n  run 1s\ngoal:\n  - lost(server) == 0\n  - \"now > 0s\"\nallow: [set, node]\nfixed: server\n"
        + "solution: |\n  set ann mode=cas"

    @Test("a task")
    func readTask() throws {
        let task: ClusterTask = try kind(task)
        #expect(task.goals.map(\.text) == ["lost(server) == 0", "now > 0s"])
        #expect(task.allowed == ["set", "node"])
        #expect(task.fixed == ["server"])
        #expect(task.key(given: nil) == "set ann mode=cas")
    }

    @Test("errors in the scripts and goals of a task stand where they are in the file")
    func taskErrors() {
        #expect(
            problems(ofQuestion: task.replacing("node ann editor", with: "nod ann editor")) == [
                "17:3: error: No command “nod”. Did you mean `node`? [task-syntax]"
            ])
        #expect(
            problems(ofQuestion: task.replacing("- lost(server) == 0", with: "- lost(server == 0")) == [
                "21:21: error: “)” is expected here. [task-syntax]"
            ])
        #expect(
            problems(ofQuestion: task.replacing("\"now > 0s\"", with: "\"now > + 0s\"")) == [
                "22:12: error: A value is expected here, not “+”. [task-syntax]"
            ])
        #expect(
            problems(ofQuestion: task.replacing("[set, node]", with: "[set, nodee]")) == [
                "23:14: error: There is no command `nodee`. Did you mean `node`? [task-syntax]"
            ])
        #expect(
            problems(ofQuestion: task.replacing("trial: |\n  run 1s\n", with: "")) == [
                "11:1: error: A task has no `trial`; it is required. Write `trial: |`, and below it one command a line. [missing-key]"
            ])
    }
}
