import Glibc

/// FSRS-6, the free spaced repetition scheduler: from ratings and the days between them to what is remembered.
///
/// The weights are the published defaults, fitted to the reviews of some ten thousand people. Source: Ye, Su & Cao,
/// “A stochastic shortest path algorithm for optimizing spaced repetition scheduling” (KDD 2022), and the description of
/// version 6 by the open-spaced-repetition project.
public struct MemoryModel: Sendable {
    /// w₀ … w₂₀.
    private let weights: [Double]
    /// How likely an answer shall be when its day has come.
    private let retention: Double
    private let decay: Double
    private let factor: Double

    /// Longer than any course, in days.
    static let intervalMaximum = 36500

    static let defaultWeights = [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]

    public init() {
        self.init(weights: MemoryModel.defaultWeights)
    }

    /// - Precondition: there are 21 weights.
    init(weights: [Double], retention: Double = 0.9) {
        precondition(weights.count == 21, "the model has 21 weights")
        self.weights = weights
        self.retention = retention
        decay = -weights[20]
        factor = pow(0.9, 1 / decay) - 1
    }

    /// The chance of recalling it some days after the last review.
    public func retrievability(of memory: MemoryState, after days: Int) -> Double {
        pow(1 + factor * Double(max(0, days)) / memory.stability, decay)
    }

    /// The days until the next review, at least one.
    public func interval(of memory: MemoryState) -> Int {
        let days = memory.stability / factor * (pow(retention, 1 / decay) - 1)
        return Int(min(max(days.rounded(), 1), Double(MemoryModel.intervalMaximum)))
    }

    /// What is remembered after a review.
    ///
    /// - Parameters:
    ///   - memory: what was remembered before; nil for the first review.
    ///   - days: since the last review; a second review on the same day strengthens little.
    public func next(_ memory: MemoryState?, after days: Int, _ rating: Rating) -> MemoryState {
        guard let memory else {
            return MemoryState(
                stability: max(weights[rating.rawValue - 1], 0.001),
                difficulty: clamp(initialDifficulty(rating)))
        }
        let stability =
            if days < 1 {
                shortTermStability(memory, rating)
            } else if rating == .again {
                forgottenStability(memory, retrievability(of: memory, after: days))
            } else {
                recalledStability(memory, retrievability(of: memory, after: days), rating)
            }
        return MemoryState(
            stability: min(max(stability, 0.001), Double(MemoryModel.intervalMaximum)),
            difficulty: nextDifficulty(memory, rating))
    }
}

// The formulas, in the words of the model's description.
extension MemoryModel {
    private func initialDifficulty(_ rating: Rating) -> Double {
        weights[4] - exp(weights[5] * Double(rating.rawValue - 1)) + 1
    }

    /// Harder after `again` and `hard`, the less the harder it is already, and drawn back to that of `easy`.
    private func nextDifficulty(_ memory: MemoryState, _ rating: Rating) -> Double {
        let change = -weights[6] * Double(rating.rawValue - 3)
        let damped = memory.difficulty + change * (10 - memory.difficulty) / 9
        return clamp(weights[7] * initialDifficulty(.easy) + (1 - weights[7]) * damped)
    }

    private func shortTermStability(_ memory: MemoryState, _ rating: Rating) -> Double {
        let growth =
            exp(weights[17] * (Double(rating.rawValue - 3) + weights[18])) * pow(memory.stability, -weights[19])
        return memory.stability * (rating.rawValue >= Rating.good.rawValue ? max(growth, 1) : growth)
    }

    private func recalledStability(_ memory: MemoryState, _ recall: Double, _ rating: Rating) -> Double {
        let growth =
            exp(weights[8]) * (11 - memory.difficulty) * pow(memory.stability, -weights[9])
            * (exp(weights[10] * (1 - recall)) - 1)
            * (rating == .hard ? weights[15] : 1) * (rating == .easy ? weights[16] : 1)
        return memory.stability * (1 + growth)
    }

    /// Never more than a second failure on the same day would leave.
    private func forgottenStability(_ memory: MemoryState, _ recall: Double) -> Double {
        let left =
            weights[11] * pow(memory.difficulty, -weights[12]) * (pow(memory.stability + 1, weights[13]) - 1)
            * exp(weights[14] * (1 - recall))
        return min(left, memory.stability / exp(weights[17] * weights[18]))
    }

    private func clamp(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }
}
