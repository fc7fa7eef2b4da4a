import Testing

@testable import Grading

struct ItemStatisticsTests {
    @Test("the point-biserial correlation of five students is that of the textbook formula")
    func pointBiserial() throws {
        // Three right with 8, 9 and 7 elsewhere, two wrong with 4 and 5: (8 − 4.5) / 1.8547 · √(0.6 · 0.4) = 0.9245.
        let pairs = [(1.0, 8.0), (1, 9), (1, 7), (0, 4), (0, 5)]
        let found = try #require(ItemStatistics.correlation(pairs))
        #expect((found - 0.9245).magnitude < 0.0001)
    }

    @Test("where all did alike there is nothing to tell apart")
    func noVariation() {
        #expect(ItemStatistics.correlation([(1, 3), (1, 4), (1, 5)]) == nil)
        #expect(ItemStatistics.correlation([(0, 3), (1, 3), (1, 3)]) == nil)
    }

    @Test("the upper and lower 27% of eleven students are three each")
    func upperLower() throws {
        let shares: [Double] = [1, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0]
        let scores = shares.enumerated().map { place, share in
            ItemScore(here: share, elsewhere: 0, inAll: Double(20 - place))
        }
        let item = ItemStatistics(question: "q", lesson: "l", students: 11, scores: scores, answers: [])
        // Two of the first three are right, and one of the last three.
        #expect(try #require(item.upperLower) == 2.0 / 3 - 1.0 / 3)
    }

    @Test("students who did alike at the edge count in part, whatever the order of the files")
    func ties() {
        let scores = (0..<10).map { ItemScore(here: $0 < 5 ? 1 : 0, elsewhere: 0, inAll: 1) }
        let item = ItemStatistics(question: "q", lesson: "l", students: 10, scores: scores, answers: [])
        let turned = ItemStatistics(question: "q", lesson: "l", students: 10, scores: scores.reversed(), answers: [])
        #expect(item.upperLower == 0)
        #expect(turned.upperLower == 0)
    }
}
