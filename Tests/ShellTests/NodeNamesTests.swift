import Testing

@testable import Shell

struct NodeNamesTests {
    @Test("three or more nodes that only count on are a range")
    func ranges() {
        #expect(NodeNames(["n1", "n2", "n3", "front"]).folded == ["n1..n3", "front"])
        #expect(NodeNames(["a", "b", "c"]).folded == ["a", "b", "c"])
        #expect(NodeNames(["n1", "n2", "x3", "n9", "n10", "n11"]).folded == ["n1", "n2", "x3", "n9..n11"])
        #expect(NodeNames(["n01", "n02", "n03", "7"]).folded == ["n01", "n02", "n03", "7"])
        #expect(NodeNames([]).folded == [])
    }
}
