import Cluster
import Testing

@testable import Scenario

struct PictureTests {
    private typealias Point = LabelPlacer.Point

    @Test("words are never placed on words, and on lines only where there is no better place")
    func labels() {
        var placer = LabelPlacer()
        let (left, right) = (Point(x: 0, y: 0), Point(x: 100, y: 0))
        func candidate(_ x: Double, _ y: Double) -> LabelPlacer.Candidate {
            LabelPlacer.Candidate(Point(x: x, y: y), width: 40)
        }
        placer.avoid(from: left, to: right)
        #expect(placer.place([candidate(50, 0), candidate(50, 20)])?.centre == Point(x: 50, y: 20))
        #expect(placer.place([candidate(60, 25), candidate(50, 0)])?.centre == Point(x: 50, y: 0))
        #expect(placer.place([candidate(60, 25), candidate(20, 5)]) == nil)
        #expect(placer.place([candidate(60, 35)]) != nil)
    }

    @Test("words that lie aslant keep clear of each other, too")
    func slanted() {
        var placer = LabelPlacer()
        let slope = Point(x: 1, y: 1)
        let first = LabelPlacer.Candidate(Point(x: 0, y: 0), width: 100, along: slope)
        #expect(placer.place([first]) != nil)
        #expect(placer.place([LabelPlacer.Candidate(Point(x: 30, y: 30), width: 20)]) == nil)
        // Beside the slope, though within its upright frame.
        #expect(placer.place([LabelPlacer.Candidate(Point(x: 30, y: 0), width: 20)]) != nil)
    }

    private func rows(_ milliseconds: Double...) -> PictureRows {
        var picture = Picture(title: "", lanes: ["a", "b"], end: .zero)
        picture.marks = milliseconds.map { time in
            (Instant(nanoseconds: Int64(time * 1e6)), .banner("at \(time)"))
        }
        return PictureRows(picture, top: 0)
    }

    @Test("every moment has a row, near enough to be seen and far enough to be read")
    func heights() {
        #expect(rows(0, 1, 2, 1000).rows.map { ($0.y * 10).rounded() / 10 } == [0, 44.2, 88.4, 198.4])
        #expect(rows(0, 0, 0.001).rows.map { ($0.y * 10).rounded() / 10 } == [0, 28, 72.2])
        #expect(rows(0, 1, 2, 1000).end(at: .zero + .milliseconds(501)).rounded() == 143)
    }

    @Test("moments have one unit, and as many decimals as tell them apart")
    func moments() {
        #expect(rows(0, 1, 1, 2).moments() == ["0 ms", "1 ms", nil, "2 ms"])
        #expect(rows(18, 18.25, 19).moments() == ["18.0 ms", "18.2 ms", "19.0 ms"])
        #expect(rows(0, 12_000, 12_001).moments() == ["0.000 s", "12.000 s", "12.001 s"])
    }

    @Test("what is too long ends in an ellipsis")
    func fitting() {
        #expect(PictureColumns.fitted("short") == "short")
        #expect(PictureColumns.fitted(String(repeating: "x", count: 50)) == String(repeating: "x", count: 39) + "…")
    }
}
