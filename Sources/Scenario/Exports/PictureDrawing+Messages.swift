/// Messages as arrows.
extension PictureDrawing {
    func makeArrows() -> [Arrow] {
        var departures: [UInt64: Double] = [:]
        var arrows: [Arrow] = []
        for (place, mark) in picture.marks.enumerated() {
            let y = rows.rows[rows.places[place]].y
            switch mark.mark {
            case .departure(_, let message): departures[message] = y
            case .end(let message):
                let start = Point(x: columns.x(of: message.from), y: departures[message.number] ?? y)
                arrows.append(Arrow(message: message, start: start, end: end(of: message, from: start, at: y)))
            case .remark, .banner: break
            }
        }
        return arrows
    }

    private func end(of message: Picture.Message, from start: Point, at y: Double) -> Point {
        let side = message.from < message.to ? 1.0 : -1.0
        let goal = columns.x(of: message.to)
        switch message.fate {
        case .arrives: return Point(x: goal, y: y)
        case .destroyed: return Point(x: goal - side * 16, y: y)
        case .vanishes: return Point(x: start.x + side * columns.spacing * 0.45, y: max(y, start.y + 12))
        case .onItsWay: return Point(x: start.x + side * columns.spacing * 0.6, y: y)
        }
    }

    mutating func draw(_ arrow: Arrow, _ svg: inout SVGText) {
        placer.avoid(from: arrow.start, to: arrow.end)
        let sentence = arrow.message.sentence(in: picture)
        svg.element("g", [:]) { svg in
            svg.element("title", [:], sentence)
            svg.element("circle", dot(arrow.start))
            switch arrow.message.fate {
            case .arrives:
                svg.element("line", line("arrow", arrow.start, arrow.end))
                svg.element("path", ["class": "head", "d": head(arrow)])
            case .onItsWay:
                svg.element("line", line("late", arrow.start, arrow.end))
                svg.element("path", ["class": "head", "d": head(arrow)])
            case .destroyed, .vanishes:
                svg.element("line", line("lost", arrow.start, arrow.end))
                svg.element("path", ["class": "cross", "d": cross(arrow.end)])
            }
        }
    }

    /// A triangle whose tip is the end of the arrow.
    private func head(_ arrow: Arrow) -> String {
        let (x, y) = (arrow.end.x - arrow.start.x, arrow.end.y - arrow.start.y)
        let length = max((x * x + y * y).squareRoot(), 1)
        let (along, across) = (
            Point(x: x / length * 9, y: y / length * 9), Point(x: -y / length * 4, y: x / length * 4)
        )
        let base = Point(x: arrow.end.x - along.x, y: arrow.end.y - along.y)
        return "M\(pair(arrow.end))L\(number(base.x + across.x)) \(number(base.y + across.y))"
            + "L\(number(base.x - across.x)) \(number(base.y - across.y))Z"
    }

    func cross(_ centre: Point) -> String {
        let (x, y) = (centre.x, centre.y)
        return "M\(number(x - 5)) \(number(y - 5))L\(number(x + 5)) \(number(y + 5))"
            + "M\(number(x + 5)) \(number(y - 5))L\(number(x - 5)) \(number(y + 5))"
    }
}
