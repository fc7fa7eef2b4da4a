import Benchmark
import Cluster
import Verification
import Workloads

/// How fast the engine is, by what it does; Benchmarks/README.md tells how to read the table.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(5))
    let perMessage = Benchmark.Configuration(
        metrics: [.wallClock, .peakMemoryResident], warmupIterations: 1, scalingFactor: .mega, maxDuration: .seconds(5))

    for nodes in [2, 1_000, 100_000] {
        for isTraced in [false, true] {
            Benchmark("Ping-pong, \(nodes) nodes\(isTraced ? ", traced" : "")", configuration: perMessage) {
                benchmark in
                var simulation = PingPong.simulation(nodes: nodes, isTraced: isTraced)
                benchmark.startMeasurement()
                simulation.run(until: .never, atMost: UInt64(benchmark.scaledIterations.count))
                benchmark.stopMeasurement()
            }
        }
    }

    for apart in [false, true] {
        Benchmark("Live, 1000 nodes, partners \(apart ? "apart" : "together")", configuration: perMessage) {
            benchmark in
            var cluster = PingPong.live(nodes: 1_000, apart: apart)
            benchmark.startMeasurement()
            cluster.run(until: .never, atMost: UInt64(benchmark.scaledIterations.count))
            benchmark.stopMeasurement()
        }
    }

    for reduces in [false, true] {
        Benchmark("Search, 3 editors\(reduces ? ", reduced" : "")") { benchmark in
            var options = SearchOptions()
            options.reduces = reduces
            var exploration = Exploration(of: try Editing.simulation(editors: 3), options: options)
            benchmark.startMeasurement()
            while try exploration.advance(100_000) == .searching {}
            benchmark.stopMeasurement()
        }
    }

    Benchmark("Gossip, 100000 nodes") { benchmark in
        var gossip = try Gossip(nodes: 100_000)
        benchmark.startMeasurement()
        gossip.run()
        benchmark.stopMeasurement()
    }

    for events in [1, 1_000, 500_000] as [UInt64] {
        Benchmark("Go back \(events) events of a million") { benchmark, start in
            var timeline = start
            benchmark.startMeasurement()
            timeline.go(to: timeline.position(eventsAgo: events))
            benchmark.stopMeasurement()
        } setup: {
            TimeTravel.timeline()
        }
    }
}
