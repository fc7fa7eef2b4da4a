import Foundation
import Synchronization
import Testing

/// The demos of `lessons/measurements.txt` that are to live in real time.
struct RealTimeTests {
    /// How many live beside one another: they wait more than they work.
    private static let atOnce = 4

    @Test("demos live in real time, and their claims hold there, too")
    func claims() throws {
        let lines = try Program.measurementLines().filter { $0.contains("runtime=live") }
        #expect(lines.count > 10)
        let outcomes = Mutex<[String: Program.Outcome]>([:])
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = RealTimeTests.atOnce
        for line in lines {
            queue.addOperation {
                let words = line.split(separator: " ").map(String.init)
                let outcome = try? Program.run(arguments: ["demo"] + words)
                outcomes.withLock { $0[line] = outcome }
            }
        }
        queue.waitUntilAllOperationsAreFinished()
        for line in lines {
            let outcome = try #require(outcomes.withLock { $0[line] })
            #expect(outcome.code == 0, "\(line)\n\(outcome.output)\(outcome.errors)")
        }
    }

    @Test("a demo that cannot live says why, and that is wrong usage")
    func cannot() throws {
        let search = try Program.run("demo", "two-editors", "--runtime", "live")
        #expect(search.code == 2)
        #expect(
            search.errors
                == "two-editors needs virtual time for its explore: what happens in a live cluster happens once\n")
        let long = try Program.run("demo", "availability", "--runtime", "live")
        #expect(long.code == 2)
        #expect(
            long.errors.hasPrefix("availability lives for 48 h, too long to wait for: set it to less, or speed=20000x"))
    }
}
