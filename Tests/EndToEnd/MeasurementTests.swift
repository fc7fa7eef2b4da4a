import Foundation
import Testing

/// The formulas of the course at the settings of `lessons/measurements.txt`, and `docs/measurements.md`.
@Suite("The formulas of the course", .serialized)
struct MeasurementTests {
    private let lines: [String]
    private let page: String

    init() throws {
        lines = try Program.measurementLines().filter { !$0.contains("runtime=live") }
        page = try String(contentsOfFile: Program.root + "/docs/measurements.md", encoding: .utf8)
    }

    private func measure(_ lines: [String], runs: Int) throws -> Program.Outcome {
        try Program.run("measurements", "-", "--runs", "\(runs)", input: lines.joined(separator: "\n"))
    }

    @Test("each demo as it is keeps to its formulas at 19 of 20 seeds, as the page says: make measurements")
    func asTheyAre() throws {
        let outcome = try measure(lines.filter { !$0.contains("=") }, runs: 20)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let rows = outcome.output.split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(rows.count > 100)
        for row in rows { #expect(page.contains(row), "\(row)") }
    }

    @Test("each demo keeps to its formulas at other settings, for which there is time for a few seeds")
    func elsewhere() throws {
        let lines = self.lines.filter { $0.contains("=") }
        let outcome = try measure(lines, runs: 2)
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
        for line in lines {
            let setting = line.split(separator: " ", maxSplits: 1)[1]
            #expect(page.contains("| `\(setting)` |"), "\(line): make measurements")
        }
    }

    @Test("every demo of the course is in the list, and no line twice")
    func complete() throws {
        let all = try Program.measurementLines()
        #expect(Set(all.map { String($0.prefix { $0 != " " }) }) == Set(try Program.demos()))
        #expect(Set(all).count == all.count)
    }
}
