import CMarkdown
import MarkdownParsing

/// The parts of a Markdown text that give a lesson its structure, found by cmark-gfm: headings and fenced blocks.
///
/// Lines are counted from 1 in the text that was given.
struct MarkdownOutline {
    enum Element: Hashable {
        case heading(level: Int, text: String, lines: ClosedRange<Int>)
        case fence(Fence)
    }

    /// A fenced block of code at the margin, or in a list or quotation.
    struct Fence: Hashable {
        /// What stands after the opening fence.
        var info: String
        var lines: ClosedRange<Int>
        /// Counted from 1, in bytes; what stands before the fence is white space or marks of containers.
        var column: Int
        var isNested: Bool
        /// How many backticks or tildes.
        var length: Int
    }

    /// In the order of the text; only headings of levels 1 and 2 that stand at the margin.
    var elements: [Element] = []
    /// How deep the deepest node stands.
    var depth = 0
    /// The line of the first node that stands deeper than allowed.
    var tooDeepLine: Int?

    init(_ text: String) {
        // Of the extensions that lessons are shown with, only tables are made of blocks; the others would cost time here.
        guard let document = MarkdownParser.parse(text, with: [.table]) else { return }
        defer { cmark_node_free(document) }
        guard let iterator = cmark_iter_new(document) else { return }
        defer { cmark_iter_free(iterator) }
        var depth = 0
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            guard event == CMARK_EVENT_ENTER else {
                depth -= 1
                continue
            }
            visit(node, depth: depth)
            // Leaves are entered and never left.
            if !Self.isLeaf(node) { depth += 1 }
        }
    }

    private mutating func visit(_ node: OpaquePointer, depth: Int) {
        self.depth = max(self.depth, depth)
        let type = cmark_node_get_type(node)
        let start = Int(cmark_node_get_start_line(node))
        let end = max(start, Int(cmark_node_get_end_line(node)))
        if depth > Limits.nesting, tooDeepLine == nil { tooDeepLine = start }
        if type == CMARK_NODE_HEADING, depth == 1 {
            let level = Int(cmark_node_get_heading_level(node))
            if level <= 2 {
                elements.append(.heading(level: level, text: Self.plainText(of: node), lines: start...end))
            }
        } else if type == CMARK_NODE_CODE_BLOCK {
            var (length, offset, character) = (Int32(0), Int32(0), CChar(0))
            guard cmark_node_get_fenced(node, &length, &offset, &character) != 0 else { return }
            elements.append(
                .fence(
                    Fence(
                        info: cmark_node_get_fence_info(node).map { String(cString: $0) } ?? "",
                        lines: start...end, column: Int(cmark_node_get_start_column(node)), isNested: depth > 1,
                        length: Int(length))))
        }
    }

    private static func isLeaf(_ node: OpaquePointer) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
            CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
            true
        default: false
        }
    }

    static func plainText(of heading: OpaquePointer) -> String {
        guard let iterator = cmark_iter_new(heading) else { return "" }
        defer { cmark_iter_free(iterator) }
        var text = ""
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return text }
            guard event == CMARK_EVENT_ENTER else { continue }
            let type = cmark_node_get_type(node)
            if type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK { text += " " }
            if type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE {
                text += cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
            }
        }
    }
}
