import CMarkdown
import Synchronization

/// Parses Markdown with cmark-gfm, on any thread.
///
/// cmark-gfm keeps the special characters of its extensions in memory that all parsers share, and changes it during each
/// parse. So one parse waits for another; the trees are independent of one another.
package enum MarkdownParser {
    package enum Extension: String {
        case table, strikethrough, tasklist, autolink
    }

    private static let turn = Mutex<Void>(())

    /// The root of the tree, which the caller frees with `cmark_node_free`; nil if there is no memory for it.
    package static func parse(_ source: String, with extensions: [Extension]) -> OpaquePointer? {
        turn.withLock { _ in
            cmark_gfm_core_extensions_ensure_registered()
            guard let parser = cmark_parser_new(CMARK_OPT_UNSAFE) else { return Tree(root: nil) }
            defer { cmark_parser_free(parser) }
            for name in extensions {
                guard let found = cmark_find_syntax_extension(name.rawValue) else { continue }
                cmark_parser_attach_syntax_extension(parser, found)
            }
            var text = source
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
            }
            return Tree(root: cmark_parser_finish(parser))
        }.root
    }

    /// A tree on its way out of the lock. Safe to hand over: nobody else knows of it yet.
    private struct Tree: @unchecked Sendable {
        let root: OpaquePointer?
    }
}
