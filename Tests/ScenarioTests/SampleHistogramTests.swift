import Cluster
import Systems
import Testing

@testable import Scenario

struct SampleHistogramTests {
    private func histogram(_ milliseconds: [Double]) throws -> SampleHistogram {
        let data = milliseconds.compactMap { Quantity($0 / 1000, .time).map { Datum.quantity($0) } }
        return try #require(SampleHistogram(of: Series(data), subject: "wait"))
    }

    private func text(_ histogram: SampleHistogram) -> [String] {
        histogram.bins.map { "\($0.from.text) to \($0.to.text): \($0.count)" }
    }

    @Test("ranges are round, and hold every number once")
    func bins() throws {
        let histogram = try histogram((1...100).map(Double.init))
        #expect(
            text(histogram) == [
                "0 ms to 10 ms: 9", "10 ms to 20 ms: 10", "20 ms to 30 ms: 10", "30 ms to 40 ms: 10",
                "40 ms to 50 ms: 10", "50 ms to 60 ms: 10", "60 ms to 70 ms: 10", "70 ms to 80 ms: 10",
                "80 ms to 90 ms: 10", "90 ms to 100 ms: 11",
            ])
        #expect(
            histogram.percentiles.map { "\($0.name) \($0.value.text)" } == [
                "p50 50 ms", "p90 90 ms", "p99 99 ms", "max 100 ms",
            ])
        #expect(histogram.mean.text == "50.5 ms")
        #expect(!histogram.hasTail)
    }

    @Test("a few numbers far above the rest share one wide range")
    func tail() throws {
        let histogram = try histogram((1...199).map { Double($0 % 10) } + [500])
        #expect(histogram.hasTail)
        #expect(text(histogram).suffix(2) == ["8 ms to 9 ms: 40", "9 ms to 500 ms: 1"])
        #expect(histogram.bins.map(\.count).reduce(0, +) == 200)
    }

    @Test("equal numbers make one range, and none make no histogram")
    func corners() throws {
        #expect(text(try histogram([7, 7, 7])) == ["7 ms to 7 ms: 3"])
        #expect(SampleHistogram(of: Series([]), subject: "wait") == nil)
    }

    @Test("a course is what a number was at moments equally far apart")
    func course() {
        var course = Course()
        for second in 0...10_000 { course.append(.number(Double(second)), at: .zero + .seconds(Int64(second))) }
        let moments = course.moments(until: .zero + .seconds(20_000))
        #expect(moments.count == 16)
        #expect(moments.first?.value == 0)
        #expect(moments.last?.value == 10_000)
        #expect(moments.map(\.value) == moments.map(\.value).sorted())
        #expect(Course().moments(until: .zero + .seconds(1)).isEmpty)
    }
}
