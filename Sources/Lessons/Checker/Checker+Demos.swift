import Quiz
import Scenario

extension Checker {
    /// What is wrong with demos as far as that can be told without running them; those that are sound are returned.
    func check(scriptsOf lesson: Lesson, problems: inout Problems) -> [DemoBlock] {
        lesson.demos.filter { demo in
            let faults = validate(demo)
            for fault in faults { problems.report(fault, as: .demoSyntax) }
            guard let script = try? demo.demo(of: lesson.id).script else { return false }
            UnusedNames(script).report(problems: &problems)
            return check(namesOf: script, problems: &problems) && faults.isEmpty
        }
    }

    /// Whether the programs and settings that a scenario names are there.
    func check(namesOf script: Script, problems: inout Problems) -> Bool {
        let faults = programs.map { ProgramNames(programs: $0).faults(in: script) } ?? []
        for fault in faults { problems.report(fault, as: .unknownName) }
        return faults.isEmpty
    }

    /// What came of a run that every student sees, or of one with another choice.
    func report(_ outcome: DemoOutcome, of run: DemoRun, problems: inout Problems) {
        let setting = run.choice.map { " with `\($0.text)`" } ?? ""
        switch outcome.ending {
        case .finished, .interrupted: break
        case .failed(let fault): problems.report(fault.told(setting), as: .demoFailed)
        case .limit(let fault): problems.report(fault.told(setting), as: .demoLimit)
        }
        for expectation in outcome.expectations where !expectation.held {
            problems.report(
                .expectationFailed, at: expectation.location,
                "The demo expects `\(expectation.text)`, which does not hold\(setting)"
                    + (expectation.detail.map { ": \($0)." } ?? "."))
        }
    }

    /// What a demo expects has to hold for nearly all seeds, for students choose their own.
    func check(steadinessOf draft: inout Draft, _ runner: any DemoRunner, _ outcomes: [DemoRun: DemoOutcome]) {
        for demo in draft.demos {
            let runs = (0..<max(seeds, 1)).compactMap { number in
                outcomes[DemoRun(demo, number: number)].map { (number: number, outcome: $0) }
            }
            guard runs.count > 1 else { continue }
            for (number, outcome) in runs.dropFirst() {
                guard case .failed(let fault) = outcome.ending else { continue }
                draft.problems.report(fault.told(" at seed \(runner.seed(ofRun: number))"), as: .demoFailed)
                break
            }
            for (place, expectation) in runs[0].outcome.expectations.enumerated() {
                let failed = runs.filter { run in
                    run.outcome.expectations.indices.contains(place) && !run.outcome.expectations[place].held
                }
                // What never holds has been reported as that.
                guard failed.count < runs.count,
                    Double(failed.count) > Double(runs.count) * Checker.failuresAllowed
                else { continue }
                let seeds = failed.map { "\(runner.seed(ofRun: $0.number))" }.joined(separator: ", ")
                draft.problems.report(
                    .expectationUnsteady, at: expectation.location,
                    "What the demo expects, `\(expectation.text)`, fails for \(failed.count) of \(runs.count) seeds: "
                        + "\(seeds).", hint: "Measure over more, or allow for more.")
            }
        }
    }
}

extension DemoFault {
    /// The fault as it shows with a setting or a seed.
    fileprivate func told(_ setting: String) -> DemoFault {
        guard !setting.isEmpty else { return self }
        let text = message.hasSuffix(".") ? String(message.dropLast()) : message
        return DemoFault(location: location, length: length, message: "\(text)\(setting).", hint: hint)
    }
}

extension Problems {
    mutating func report(_ fault: DemoFault, as rule: Rule) {
        report(rule, at: fault.location, length: fault.length, fault.message, hint: fault.hint)
    }
}
