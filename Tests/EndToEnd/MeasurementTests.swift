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

    @Test("each demo keeps to its formulas at 19 of 20 seeds, at every setting, as the page says: make measurements")
    func formulas() throws {
        let outcome = try Program.run("measurements", "-", "--runs", "20", input: lines.joined(separator: "\n"))
        #expect(outcome.code == 0, "\(outcome.errors)")
        let rows = outcome.output.split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(rows.count > 400)
        for row in rows { #expect(page.contains(row), "\(row)") }
    }

    @Test("every demo of the course is in the list, and no line twice")
    func complete() throws {
        let all = try Program.measurementLines()
        #expect(Set(all.map { String($0.prefix { $0 != " " }) }) == Set(try Program.demos()))
        #expect(Set(all).count == all.count)
    }
}
