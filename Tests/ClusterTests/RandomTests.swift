import Foundation
import Testing

@testable import Cluster

struct RandomTests {
    @Test("the logarithm agrees with the C library's to two units in the last place")
    func logarithm() {
        var random = RandomStream(seed: 1)
        for _ in 0..<100_000 {
            let x = random.unit() * 10 + 1e-12
            let exact = log(x)
            #expect((naturalLogarithm(x) - exact).magnitude <= 4 * max(exact.ulp, 1e-16), "ln \(x)")
        }
        #expect(naturalLogarithm(1) == 0)
    }

    @Test("a stream depends on its seed and on its name")
    func streams() {
        var first = RandomStream(seed: 7, name: "ann")
        var again = RandomStream(seed: 7, name: "ann")
        var other = RandomStream(seed: 7, name: "bob")
        let drawn = first.next()
        #expect(drawn == again.next())
        #expect(drawn != other.next())
    }

    @Test(
        "samples have the mean of their distribution",
        arguments: [
            (Distribution.uniform(.milliseconds(5), .milliseconds(15)), 10.0),
            (.exponential(mean: .milliseconds(10)), 10.0),
            (.normal(mean: .milliseconds(10), deviation: .milliseconds(2)), 10.0),
            (.sum(.constant(.milliseconds(5)), .exponential(mean: .milliseconds(5))), 10.0),
        ])
    func means(distribution: Distribution, milliseconds: Double) {
        var random = RandomStream(seed: 3)
        var sum = 0.0
        for _ in 0..<50_000 { sum += distribution.sample(&random).seconds * 1000 }
        #expect((sum / 50_000 - milliseconds).magnitude < 0.2)
    }

    @Test("a ramp of arrivals reaches its rate, and steps end where the last is zero")
    func arrivals() {
        var random = RandomStream(seed: 5)
        let ramp = Arrivals.ramp(from: 0, to: 100, during: .seconds(10))
        var now = Span.zero
        var count = 0
        while let wait = ramp.wait(from: now, &random), now + wait < .seconds(10) {
            now = now + wait
            count += 1
        }
        #expect((430...570).contains(count))
        let steps = Arrivals.steps(perSecond: [50, 0], stepLength: .seconds(1))
        #expect(steps.wait(from: .seconds(3), &random) == nil)
    }
}
