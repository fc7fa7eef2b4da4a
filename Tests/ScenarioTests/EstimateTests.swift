import Testing

@testable import Scenario

@Suite("Means and their intervals")
struct EstimateTests {
    private func estimating(_ values: [Double], theory: Double? = nil, _ relation: Measure.Relation = .equal)
        -> Estimate?
    {
        let theory = theory.map { Estimate.Theory(relation: relation, value: .number($0), formula: "x") }
        return Estimate(values.map { .number($0) }, theory: theory)
    }

    @Test(
        "Student's t has its published values: the table of the NIST handbook, and beyond it that of Abramowitz & Stegun",
        arguments: [
            (1, 12.706), (2, 4.303), (4, 2.776), (9, 2.262), (19, 2.093), (30, 2.042), (40, 2.021), (60, 2.000),
            (120, 1.980), (100, 1.984), (50, 2.009), (1_000_000, 1.960),
        ])
    func quantiles(degrees: Int, published: Double) {
        #expect((StudentT.quantile95(degrees: degrees) - published).magnitude <= 0.0005)
    }

    @Test("more degrees of freedom never ask for more room, where the table gives way to the expansion too")
    func falling() {
        for degrees in 1..<200 {
            #expect(StudentT.quantile95(degrees: degrees) > StudentT.quantile95(degrees: degrees + 1))
        }
    }

    @Test("the interval of a textbook's sample: 5 values, mean 10, standard deviation 1")
    func textbook() throws {
        let estimate = try #require(estimating([9, 9.292893218813452, 10, 10.707106781186548, 11]))
        #expect(estimate.mean.value == 10)
        // s² = (1 + ½ + 0 + ½ + 1) / 4 = ¾; 2.776 · √(¾ / 5)
        let half = try #require(estimate.halfWidth?.value)
        #expect((half - 2.776 * 0.3872983346207417).magnitude < 1e-12)
        #expect(estimate.least == 9)
        #expect(estimate.greatest == 11)
    }

    @Test("one run tells nothing of the spread, and equal runs have none")
    func noSpread() {
        #expect(estimating([3])?.halfWidth == nil)
        #expect(estimating([0.1, 0.1, 0.1])?.mean.value == 0.1)
        #expect(estimating([0.1, 0.1, 0.1])?.halfWidth?.value == 0)
        #expect(estimating([0.052, 0.052.nextUp, 0.052])?.halfWidth?.value == 0)
    }

    @Test("theory agrees where it lies in the interval, a bound where the interval reaches the right side of it")
    func agreement() {
        let samples = [9.0, 10, 11]  // 10 ± 2.48
        #expect(estimating(samples, theory: 12)?.agrees == true)
        #expect(estimating(samples, theory: 13)?.agrees == false)
        #expect(estimating(samples, theory: 8, .atMost)?.agrees == true)
        #expect(estimating(samples, theory: 7, .atMost)?.agrees == false)
        #expect(estimating(samples, theory: 20, .atMost)?.agrees == true)
        #expect(estimating(samples, theory: 13, .atLeast)?.agrees == false)
        #expect(estimating(samples, theory: 7, .atLeast)?.agrees == true)
        #expect(estimating([0, 0, 0], theory: 0)?.agrees == true)
        #expect(estimating([10], theory: 10)?.agrees == nil)
        #expect(estimating(samples)?.agrees == nil)
    }

    @Test("the ratio to theory, which there is none of where theory says zero")
    func ratio() {
        #expect(estimating([9, 10, 11], theory: 5)?.ratio == .number(2))
        #expect(estimating([9, 10, 11], theory: 0)?.ratio == nil)
    }

    @Test("runs of one seed share their chance: their differences spread less than they do")
    func differences() throws {
        let first = try #require(estimating([10, 20, 30]))
        let second = try #require(estimating([12, 22, 32]))
        #expect(second.difference(from: first)?.mean == .number(2))
        #expect(second.difference(from: first)?.halfWidth == .number(0))
        #expect(first.difference(from: try #require(estimating([1, 2]))) == nil)
    }

    @Test(
        "a mean is told with as many digits as its interval leaves it",
        arguments: [
            (50.8123, 0.15, "50.81"), (50.8123, 0.2, "50.8"), (50.8123, 3, "51"), (50.8123, 0, "50.8"), (36, 0, "36"),
            (-0.004, 0.3, "0.0"), (-2.5, 0.3, "−2.5"), (1234.5, 20, "1235"), (0.00012, 0.000011, "0.000120"),
        ] as [(Double, Double, String)])
    func digits(mean: Double, halfWidth: Double, text: String) {
        let scale = UnitScale(for: [.number(mean)])
        #expect(scale.text(.number(mean), sureTo: .number(halfWidth)) == text)
    }

    @Test(
        "quantities beside one another have the unit of the greatest",
        arguments: [
            (["9ms", "52ms"], "9 ms 52 ms"), (["9ms", "2s"], "0.00900 s 2 s"), (["5%", "50%"], "5% 50%"),
            (["5/s", "80/s"], "5/s 80/s"), (["900B", "4KB"], "0.900 KB 4 KB"), (["0ms", "0ms"], "0 s 0 s"),
            (["30s", "9min"], "30 s 540 s"), (["1min", "30min"], "1 min 30 min"), (["2MB/s"], "2 MB/s"),
        ])
    func units(written: [String], shown: String) throws {
        let quantities = try written.map { try Quantity.read($0) }
        let scale = UnitScale(for: quantities)
        #expect(quantities.map { scale.text($0, sureTo: nil) }.joined(separator: " ") == shown)
    }
}
