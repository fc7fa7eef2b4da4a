/// Words, where there is room for them.
extension PictureDrawing {
    mutating func drawWords(_ svg: inout SVGText) {
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
