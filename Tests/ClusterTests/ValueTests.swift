import Testing

@testable import Cluster

struct ValueTests {
    @Test("a symbol keeps up to sixteen bytes, and orders as its text does")
    func symbols() {
        #expect(Symbol("lost-update-1234" as String)?.text == "lost-update-1234")
        #expect(Symbol("lost-update-12345" as String) == nil)
        #expect(Symbol("" as String) == nil)
        #expect(("read" as Symbol) == Symbol("read" as String))
        let names: [Symbol] = ["b", "abcdefghij", "abcdefgh", "a"]
        #expect(names.sorted().map(\.text) == ["a", "abcdefgh", "abcdefghij", "b"])
    }

    @Test("a sorted map lists its keys in order, whatever the order of insertion")
    func sortedMap() {
        var map: SortedMap<Int, String> = [3: "c", 1: "a"]
        map[2] = "b"
        map[3] = nil
        map[9, default: "z"] += "!"
        #expect(map.keys == [1, 2, 9])
        #expect(map[9] == "z!")
        #expect(map == [9: "z!", 2: "b", 1: "a"])
    }

    @Test("a message finds its fields by name, beyond the two it holds inline")
    func messages() {
        let message = Message("save", fields: [.init("a", 1), .init("b", true), .init("c", "text")])
        #expect(message["a"] == 1)
        #expect(message["c"].string == "text")
        #expect(message["d"] == .null)
        #expect(message.fields.map(\.name) == ["a", "b", "c"])
    }

    @Test("a message weighs its kind, its names and its values")
    func sizes() {
        #expect(Message("read", "file", "notes").encodedSize == 5 + 5 + 10)
    }
}
