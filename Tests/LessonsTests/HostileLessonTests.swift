import Lessons
import Scenario
import Testing

@Suite("A hostile lesson")
struct HostileLessonTests {
    /// SplitMix64, so that a failure can be repeated from the seed that it prints.
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            return z ^ (z >> 31)
        }
    }

    private static let telling: [String] = [
        "---", "```", "```quiz\n", "```demo x\n", "# ", "## ", "- ", "> ", "&a ", "*a ", "? ", ": ", "{", "[", "\"",
        "'", "|", "!!",
        "%", "\t", "\u{0}", "\u{1B}[2J", "\u{2028}", "\u{FEFF}", "\r", "é", "👩‍👩‍👧", "<div>", "](", "| a |\n|---|\n",
    ]

    @Test("two thousand mutations of a good lesson are read without a crash, and each place is in the file")
    func mutations() {
        for seed in UInt64(1)...2000 {
            var random = Random(state: seed)
            var bytes = Array(goodLesson.utf8)
            for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 1: bytes.removeSubrange(place...)
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
                case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
                default: bytes.insert(contentsOf: (Self.telling.randomElement(using: &random) ?? "").utf8, at: place)
                }
            }
            let loaded = LoadedLesson.reading(bytes, path: "lessons/10-concurrency.md")
            let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
            for problem in loaded.problems {
                let isInside = (1...(lines + 1)).contains(problem.location.line) && problem.location.column > 0
                #expect(isInside, "seed \(seed): \(problem)")
            }
            #expect(loaded.lesson != nil || loaded.problems.contains { $0.severity == .error }, "seed \(seed)")
            if let lesson = loaded.lesson { _ = Player(lesson).place }
        }
    }

    @Test(
        "a hundred thousand of one mark are read, or refused, at once", .timeLimit(.minutes(1)),
        arguments: [
            ">", "> ", "- ", "1. ", "[", "](", "![", "*", "*a_ ", "a**b", "`", "~", "<", "<!--", "|", "\\", "&", " ",
            "\n",
            "# \n", "@a.b", "[^1]",
        ]
    )
    func repetition(mark: String) {
        let marks = String(repeating: mark, count: 100_000 / mark.utf8.count)
        #expect(problems(ofBody: "# T\n## One\n\(marks)").count <= 201)
    }

    @Test("aliases that would make gigabytes are refused unread")
    func aliasBomb() {
        let lines = (1...30).map { "k\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
        let bomb = "k0: &a0 [x]\n" + lines.joined(separator: "\n") + "\n? *a30\n: 1"
        #expect(problems("---\n\(bomb)\n---\n# T\n## One\nText.\n").map { $0.prefix(12) } == ["2:5: error: "])
    }
}
