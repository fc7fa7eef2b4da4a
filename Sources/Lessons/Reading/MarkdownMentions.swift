import CMarkdown
import MarkdownParsing
import Scenario

/// What a text in Markdown mentions: code in its lines, lines of blocks marked `troupe`, links and headings.
struct MarkdownMentions {
    /// The info string of a block that shows commands for typing, one a line.
    static let typedInfo = "troupe"

    private(set) var codes: [Located<String>] = []
    /// Lines that are shown for typing.
    private(set) var typedLines: [Located<String>] = []
    /// Where links and pictures lead, as it is written.
    private(set) var links: [Located<String>] = []
    private(set) var headings: [String] = []

    private let lines: [Substring]
    private let place: SourceLocation
    private let isInFile: Bool

    /// - Parameters:
    ///   - place: where the text begins in its file.
    ///   - isInFile: whether it stands there line by line; all of it is said to stand at its beginning otherwise.
    init(_ text: String, at place: SourceLocation, isInFile: Bool = true) {
        self.place = place
        self.isInFile = isInFile
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let document = MarkdownParser.parse(text, with: [.table, .strikethrough, .tasklist]) else { return }
        defer { cmark_node_free(document) }
        guard let iterator = cmark_iter_new(document) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            if event == CMARK_EVENT_ENTER { visit(node) }
        }
    }

    init(_ prose: Prose) {
        self.init(prose.markdown, at: prose.location)
    }

    private mutating func visit(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_CODE:
            let text = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
            codes.append(Located(value: text, location: location(of: node), length: text.count))
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            let text = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
            links.append(Located(value: text, location: location(of: node), length: 1))
        case CMARK_NODE_HEADING:
            headings.append(MarkdownOutline.plainText(of: node))
        case CMARK_NODE_CODE_BLOCK:
            guard cmark_node_get_fence_info(node).map({ String(cString: $0) }) == Self.typedInfo else { return }
            let first = Int(cmark_node_get_start_line(node)) + 1
            let text = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
            for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            where !line.trimmed.isEmpty && !line.trimmed.hasPrefix("#") {
                let column = line.prefix(while: \.isWhitespace).count + 1
                typedLines.append(
                    Located(
                        value: line.trimmed, location: location(line: first + offset, column: column),
                        length: line.trimmed.count))
            }
        default: break
        }
    }

    /// The parser counts columns in bytes.
    private func location(of node: OpaquePointer) -> SourceLocation {
        let line = Int(cmark_node_get_start_line(node))
        let bytes = Int(cmark_node_get_start_column(node)) - 1
        guard lines.indices.contains(line - 1), bytes > 0 else { return location(line: line, column: 1) }
        let before = String(decoding: lines[line - 1].utf8.prefix(bytes), as: UTF8.self)
        return location(line: line, column: before.count + 1)
    }

    private func location(line: Int, column: Int) -> SourceLocation {
        guard isInFile else { return place }
        return SourceLocation(file: place.file, line: place.line + max(line, 1) - 1, column: column)
    }
}
