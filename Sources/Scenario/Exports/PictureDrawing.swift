import Cluster

/// A space-time diagram as an SVG document.
struct PictureDrawing {
    typealias Point = LabelPlacer.Point

    /// The line of a message's arrow.
    struct Arrow {
        let message: Picture.Message
        let start: Point
        let end: Point
    }

    static let top = 118.0

    let picture: Picture
    let columns: PictureColumns
    let rows: PictureRows
    let height: Double
    var arrows: [Arrow] = []
    var placer = LabelPlacer()

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

    var description: String {
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
    mutating func drawLanes(_ svg: inout SVGText) {
        let (top, bottom) = (PictureDrawing.top - 24, height - 52)
        for (lane, name) in picture.lanes.enumerated() {
            let x = columns.x(of: lane)
            svg.element("line", line("lane", Point(x: x, y: top), Point(x: x, y: bottom)))
            placer.avoid(from: Point(x: x, y: top), to: Point(x: x, y: bottom))
            svg.element("text", ["class": "name", "x": number(x), "y": number(top - 10)], name)
            svg.element("text", ["class": "name", "x": number(x), "y": number(bottom + 22)], name)
        }
    }

    func drawSpells(_ svg: inout SVGText) {
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

    func drawMoments(_ svg: inout SVGText) {
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

    mutating func drawBanners(_ svg: inout SVGText) {
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

// MARK: - Attributes

extension PictureDrawing {
    func line(_ style: String, _ start: Point, _ end: Point) -> KeyValuePairs<String, String> {
        ["class": style, "x1": number(start.x), "y1": number(start.y), "x2": number(end.x), "y2": number(end.y)]
    }

    func box(
        _ style: String, _ left: Double, _ top: Double, _ right: Double, _ bottom: Double
    ) -> KeyValuePairs<String, String> {
        [
            "class": style, "x": number(left), "y": number(top), "width": number(right - left),
            "height": number(max(bottom - top, 1)),
        ]
    }

    func dot(_ centre: Point) -> KeyValuePairs<String, String> {
        ["class": "dot", "cx": number(centre.x), "cy": number(centre.y), "r": "2.5"]
    }

    func pair(_ point: Point) -> String { "\(number(point.x)) \(number(point.y))" }

    /// To a tenth of a pixel.
    func number(_ value: Double) -> String { SVGText.number(value, places: 10) }

    func fine(_ value: Double) -> String { SVGText.number(value, places: 10_000) }
}
