import Foundation
import TerminalTestKit
import Testing

/// Somebody leans on the keyboard, or a cat does.
@Suite(.serialized)
struct HostileKeysTests {
    /// `TROUPE_KEYS=100000` presses so many; `TROUPE_KEYS_SEEDS="1 2 3"` chooses which, once a seed.
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["TROUPE_KEYS"].flatMap(Int.init) ?? 1500
    private static let seeds = (environment["TROUPE_KEYS_SEEDS"] ?? "1").split(separator: " ").compactMap { UInt64($0) }

    /// Pieces of commands, so that some lines mean something.
    private static let words = [
        "node ", "a,b ", "n1..n9 ", "counter", "voter", "editor server=", "gossiper peers=", "run ", "1s", "crash ",
        "all", "back ",
        "forward", "nodes", "diagram", "trace", "demo ", "asking", "loss=0%", "start 1", "hint", "skip", "leave",
        "help ",
        "topology ", "ring", "partition each ", "heal", "repeat 2", "end", "mark x", "return x", "watch ", "now",
        "let ", " = ",
        "sweep asking loss=0%,1% runs=2", "plot", "explore depth=3 always now < 1s", "messages", "at 1s ", "lessons",
        "progress",
        "?", "\"", "(", ")", "é", "漢", "🙂",
    ]
    private static let keys = [
        "\r", "\r", "\r", "\t", "\t", "\u{1B}", "\u{7F}", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[5~",
        "\u{1B}[6~", "\u{1B}[H", "\u{1B}[F", "\u{1B}OP", "\u{1B}b", "\u{1B}[200~a\rb\u{1B}[201~", "\u{1B}[200~",
        "\u{1B}[201~",
        "\u{1B}[999;999R", "\u{1B}]0;x\u{7}", "\u{1B}[", "\u{1B}[<0;1;1M", " ", "q", "/", "n",
    ]

    /// SplitMix64, so that a seed says which keys were pressed.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private func key(_ random: inout Generator) -> [UInt8] {
        switch Int.random(in: 0..<10, using: &random) {
        case 0...3: return Array((Self.words.randomElement(using: &random) ?? "").utf8)
        case 4...6: return Array((Self.keys.randomElement(using: &random) ?? "").utf8)
        case 7: return [UInt8.random(in: 0x20...0x7E, using: &random)]
        case 8:
            // Ctrl with a letter, but for the one that ends a program at once.
            return [UInt8.random(in: 1...27, using: &random)]
        default: return (0..<3).map { _ in UInt8.random(in: 0x80...0xFF, using: &random) }
        }
    }

    private func begin(_ course: TemporaryFolder) throws -> PseudoTerminal {
        let student = try PseudoTerminal(
            Program.path, ["--lessons", course.path], environment: Program.environment(home: Program.makeHome()))
        try student.expect("troupe> ", within: .seconds(60))
        return student
    }

    @Test(
        "no key and no control sequence brings the program down, and it can be left afterwards", arguments: seeds)
    func keys(_ seed: UInt64) throws {
        let course = try ShopLesson.folder()
        var random = Generator(state: seed)
        var student = try begin(course)
        var latest: [UInt8] = []
        for number in 0..<Self.count {
            let pressed = key(&random)
            student.send(bytes: pressed)
            latest = (latest + pressed).suffix(400)
            if number.isMultiple(of: 500) {
                student.resize(
                    columns: .random(in: 20...200, using: &random), rows: .random(in: 4...60, using: &random))
            }
            guard let status = student.takeOutput() else { continue }
            // Ctrl-D, or a line that says so.
            try #require(
                status == .exited(code: 0),
                "seed \(seed), key \(number), after \(String(decoding: latest, as: UTF8.self).debugDescription):\n\(student.screen)"
            )
            student = try begin(course)
        }
        // Whatever it is in the middle of: out of it, and away.
        var status: TerminalTestKit.ExitStatus?
        for _ in 0..<100 where status == nil {
            student.send("\u{3}\u{1B}[201~\u{7}\u{15}\u{4}")
            status = student.takeOutput(within: .milliseconds(200))
        }
        #expect(status == .exited(code: 0), "seed \(seed): \(student.screen)")
    }
}
