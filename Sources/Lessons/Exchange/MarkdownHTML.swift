import CMarkdown
import Glibc

/// Turns Markdown into HTML, for systems that show that. Raw HTML in it is left out.
public func html(ofMarkdown markdown: String) -> String {
    guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT) else { return "" }
    defer { free(html) }
    return String(cString: html).trimmed
}
