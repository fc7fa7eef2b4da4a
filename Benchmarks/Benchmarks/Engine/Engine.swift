import Benchmark
import Cluster
import Workloads

/// How fast the engine is, by what it does: see ../../README.md for how to read the table.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .peakMemoryResident],
        warmupIterations: 1,
        scalingFactor: .mega,
        maxDuration: .seconds(5)
    )

    for nodes in [2, 1_000, 100_000] {
        for isTraced in [false, true] {
            Benchmark("ping-pong, \(nodes) nodes\(isTraced ? ", traced" : "")") { benchmark in
                var simulation = PingPong.simulation(nodes: nodes, isTraced: isTraced)
                benchmark.startMeasurement()
                simulation.run(until: .never, atMost: UInt64(benchmark.scaledIterations.count))
                benchmark.stopMeasurement()
            }
        }
    }
}
