/// Finds places for words in a drawing: never over other words, and over as few lines as can be.
struct LabelPlacer: Sendable {
    struct Point: Hashable, Sendable {
        let x: Double
        let y: Double
    }

    /// Where words could stand: around a point, turned by an angle in degrees.
    struct Candidate: Sendable {
        let centre: Point
        let angle: (sine: Double, cosine: Double)
        let width: Double

        /// Half of what a line of words is high.
        static let halfHeight = 7.0

        init(_ centre: Point, width: Double, along direction: Point = Point(x: 1, y: 0)) {
            let length = (direction.x * direction.x + direction.y * direction.y).squareRoot()
            self.centre = centre
            self.width = width
            angle = length == 0 ? (0, 1) : (direction.y / length, direction.x / length)
        }

        var corners: [Point] {
            [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { sides in
                let x = sides.0 * width / 2
                let y = sides.1 * Candidate.halfHeight
                return Point(
                    x: centre.x + x * angle.cosine - y * angle.sine, y: centre.y + x * angle.sine + y * angle.cosine)
            }
        }
    }

    private var words: [[Point]] = []
    private var lines: [[Point]] = []

    /// A line that words should not cross if they can help it.
    mutating func avoid(from start: Point, to end: Point) {
        lines.append([start, end])
    }

    /// Chooses the first of the candidates that crosses fewest lines, and keeps its place free; nil where all would stand
    /// on other words.
    mutating func place(_ candidates: [Candidate]) -> Candidate? {
        var best: (candidate: Candidate, crossings: Int)?
        for candidate in candidates {
            let corners = candidate.corners
            if words.contains(where: { LabelPlacer.overlap($0, corners) }) { continue }
            let crossings = lines.count { LabelPlacer.overlap($0, corners) }
            if crossings < best?.crossings ?? .max { best = (candidate, crossings) }
        }
        if let best { words.append(best.candidate.corners) }
        return best?.candidate
    }

    /// True when two convex shapes overlap: no edge of either parts them.
    private static func overlap(_ left: [Point], _ right: [Point]) -> Bool {
        !isParted(left, right) && !isParted(right, left)
    }

    private static func isParted(_ left: [Point], _ right: [Point]) -> Bool {
        left.indices.contains { place in
            let (start, end) = (left[place], left[(place + 1) % left.count])
            let normal = Point(x: end.y - start.y, y: start.x - end.x)
            func reach(_ shape: [Point]) -> (least: Double, most: Double) {
                let values = shape.map { $0.x * normal.x + $0.y * normal.y }
                return (values.min() ?? 0, values.max() ?? 0)
            }
            let (mine, theirs) = (reach(left), reach(right))
            return mine.most <= theirs.least || theirs.most <= mine.least
        }
    }
}
