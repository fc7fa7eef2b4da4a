import Cluster
import Foundation
import Lessons
import Scenario

/// `docs/measurements.md`: each formula of a course beside what was measured of it, in Markdown.
struct MeasurementsPage {
    /// A demo that is to live in real time.
    struct Life {
        let entry: MeasurementList.Entry
        /// In the cluster's own time; nil where the demo says itself what it lives on.
        let lifetime: Span?
    }

    /// The lessons of the course, in its order.
    let lessons: [Lesson]
    let seed: UInt64
    let runs: Int
    let measurements: [Scenario.Measurement]
    let lives: [Life]
    /// The demos that are not on the list to live in real time, and why they cannot; nil where they can.
    let obstacles: [(demo: String, why: String?)]

    var markdown: String {
        ([introduction] + lessons.compactMap(section) + [realTime]).joined(separator: "\n\n") + "\n"
    }

    private var introduction: String {
        let good = measurements.count(where: \.isGood)
        return """
            # What was measured of each formula

            Each demo as it is and at other settings, in virtual time, \(runs) times each: seeds \(seed) to
            \(seed &+ UInt64(runs) - 1). *Measured* is the mean, with the least and the greatest of all runs; *theory* is
            what the formula says, its mean where it contains something measured; *held* is in how many runs the claim held.
            In \(good) of \(measurements.count) settings every claim held in at least \(Scenario.Measurement.holding(of: runs)) of \(runs) runs.

            This page is written by `make measurements` from `lessons/measurements.txt`; a test measures the same list.
            """
    }

    private func section(_ lesson: Lesson) -> String? {
        let demos = lesson.demos.compactMap { demo(named: $0.name) }
        return demos.isEmpty ? nil : (["## \(lesson.title)"] + demos).joined(separator: "\n\n")
    }

    private func demo(named name: String) -> String? {
        let own = measurements.filter { $0.entry.demo.name == name }
        guard !own.isEmpty else { return nil }
        let rows = own.flatMap(rows)
        return "### \(name)\n\n" + table(["setting", "", "measured", "theory", "claim", "held"], rows)
    }

    /// A row for each measure that theory speaks of, and one for each further claim.
    private func rows(of measurement: Scenario.Measurement) -> [[String]] {
        var claims = measurement.claims
        var rows: [[String]] = []
        for (measure, estimate) in measurement.estimates {
            let first = claims.firstIndex { $0.measure == measure.name }.map { claims.remove(at: $0) }
            rows.append([
                "", measure.label, text(of: estimate), text(of: estimate.theory), first.map(text) ?? "not claimed",
                first.map { held($0, of: measurement) } ?? "",
            ])
        }
        rows += claims.map { ["", "", "", "", text(of: $0), held($0, of: measurement)] }
        if rows.isEmpty { rows = [["", "", "", "", "nothing is claimed", ""]] }
        let setting = measurement.entry.text
        rows[0][0] = setting.isEmpty ? "as it is" : "`\(setting)`"
        return rows
    }

    private func text(of estimate: Estimate) -> String {
        let ends = [estimate.least, estimate.greatest].compactMap {
            Quantity($0, estimate.mean.dimension, isShare: estimate.mean.isShare)?.text
        }
        guard ends.count == 2, ends[0] != ends[1] else { return estimate.mean.text }
        return "\(estimate.mean.text) (\(ends[0]) to \(ends[1]))"
    }

    private func text(of theory: Estimate.Theory?) -> String {
        guard let theory else { return "" }
        let sign = [Measure.Relation.equal: "", .atMost: "≤ ", .atLeast: "≥ "][theory.relation] ?? ""
        return sign + theory.value.text
    }

    private func text(of claim: Scenario.Measurement.Claim) -> String { "`\(claim.text)`" }

    private func held(_ claim: Scenario.Measurement.Claim, of measurement: Scenario.Measurement) -> String {
        let isEnough = measurement.runs - claim.held <= max(1, measurement.runs / 20)
        return "\(claim.held) of \(measurement.runs)" + (isEnough ? "" : ", **too few**")
    }

    private var realTime: String {
        let rows = lives.map { life in
            let speed = life.entry.settings.runtime.flatMap { if case .live(let speed) = $0 { speed } else { nil } }
            let real = life.lifetime.flatMap { Span(seconds: $0.seconds / (speed ?? 1)) }
            return [
                life.entry.demo.name, "`\(life.entry.text.isEmpty ? "as it is" : life.entry.text)`",
                life.lifetime?.text ?? "", real.map { Quantity.time($0).text } ?? "",
            ]
        }
        let cannot = obstacles.compactMap { demo, why in why.map { "- `\(demo)`: \($0)" } }
        let unheld = obstacles.filter { $0.why == nil }.map { "`\($0.demo)`" }
        return """
            ## In real time

            These demos live on every core in real time, too, and a test holds them to the same claims there, once. Where a
            speed is set, latencies and timers are that many times as short.

            \(table(["demo", "setting", "lives for", "which takes"], rows))

            These do not live in real time, and say so when they are asked to (`troupe demo NAME --runtime live`):

            \(cannot.joined(separator: "\n"))

            These can, and nothing holds them to their claims there, which a busy computer may miss:
            \(unheld.joined(separator: ", ")).
            """
    }

    private func table(_ headings: [String], _ rows: [[String]]) -> String {
        ([headings, headings.map { _ in "---" }] + rows)
            .map { "| " + $0.map { $0.replacingOccurrences(of: "|", with: "\\|") }.joined(separator: " | ") + " |" }
            .joined(separator: "\n")
    }
}
