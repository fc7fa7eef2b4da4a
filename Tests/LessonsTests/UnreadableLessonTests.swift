import Lessons
import Scenario
import Testing

@Suite("A lesson that cannot be read says where and why")
struct UnreadableLessonTests {
    @Test("a file over 1 MiB")
    func size() {
        #expect(
            problems(String(repeating: "a", count: 1_048_577)) == [
                "1:1: error: This file holds 1048577 bytes; a lesson holds at most 1048576 (1 MiB). [file-too-large]"
            ])
    }

    @Test("a binary file")
    func binary() {
        let loaded = LoadedLesson.reading([0x2D, 0x0A, 0x41, 0x00], path: "a.md")
        #expect(
            loaded.problems.map(\.description) == [
                "a.md:2:2: error: This is not a text file: it holds a zero byte. A lesson is Markdown, saved as UTF-8. [binary-file]"
            ])
        #expect(loaded.problems.map(\.isUnreadable) == [true])
    }

    @Test("a file in Latin-1")
    func encoding() {
        let loaded = LoadedLesson.reading([0x2D, 0x0A, 0x67, 0xFC, 0x72], path: "a.md")
        #expect(
            loaded.problems.map(\.description) == [
                "a.md:2:2: error: This is not UTF-8 text: the byte FC cannot stand here. Save the file as UTF-8. [not-utf8]"
            ])
    }

    @Test("no front matter")
    func noFrontMatter() {
        #expect(
            problems("# T\n") == [
                "1:1: error: A lesson begins with its front matter: a line `---`, then `format`, `id`, `title` and `summary`. [front-matter-missing]"
            ])
    }

    @Test("front matter without an end")
    func openFrontMatter() {
        #expect(
            problems("---\nformat: 1\n# T\n") == [
                "1:1: error: The front matter that begins here is never closed. Put a line `---` after it. [front-matter-unclosed]"
            ])
    }

    @Test("a format of the future")
    func newerFormat() {
        #expect(
            problems("---\nformat: 2\nid: a\nnew: 1\n---\n# T\n## S\nText\n") == [
                "2:9: error: This lesson is written in format 2; this troupe reads format 1. A newer troupe is needed. [newer-format]"
            ])
    }

    @Test("a fence without an end is named where it begins")
    func openFence() {
        #expect(
            problems(ofBody: "# T\n\n## S\n\nText\n\n```demo a\nrun 1s\n\nMore text.\n") == [
                "13:1: error: The fenced block that begins here is never closed. End it with a line “```”. [fence-unclosed]"
            ])
    }

    @Test("a fence that swallows the next one")
    func swallowedFence() {
        #expect(
            problems(ofBody: "# T\n\n## S\n\n```quiz\nid: a\n\n```demo a\nrun 1s\n```\n") == [
                "11:1: error: The fenced block that begins here is not closed before another begins in line 14. End it with a line “```”. [fence-unclosed]"
            ])
    }

    @Test("too many steps")
    func steps() {
        let steps = (1...65).map { "## Step \($0)\n\nText.\n" }.joined()
        #expect(
            problems(ofBody: "# T\n" + steps) == [
                "200:1: error: A lesson has at most 64 steps. [too-many-steps]"
            ])
    }

    @Test("too many blocks")
    func blocks() {
        let question = "```quiz\nid: q\nkind: multi\n```\n"
        let blocks = (1...257).map {
            question.replacing("id: q", with: "id: q\($0)\nask: A\nanswer: 1").replacing("multi", with: "number")
        }
        #expect(
            problems(ofBody: "# T\n## S\n" + blocks.joined()) == [
                "1545:1: error: A lesson has at most 256 blocks: stretches of prose, demos and questions. [too-many-blocks]"
            ])
    }

    @Test("lists and quotations too deep in each other", arguments: ["> ", ">", "- "])
    func depth(mark: String) {
        #expect(
            problems(ofBody: "# T\n## S\n" + String(repeating: mark, count: 65) + "a\n") == [
                "9:1: error: Lists and quotations stand more than 64 deep in each other here. [too-deep]"
            ])
    }
}
