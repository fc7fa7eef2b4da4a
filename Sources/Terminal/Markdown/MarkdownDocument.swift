import CMarkdown

/// The tree that cmark-gfm makes of a source text. It owns the memory of all its nodes.
final class MarkdownDocument {
    private static let extensions: [String] = {
        cmark_gfm_core_extensions_ensure_registered()
        return ["table", "strikethrough", "tasklist", "autolink"]
    }()

    private let root: OpaquePointer

    /// `nil` if there is no memory for the tree.
    init?(_ source: String) {
        let extensions = Self.extensions
        guard let parser = cmark_parser_new(CMARK_OPT_UNSAFE) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in extensions {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        var text = source
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let root = cmark_parser_finish(parser) else { return nil }
        self.root = root
    }

    deinit {
        cmark_node_free(root)
    }

    /// Nodes are valid only while the document is.
    func withRoot<Result>(_ body: (MarkdownNode) -> Result) -> Result {
        withExtendedLifetime(self) { body(MarkdownNode(pointer: root)) }
    }
}
