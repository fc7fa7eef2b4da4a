import Foundation
import TerminalTestKit
import Testing

/// The program killed in the middle of a quiz, at moments that nobody chose.
@Suite(.serialized)
struct KillTests {
    private static let kills = 100
    private static let questions = 200

    @Test("killed a hundred times in a quiz, it loses no answer that it marked, and counts none twice")
    func killed() throws {
        let seed = UInt64.random(in: 0..<1_000_000)
        print("The moments of the kills come from the seed \(seed).")
        var moments = Moments(state: seed)
        let course = try QuizLesson.folder(questions: KillTests.questions)
        let home = Program.makeHome()
        let arguments = ["--lessons", course.path]
        var marked: Set<Int> = []
        for _ in 0..<KillTests.kills {
            let student = try PseudoTerminal(
                Program.path, ["quiz", "bank", "--count", "\(KillTests.questions)"] + arguments,
                environment: Program.environment(home: home))
            try student.expect("/\(KillTests.questions)> ", within: .seconds(60))
            if Bool.random(using: &moments) {
                let number = try student.numberAskedFor()
                student.type("\(number)\r")
                try student.expect("1 of 1 point.")
                marked.insert(number)
                try student.expect("/\(KillTests.questions)> ")
            }
            let number = try student.numberAskedFor()
            let marksBefore = student.marks
            student.type("\(number)\r")
            for _ in 0..<Int.random(in: 0..<20_000, using: &moments) { sched_yield() }
            student.send(signal: 9)
            #expect(try student.exitCode() == -9)
            if student.marks > marksBefore { marked.insert(number) }
        }
        let counts = try timesAsked(arguments, home: home)
        for number in marked.sorted() { #expect(counts[number] == 1, "question \(number), seed \(seed)") }
        #expect(counts.values.allSatisfy { $0 == 1 }, "seed \(seed)")
        #expect(counts.count >= marked.count && counts.count <= 2 * KillTests.kills)
        #expect(marked.count > KillTests.kills / 4)
    }

    /// How often each question was answered, as the program tells.
    private func timesAsked(_ arguments: [String], home: String) throws -> [Int: Int] {
        struct Document: Decodable {
            struct Question: Decodable {
                let id: String
                let asked: Int
            }

            let questions: [Question]
        }
        let output = try Program.run(arguments: ["progress", "--json"] + arguments, home: home).output
        let document = try JSONDecoder().decode(Document.self, from: Data(output.utf8))
        return Dictionary(
            document.questions.map { (Int($0.id.dropFirst("bank-".count)) ?? 0, $0.asked) }, uniquingKeysWith: +)
    }

    /// SplitMix64, so that a failure can be had again.
    private struct Moments: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
    }
}

extension PseudoTerminal {
    /// How many marks it has shown.
    fileprivate var marks: Int { transcript.components(separatedBy: "1 of 1 point.").count - 1 }
}
