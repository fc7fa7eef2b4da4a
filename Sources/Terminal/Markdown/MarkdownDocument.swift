import CMarkdown
import MarkdownParsing

/// The tree that cmark-gfm makes of a source text. It owns the memory of all its nodes.
final class MarkdownDocument {
    private let root: OpaquePointer

    /// `nil` if there is no memory for the tree.
    init?(_ source: String) {
        guard let root = MarkdownParser.parse(source, with: [.table, .strikethrough, .tasklist, .autolink]) else {
            return nil
        }
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
