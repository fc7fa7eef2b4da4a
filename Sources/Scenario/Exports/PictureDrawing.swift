import Cluster

/// A space-time diagram as an SVG document.
struct PictureDrawing {
    private typealias Point = LabelPlacer.Point

    /// The line of a message's arrow.
    private struct Arrow {
        let message: Picture.Message
        let start: Point
        let end: Point
    }

    private static let top = 118.0

    private let picture: Picture
    private let columns: PictureColumns
    private let rows: PictureRows
    private let height: Double
    private var arrows: [Arrow] = []
    private var placer = LabelPlacer()

    init(_ picture: Picture) {
        self.picture = picture
        columns = PictureColumns(picture)
        rows = PictureRows(picture, top: PictureDrawing.top)
        height = max(rows.bottom, PictureDrawing.top) + 84
        arrows = makeArrows()
    }

    /// The whole document.
    var text: String {
        var drawing = self
        var svg = SVGText()
        svg.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(number(columns.width)) \(number(height))",
                "width": number(columns.width), "height": number(height), "role": "img",
                "aria-labelledby": "title description",
            ]
        ) { svg in
            svg.element("title", ["id": "title"], picture.title)
            svg.element("desc", ["id": "description"], description)
            svg.element("style", [:], PictureStyle.sheet)
            svg.element("rect", ["class": "paper", "width": "100%", "height": "100%"])
            svg.element("text", ["class": "title", "x": "16", "y": "28"], picture.title)
            svg.element("text", ["class": "quiet", "x": "16", "y": "48"], picture.subtitle)
            drawing.drawLanes(&svg)
            drawing.drawSpells(&svg)
            drawing.drawMoments(&svg)
            drawing.drawBanners(&svg)
            for arrow in drawing.arrows { drawing.draw(arrow, &svg) }
            drawing.drawWords(&svg)
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.text
    }

    private var description: String {
        let messages = picture.messages
        let lost = messages.count { $0.fate != .arrives && $0.fate != .onItsWay }
        let late = messages.count { $0.fate == .onItsWay }
        var parts = ["Nodes from left to right: \(picture.lanes.joined(separator: ", "))."]
        parts.append("\(messages.count) messages, of which \(lost) are lost and \(late) are on their way at the end.")
        return (parts + [picture.leftOut].compactMap { $0 }).joined(separator: " ")
    }
}

// MARK: - Lanes, and what lasts

extension PictureDrawing {
    private mutating func drawLanes(_ svg: inout SVGText) {
        let (top, bottom) = (PictureDrawing.top - 24, height - 52)
        for (lane, name) in picture.lanes.enumerated() {
            let x = columns.x(of: lane)
            svg.element("line", line("lane", Point(x: x, y: top), Point(x: x, y: bottom)))
            placer.avoid(from: Point(x: x, y: top), to: Point(x: x, y: bottom))
            svg.element("text", ["class": "name", "x": number(x), "y": number(top - 10)], name)
            svg.element("text", ["class": "name", "x": number(x), "y": number(bottom + 22)], name)
        }
    }

    private func drawSpells(_ svg: inout SVGText) {
        for (lane, spell) in picture.spells {
            let (start, end) = (rows.start(at: spell.start), rows.end(at: spell.end))
            guard let lane else {
                svg.element("rect", box("parted", columns.x(of: 0) - 20, start, columns.right + 20, end))
                continue
            }
            let x = columns.x(of: lane)
            let ends = (Point(x: x, y: start), Point(x: x, y: end))
            switch spell.kind {
            case .work:
                svg.element("rect", box("work", x - 4, start, x + 4, end))
            case .down:
                svg.element("line", line("gone", ends.0, ends.1))
                svg.element("line", line("down", ends.0, ends.1))
            case .pause:
                svg.element("line", line("gone", ends.0, ends.1))
                svg.element("line", line("pause", ends.0, ends.1))
            case .partition, .cut, .hold:
                break
            }
        }
    }

    private func drawMoments(_ svg: inout SVGText) {
        for (row, moment) in zip(rows.rows, rows.moments()) {
            guard let moment else { continue }
            svg.element(
                "text", ["class": "moment", "x": number(PictureColumns.margin - 16), "y": number(row.y + 4)], moment)
            svg.element(
                "line",
                line(
                    "tick", Point(x: PictureColumns.margin - 10, y: row.y),
                    Point(x: PictureColumns.margin - 2, y: row.y)))
        }
    }

    private mutating func drawBanners(_ svg: inout SVGText) {
        for (place, mark) in picture.marks.enumerated() {
            guard case .banner(let text) = mark.mark else { continue }
            let y = rows.rows[rows.places[place]].y
            let left = columns.x(of: 0) - 20
            svg.element("line", line("banner", Point(x: left, y: y), Point(x: columns.right + 20, y: y)))
            let words = PictureColumns.fitted(text)
            let width = PictureColumns.width(of: words)
            let candidate = LabelPlacer.Candidate(Point(x: left + 32 + width / 2, y: y - 9), width: width)
            guard placer.place([candidate]) != nil else { continue }
            svg.element("text", ["class": "words right bad", "x": number(left + 32), "y": number(y - 5)], words)
        }
    }
}

// MARK: - Messages

extension PictureDrawing {
    private func makeArrows() -> [Arrow] {
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

    private mutating func draw(_ arrow: Arrow, _ svg: inout SVGText) {
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

    private func cross(_ centre: Point) -> String {
        let (x, y) = (centre.x, centre.y)
        return "M\(number(x - 5)) \(number(y - 5))L\(number(x + 5)) \(number(y + 5))"
            + "M\(number(x + 5)) \(number(y - 5))L\(number(x - 5)) \(number(y + 5))"
    }
}

// MARK: - Words

extension PictureDrawing {
    private mutating func drawWords(_ svg: inout SVGText) {
        var next = arrows.makeIterator()
        for (place, mark) in picture.marks.enumerated() {
            switch mark.mark {
            case .end:
                if let arrow = next.next() { drawWords(of: arrow, &svg) }
            case .remark(let remark):
                draw(remark, at: rows.rows[rows.places[place]].y, &svg)
            case .departure, .banner: break
            }
        }
    }

    /// Along the arrow, near its end; shortened to the message's number where there is no room for more.
    private mutating func drawWords(of arrow: Arrow, _ svg: inout SVGText) {
        let isGood = arrow.message.fate == .arrives || arrow.message.fate == .onItsWay
        for words in [PictureColumns.fitted(arrow.message.words), "m\(arrow.message.number)"] {
            if let place = placer.place(candidates(for: words, along: arrow)) {
                return write(words, isGood ? "words" : "words bad", at: place, &svg)
            }
        }
    }

    private func candidates(for words: String, along arrow: Arrow) -> [LabelPlacer.Candidate] {
        let width = PictureColumns.width(of: words)
        let span = Point(x: arrow.end.x - arrow.start.x, y: arrow.end.y - arrow.start.y)
        let length = max((span.x * span.x + span.y * span.y).squareRoot(), 1)
        // Only the part of the arrow between its last two lanes.
        let part = min(1, columns.spacing / max(span.x.magnitude, 1))
        let direction = span.x < 0 ? Point(x: -span.x, y: -span.y) : span
        return [-9.0, 9.0].flatMap { side in
            [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map { share in
                let along = 1 - part * (1 - share)
                let centre = Point(
                    x: arrow.start.x + span.x * along - direction.y / length * side,
                    y: arrow.start.y + span.y * along + direction.x / length * side)
                return LabelPlacer.Candidate(centre, width: width, along: direction)
            }
        }
    }

    /// Beside the lane, to the right if there is room.
    private mutating func draw(_ remark: Picture.Remark, at y: Double, _ svg: inout SVGText) {
        let words = PictureColumns.fitted(remark.text)
        let width = PictureColumns.width(of: words)
        let x = columns.x(of: remark.lane)
        if remark.isFault { svg.element("path", ["class": "cross", "d": cross(Point(x: x, y: y))]) }
        // Left of the first lane stand the moments.
        let sides = remark.lane == 0 ? [1.0] : [1.0, -1.0]
        let candidates = [11.0, 0, -11, 22, 33].flatMap { shift in
            sides.map { side in
                LabelPlacer.Candidate(Point(x: x + side * (10 + width / 2), y: y + shift), width: width)
            }
        }
        guard let place = placer.place(candidates) else { return }
        let isRight = place.centre.x > x
        svg.element(
            "text",
            [
                "class": (isRight ? "words right" : "words left") + (remark.isFault ? " bad" : " note"),
                "x": number(x + (isRight ? 10 : -10)), "y": number(place.centre.y + 4),
            ], words)
    }

    private func write(_ words: String, _ style: String, at place: LabelPlacer.Candidate, _ svg: inout SVGText) {
        let (sine, cosine) = (fine(place.angle.sine), fine(place.angle.cosine))
        let position = "matrix(\(cosine) \(sine) \(fine(-place.angle.sine)) \(cosine) \(pair(place.centre)))"
        svg.element("text", ["class": style, "y": "4", "transform": position], words)
    }
}

// MARK: - Attributes

extension PictureDrawing {
    private func line(_ style: String, _ start: Point, _ end: Point) -> KeyValuePairs<String, String> {
        ["class": style, "x1": number(start.x), "y1": number(start.y), "x2": number(end.x), "y2": number(end.y)]
    }

    private func box(
        _ style: String, _ left: Double, _ top: Double, _ right: Double, _ bottom: Double
    ) -> KeyValuePairs<String, String> {
        [
            "class": style, "x": number(left), "y": number(top), "width": number(right - left),
            "height": number(max(bottom - top, 1)),
        ]
    }

    private func dot(_ centre: Point) -> KeyValuePairs<String, String> {
        ["class": "dot", "cx": number(centre.x), "cy": number(centre.y), "r": "2.5"]
    }

    private func pair(_ point: Point) -> String { "\(number(point.x)) \(number(point.y))" }

    /// To a tenth of a pixel.
    private func number(_ value: Double) -> String { SVGText.number(value, places: 10) }

    private func fine(_ value: Double) -> String { SVGText.number(value, places: 10_000) }
}
