@testable import Terminal

/// The lines as one text, as a person would read them.
func text(_ lines: [StyledLine]) -> String { lines.map(\.plain).joined(separator: "\n") }

extension Capabilities {
    static let plain = Capabilities(width: 80)
    static let ascii = Capabilities(width: 80, unicode: false)
    static let spoken = Capabilities(width: 80, accessible: true)
}
