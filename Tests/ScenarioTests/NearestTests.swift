import Testing

@testable import Scenario

@Suite("The nearest known word")
struct NearestTests {
    @Test(
        "a slip of the finger is recognised",
        arguments: [
            ("dedpu", "dedup"), ("editr", "editor"), ("sevrer", "server"), ("Naive", "naive"), ("mesure", "measure"),
            ("exponental", "exponential"), ("part", "partition"),
        ])
    func slips(written: String, meant: String) {
        let known = ["dedup", "editor", "server", "naive", "measure", "exponential", "partition", "W"]
        #expect(Nearest.word(to: written, among: known) == meant)
    }

    @Test(
        "words that have nothing in common are not suggested", arguments: ["x", "rate", "banana", "", "zz", "qqqqqqqq"])
    func strangers(written: String) {
        #expect(Nearest.word(to: written, among: ["dedup", "editor", "W", "loss", "a"]) == nil)
    }

    @Test("an endless word is compared with nothing")
    func endless() {
        #expect(Nearest.word(to: String(repeating: "a", count: 1_000_000), among: ["a"]) == nil)
    }
}
