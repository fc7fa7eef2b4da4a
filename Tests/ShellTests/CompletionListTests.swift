import Terminal
import Testing

@testable import Shell

struct CompletionListTests {
    private let list = CompletionList(candidates: [
        .init("crash", "stop a node at once; its memory is gone"),
        .init("größe", "a size"),
        .init("go"),
    ])

    @Test("summaries stand aligned beside the candidates")
    func aligned() {
        #expect(
            list.lines(columns: 80, rows: 20).map(\.plain) == [
                "  crash  stop a node at once; its memory is gone",
                "  größe  a size",
                "  go",
            ])
    }

    @Test("a summary is cut where the window ends")
    func cut() {
        #expect(list.lines(columns: 30, rows: 20)[0].plain == "  crash  stop a node at once;…")
    }

    @Test("candidates stand alone where there is no room for summaries")
    func narrow() {
        #expect(
            list.lines(columns: 18, rows: 20).map(\.plain) == [
                "  crash  go", "  größe", "  type a letter, …",
            ])
    }

    @Test("more than the window holds are counted")
    func tooMany() {
        let many = CompletionList(candidates: (10..<40).map { .init("node\($0)") })
        #expect(
            many.lines(columns: 40, rows: 3).map(\.plain) == [
                "  node10  node12  node14  node16",
                "  node11  node13  node15  node17",
                "  … and 22 more; type a letter to narro…",
            ])
    }

    @Test("in a wide window several columns hold candidates with their summaries")
    func wide() {
        let many = CompletionList(candidates: (1...6).map { .init("n\($0)", "a gossiper") })
        #expect(
            many.lines(columns: 120, rows: 3).map(\.plain) == [
                "  n1  a gossiper                                              n4  a gossiper",
                "  n2  a gossiper                                              n5  a gossiper",
                "  n3  a gossiper                                              n6  a gossiper",
            ])
    }

    @Test("what may be written besides stands below")
    func hint() {
        let list = CompletionList(candidates: [.init("until", "until something holds")], hint: "a time, such as 10s")
        #expect(
            list.lines(columns: 80, rows: 20).map(\.plain) == [
                "  until  until something holds", "  or a time, such as 10s",
            ])
        let only = CompletionList(candidates: [], hint: "a time, such as 10s")
        #expect(only.lines(columns: 80, rows: 20).map(\.plain) == ["  a time, such as 10s"])
    }

    @Test("a reader who listens hears one sentence a candidate")
    func accessible() {
        let list = CompletionList(
            candidates: list.candidates, capabilities: Capabilities(accessible: true))
        #expect(
            list.lines(columns: 80, rows: 20).map(\.plain) == [
                "crash: stop a node at once; its memory is gone", "größe: a size", "go",
            ])
        #expect(
            list.lines(columns: 80, rows: 2).map(\.plain).last == "And 2 more. Type a letter to narrow the list.")
    }

    @Test("without Unicode the ellipsis is three dots")
    func ascii() {
        let list = CompletionList(candidates: list.candidates, capabilities: Capabilities(unicode: false))
        #expect(list.lines(columns: 30, rows: 20)[0].plain == "  crash  stop a node at onc...")
    }
}
