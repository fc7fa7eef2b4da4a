/// Round numbers, evenly spaced, that enclose a range of values.
struct RoundTicks: Hashable, Sendable {
    let step: Double
    /// The first tick, at or below the range, as a multiple of the step.
    private let first: Double
    /// How many steps there are from the first tick to the last.
    let steps: Int

    /// Ticks around `range`, at most so many steps apart from end to end.
    init(around range: ClosedRange<Double>, stepsMax: Int) {
        var step = RoundTicks.step(atLeast: (range.upperBound - range.lowerBound) / Double(max(1, stepsMax)))
        while RoundTicks.steps(of: step, around: range) > max(1, stepsMax) {
            step = RoundTicks.step(atLeast: step * 1.001)
        }
        self.step = step
        first = (range.lowerBound / step + 1e-9).rounded(.down)
        steps = max(1, RoundTicks.steps(of: step, around: range))
    }

    var lower: Double { first * step }
    var upper: Double { (first + Double(steps)) * step }
    var values: [Double] { (0...steps).map { (first + Double($0)) * step } }

    /// How many digits after the point tell the ticks apart.
    var decimals: Int {
        var decimals = 0
        var scaled = step
        while decimals < 9, (scaled - scaled.rounded()).magnitude > 1e-6 * scaled {
            scaled *= 10
            decimals += 1
        }
        return decimals
    }

    private static func steps(of step: Double, around range: ClosedRange<Double>) -> Int {
        let low = (range.lowerBound / step + 1e-9).rounded(.down)
        let high = (range.upperBound / step - 1e-9).rounded(.up)
        return Int(min(1e6, high - low))
    }

    /// The least of 1, 2, 5, 10, 20, 50 … and of their tenths that is no smaller.
    private static func step(atLeast least: Double) -> Double {
        guard least > 1e-300 else { return 1 }
        var power = 1.0
        while power > least { power /= 10 }
        while power * 10 <= least { power *= 10 }
        return [1, 2, 5].map { $0 * power }.first { $0 >= least * (1 - 1e-9) } ?? power * 10
    }
}

/// A number with so many digits after the point, and a proper minus sign.
func decimal(_ value: Double, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 1e18 else { return "\(value)" }
    let whole = Int64(scaled)
    let sign = value < 0 && whole != 0 ? "−" : ""
    guard decimals > 0 else { return sign + String(whole) }
    let digits = String(whole)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
}
