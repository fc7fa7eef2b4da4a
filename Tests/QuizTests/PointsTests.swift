import Quiz
import Testing

@Suite("Points")
struct PointsTests {
    @Test("add up exactly")
    func exact() {
        let third = Points(1) / 3
        #expect(third + third + third == Points(1))
        #expect(Points(3) - Points(3) / 4 == Points(9, over: 4))
        #expect(Points(2, over: 4) == Points(1, over: 2))
    }

    @Test(
        "are written in decimals",
        arguments: [
            (Points(9, over: 4), "2.25"), (Points(1, over: 2), "0.5"), (Points(3), "3"), (Points.zero, "0"),
            (Points(1, over: 3), "0.33"), (Points(2, over: 3), "0.67"), (Points(-3, over: 4), "−0.75"),
            (Points(21, over: 20), "1.05"),
        ]
    )
    func written(points: Points, text: String) {
        #expect(points.description == text)
    }

    @Test("are kept as a fraction and read back", arguments: [Points(9, over: 4), .zero, Points(-1, over: 3)])
    func kept(points: Points) {
        #expect(Points(fraction: points.fraction) == points)
    }

    @Test("are not read from anything else", arguments: ["", "1", "1/0", "a/b", "1/2/3", "1/-2", "9999999999/1"])
    func unreadable(text: String) {
        #expect(Points(fraction: text) == nil)
    }
}
