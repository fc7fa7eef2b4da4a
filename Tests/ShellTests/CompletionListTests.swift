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
            list.lines(columns: 80, rows: 20) == [
                "  crash  stop a node at once; its memory is gone",
                "  größe  a size",
                "  go",
            ])
    }

    @Test("a summary is cut where the window ends")
    func cut() {
        #expect(list.lines(columns: 30, rows: 20)[0] == "  crash  stop a node at once;…")
    }

    @Test("candidates stand alone where there is no room for summaries")
    func narrow() {
        #expect(list.lines(columns: 18, rows: 20) == ["  crash  go", "  größe"])
    }

    @Test("more than the window holds are counted")
    func tooMany() {
        let many = CompletionList(candidates: (10..<40).map { .init("node\($0)") })
        #expect(
            many.lines(columns: 40, rows: 3) == [
                "  node10  node12  node14  node16",
                "  node11  node13  node15  node17",
                "  … and 22 more; type a letter to narro…",
            ])
    }
}
