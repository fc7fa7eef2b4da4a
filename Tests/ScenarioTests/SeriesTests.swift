import Testing

@testable import Cluster
@testable import Scenario

@Suite("Samples of several nodes")
struct SeriesTests {
    private func series(_ samples: [[Int64]]) -> Series {
        var measurements = Measurements()
        for (node, values) in samples.enumerated() {
            for value in values {
                measurements.sample("wait", value, unit: .time, node: NodeID(index: UInt32(node)), at: .zero)
            }
        }
        return Series(
            pooling: samples.indices.map { node in
                let meter = measurements.meters(of: NodeID(index: UInt32(node)))[0]
                let histogram = meter.values.isEmpty ? measurements.histograms["wait"] : nil
                return Series(meter, histogram: histogram, at: .zero)
            })
    }

    @Test("numbers of all nodes count alike")
    func pooling() {
        let pooled = series([[1_000_000, 2_000_000], [9_000_000]])
        #expect(pooled.count == 3)
        #expect(pooled.sum == 0.012)
        #expect(pooled.least == 0.001)
        #expect(pooled.greatest == 0.009)
        #expect(pooled.percentile(0.5) == 0.002)
        #expect(pooled.percentile(0.99) == 0.009)
        #expect(pooled.distinct == 3)
        #expect(pooled.dimension == .time)
    }

    @Test("a sample that outgrew its store is pooled with those that did not")
    func overflow() throws {
        let many = [Int64](repeating: 1_000_000, count: Meter.exactLimit + 1)
        let few = [Int64](repeating: 50_000_000, count: 20_000)
        let pooled = series([many, few])
        #expect(pooled.count == 120_001)
        #expect(pooled.distinct == nil)
        let median = try #require(pooled.percentile(0.5))
        let high = try #require(pooled.percentile(0.9))
        #expect((median - 0.001).magnitude <= 1e-6)
        #expect((high - 0.05).magnitude <= 5e-5)
    }
}
