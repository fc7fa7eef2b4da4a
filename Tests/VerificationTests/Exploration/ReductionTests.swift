import Cluster
import Testing

@testable import Verification

@Suite("Leaving out orders that cannot matter changes no verdict")
struct ReductionTests {
    private func search(
        _ simulation: Simulation, for question: Question? = nil, faults: FaultBudget = FaultBudget(), reduces: Bool
    ) throws -> (status: SearchStatus, states: Int) {
        var options = SearchOptions()
        options.faults = faults
        options.reduces = reduces
        var exploration = Exploration(of: simulation, asking: question, options: options)
        try exploration.finish()
        return (exploration.status, exploration.states)
    }

    @Test("of what can be on the way, and of how it can end", arguments: UInt64(1)...20)
    func verdicts(seed: UInt64) throws {
        let simulation = Dancer.dance(of: 3, seed: seed)
        for moods in Dancer.moods(of: 3) {
            for moment in [Question.Moment.ever, .finally] {
                let whole = try search(simulation, for: .moods(moods, moment), reduces: false)
                let reduced = try search(simulation, for: .moods(moods, moment), reduces: true)
                #expect(whole.status == reduced.status, "seed \(seed), \(moods) \(moment)")
            }
        }
    }

    @Test("where runs come round to where they were", arguments: [1, 3, 5, 10, 11, 14, 16, 17, 19, 20] as [UInt64])
    func endless(seed: UInt64) throws {
        let simulation = Dancer.dance(of: 3, seed: seed, isEndless: true)
        for moods in Dancer.moods(of: 3) {
            let whole = try search(simulation, for: .moods(moods), reduces: false)
            let reduced = try search(simulation, for: .moods(moods), reduces: true)
            #expect(whole.status == reduced.status, "seed \(seed), \(moods)")
        }
    }

    @Test("with a crash", arguments: UInt64(1)...8)
    func faults(seed: UInt64) throws {
        let simulation = Dancer.dance(of: 2, seed: seed)
        for moods in Dancer.moods(of: 2) {
            for moment in [Question.Moment.ever, .finally] {
                let question = Question.moods(moods, moment)
                let budget = FaultBudget(crashes: 1)
                let whole = try search(simulation, for: question, faults: budget, reduces: false)
                let reduced = try search(simulation, for: question, faults: budget, reduces: true)
                #expect(whole.status == reduced.status, "seed \(seed), \(moods) \(moment)")
            }
        }
    }

    @Test("and fewer states are seen")
    func fewer() throws {
        var whole = 0
        var reduced = 0
        for seed in UInt64(1)...20 {
            let simulation = Dancer.dance(of: 3, seed: seed)
            whole += try search(simulation, reduces: false).states
            reduced += try search(simulation, reduces: true).states
        }
        #expect(reduced < whole)
    }
}
