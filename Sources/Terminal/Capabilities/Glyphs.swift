/// The characters that lines, arrows and lists are drawn with. Each is one cell wide, but the ellipsis and
/// the sign of concurrency.
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
    /// A lane that stands still.
    public let paused: String
    /// A lane that is at work.
    public let busy: String
    /// What fills the gap between two lanes that cannot reach each other.
    public let shade: String
    /// A message on its way, from the row of its sending to that of its arrival.
    public let onTheWay: String
    /// Where a message to the right turns down after its sending, and one to the left.
    public let turnDownRight: String
    public let turnDownLeft: String
    /// Where a message to the right comes from above before its arrival, and one to the left.
    public let turnRight: String
    public let turnLeft: String
    /// A rule across all lanes, and where it passes one.
    public let banner: String
    public let bannerCrossing: String
    /// A lane in a place where rows are left out.
    public let omitted: String
    /// Beside an event that is concurrent with another; up to two cells.
    public let concurrent: String
    /// Beside the event that others are compared with.
    public let focus: String
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
        paused: "║",
        busy: "┃",
        shade: "░",
        onTheWay: "┆",
        turnDownRight: "╮",
        turnDownLeft: "╭",
        turnRight: "╰",
        turnLeft: "╯",
        banner: "═",
        bannerCrossing: "╪",
        omitted: "⋮",
        concurrent: "‖",
        focus: "●",
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
        paused: "\"",
        busy: "#",
        shade: "/",
        onTheWay: "'",
        turnDownRight: "+",
        turnDownLeft: "+",
        turnRight: "+",
        turnLeft: "+",
        banner: "=",
        bannerCrossing: "+",
        omitted: ":",
        concurrent: "||",
        focus: "*",
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
