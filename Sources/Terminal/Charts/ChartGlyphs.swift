/// The signs of a chart, in Unicode or in ASCII. Every series has a shape of its own.
struct ChartGlyphs: Hashable, Sendable {
    /// One for each series of points.
    let points: [String]
    /// One for each line, where a line is made of signs.
    let lines: [String]
    /// How a line looks in the legend.
    let samples: [String]
    let intervalTop: String
    let intervalBottom: String
    let interval: String
    let tickUp: String
    let tickDown: String
    let corner: String
    let horizontal: String
    let vertical: String
    private let isFine: Bool

    init(unicode: Bool) {
        isFine = unicode
        points = unicode ? ["●", "○", "▲", "□", "◆", "▽"] : ["*", "o", "x", "#", "@", "%"]
        lines = unicode ? [] : [".", ":", "-"]
        samples = unicode ? ["⠒⠒⠒⠒⠒⠒", "⠒⠒⠂ ⠒⠒", "⠂⠐ ⠂⠐ ⠂"] : ["......", "::::::", "------"]
        intervalTop = unicode ? "┬" : "|"
        intervalBottom = unicode ? "┴" : "|"
        interval = unicode ? "│" : "|"
        tickUp = unicode ? "┤" : "+"
        tickDown = unicode ? "┬" : "+"
        corner = unicode ? "└" : "+"
        horizontal = unicode ? "─" : "-"
        vertical = unicode ? "│" : "|"
    }

    /// How many dots a cell has in each direction.
    var dotsAcross: (x: Double, y: Double) { isFine ? (2, 4) : (1, 1) }

    /// Whether a line has a dot there: the first is solid, the second dashed, the third dotted.
    func draws(_ x: Int, pattern: Int) -> Bool {
        guard isFine else { return true }
        return switch pattern % 3 {
        case 0: true
        case 1: x % 8 < 5
        default: x % 3 == 0
        }
    }

    /// The bit of a dot in a Braille pattern: dots 1 to 8 of Unicode's block, of which the last row came later.
    static func brailleDot(across: Int, up: Int) -> UInt8 {
        let bits: [[UInt8]] = [[0x40, 0x80], [0x04, 0x20], [0x02, 0x10], [0x01, 0x08]]
        return bits[up][across]
    }
}
