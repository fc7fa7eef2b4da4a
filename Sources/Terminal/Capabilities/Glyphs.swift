/// The characters that lines, arrows and lists are drawn with. Each is one cell wide, but the ellipsis.
public struct Glyphs: Hashable, Sendable {
    public let horizontal: String
    public let vertical: String
    /// Where an arrow leaves a lane to the right.
    public let branchRight: String
    /// Where an arrow leaves a lane to the left.
    public let branchLeft: String
    /// Where an arrow passes a lane.
    public let crossing: String
    public let headRight: String
    public let headLeft: String
    /// The part of a message's way that lies in another row.
    public let dotted: String
    /// A lane that is down.
    public let gone: String
    /// A crash, or a message's end.
    public let cross: String
    public let restart: String
    public let ellipsis: String
    public let bullet: String
    public let quote: String
    public let faster: String
    /// The parts of a bar that are done, and those that are not.
    public let full: String
    public let empty: String

    public static let unicode = Glyphs(
        horizontal: "─",
        vertical: "│",
        branchRight: "├",
        branchLeft: "┤",
        crossing: "┼",
        headRight: "▶",
        headLeft: "◀",
        dotted: "┄",
        gone: "┊",
        cross: "✕",
        restart: "┬",
        ellipsis: "…",
        bullet: "•",
        quote: "│",
        faster: "▸▸",
        full: "█",
        empty: "░"
    )

    public static let ascii = Glyphs(
        horizontal: "-",
        vertical: "|",
        branchRight: "|",
        branchLeft: "|",
        crossing: "+",
        headRight: ">",
        headLeft: "<",
        dotted: ".",
        gone: ":",
        cross: "X",
        restart: "+",
        ellipsis: "...",
        bullet: "*",
        quote: "|",
        faster: ">>",
        full: "#",
        empty: "."
    )
}
