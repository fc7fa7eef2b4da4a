import Cluster
import Foundation
import Lessons
import Scenario
import Shell
import Terminal

/// Checks lessons again whenever one of their files is saved, replaced, made or deleted.
///
/// What can be told at once is shown at once; what takes many runs follows, unless the next change comes first.
struct CheckWatch {
    private var check: LessonCheck
    private let common: CommonOptions
    private let display: ProgressDisplay
    private var seen: [String: FileStamp] = [:]
    /// What was printed last, so that nothing is said twice where nothing can be redrawn.
    private var shown: [StyledLine] = []
    private var summary = ""

    private static let interval = 0.2

    init(_ check: LessonCheck, _ common: CommonOptions) {
        self.check = check
        self.common = common
        display = common.progressDisplay
    }

    mutating func run() throws {
        seen = check.stamps()
        var news = "Watching \(Self.named(seen.keys.sorted()))."
        while !isEnded {
            try checkAll(news)
            while !isEnded, check.stamps() == seen { Thread.sleep(forTimeInterval: Self.interval) }
            let now = check.stamps()
            news = Self.news(seen, now)
            seen = now
        }
        display.clear()
        // The line on which the terminal shows ^C is over.
        try common.output.write([StyledLine(), StyledLine("Watching has ended. \(summary)")])
    }

    private var isEnded: Bool { check.interrupt.isRaised }

    private mutating func checkAll(_ news: String) throws {
        let (seen, check) = (self.seen, self.check)
        let display = self.display
        // Looking at files takes time as well; a piece of work may be much shorter.
        var next = Date.now
        let isStale = {
            guard !check.interrupt.isRaised else { return true }
            guard Date.now >= next else { return false }
            next = Date.now + Self.interval
            return check.stamps() != seen
        }
        for depth in LessonCheck.Depth.allCases {
            let control = CheckControl(isStopped: isStale, progress: { display.show($0) })
            do throws(LibraryError) {
                let report = try self.check.report(depth, control)
                display.clear()
                guard let report else { return }
                summary = report.summary
                try? show(report, news, depth)
            } catch {
                display.clear()
                try? show([StyledLine(error.description)])
                return
            }
        }
    }

    private mutating func show(_ report: CheckReport, _ news: String, _ depth: LessonCheck.Depth) throws {
        let lines = report.lines.map { StyledLine($0) }
        let state =
            switch depth {
            case .form: "Read. Running the demos …"
            case .once: "Run once. Running \(check.seeds) seeds …"
            case .full: "Checked. Ctrl-C ends the watch."
            }
        let capabilities = common.output.capabilities
        guard capabilities.redraws else { return try show(depth == .full ? lines : []) }
        // What does not fit is counted; a long line takes several rows.
        var room = capabilities.height - 6
        let problems = lines.dropLast()
        var kept = Array(
            problems.prefix { line in
                room -= max(1, (line.width + capabilities.width - 1) / capabilities.width)
                return room >= 0
            })
        if kept.count < problems.count { kept.append(StyledLine("… and \(problems.count - kept.count) more")) }
        try show([StyledLine(news, .dim), StyledLine()] + kept + lines.suffix(1) + [StyledLine(state, .dim)])
    }

    private mutating func show(_ lines: [StyledLine]) throws {
        guard lines != shown, !lines.isEmpty else { return }
        if common.output.capabilities.redraws { try common.output.write(raw: "\u{1B}[H\u{1B}[2J") }
        try common.output.write(lines)
        shown = lines
    }

    private static func news(_ before: [String: FileStamp], _ now: [String: FileStamp]) -> String {
        let gone = before.keys.filter { now[$0] == nil }.sorted()
        let new = now.keys.filter { before[$0] == nil }.sorted()
        let changed = now.keys.filter { before[$0] != nil && before[$0] != now[$0] }.sorted()
        return [(changed, "saved"), (new, "new"), (gone, "gone")].filter { !$0.0.isEmpty }
            .map { "\(named($0.0)) \($0.1)" }.joined(separator: ", ") + "."
    }

    private static func named(_ paths: [String]) -> String {
        paths.count > 3
            ? "\(paths.count) files" : paths.map { ($0 as NSString).lastPathComponent }.joined(separator: ", ")
    }
}
