import Foundation
import Quiz
import Scenario

/// Looks whether the links of a lesson lead anywhere: to a file beside it, or to a heading of one.
///
/// What lies on other computers is left alone, for nothing is asked there.
struct LinkChecker {
    private let lesson: Lesson
    private let folder: String

    init(_ lesson: Lesson) {
        self.lesson = lesson
        folder = lesson.path.lastIndex(of: "/").map { String(lesson.path[...$0]) } ?? ""
    }

    func check(_ mentions: [MarkdownMentions], problems: inout Problems) {
        for link in mentions.flatMap(\.links) { check(link, mentions, problems: &problems) }
    }

    private func check(_ link: Located<String>, _ own: [MarkdownMentions], problems: inout Problems) {
        guard !link.value.contains(":"), !link.value.hasPrefix("//") else { return }
        let parts = link.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = parts[0].removingPercentEncoding ?? parts[0]
        if !path.isEmpty, !LessonFile.exists(path: path.hasPrefix("/") ? path : folder + path) {
            let named = siblings.first { LessonFileName(path: $0)?.id == path }
            problems.report(
                .brokenLink, at: link.location, length: link.length,
                "This link leads to `\(path)`, which is not there.",
                hint: (named ?? Nearest.word(to: path, among: siblings)).map { "Did you mean `\($0)`?" })
            return
        }
        guard parts.count > 1, !parts[1].isEmpty else { return }
        let anchors = path.isEmpty ? anchors(of: own) : anchors(ofFile: folder + path)
        guard let anchors, !anchors.contains(parts[1]) else { return }
        problems.report(
            .brokenLink, at: link.location, length: link.length,
            "This link leads to the heading `#\(parts[1])`, which is not there.",
            hint: Problems.suggestion(for: "#" + parts[1], among: anchors.map { "#" + $0 }))
    }

    private var siblings: [String] {
        (LessonFile.paths(in: folder.isEmpty ? "." : folder) ?? []).compactMap {
            $0.split(separator: "/").last.map(String.init)
        }
    }

    private func anchors(of mentions: [MarkdownMentions]) -> [String] {
        let titles = [lesson.title] + lesson.steps.map(\.title) + mentions.flatMap(\.headings)
        return titles.map(SyllabusPage.anchor)
    }

    /// Nil for what is no Markdown.
    private func anchors(ofFile path: String) -> [String]? {
        guard path.hasSuffix(".md"), case .success(let bytes) = LessonFile.bytes(at: path) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let start = SourceLocation(file: path, line: 1, column: 1)
        return MarkdownMentions(text, at: start).headings.map(SyllabusPage.anchor)
    }
}
