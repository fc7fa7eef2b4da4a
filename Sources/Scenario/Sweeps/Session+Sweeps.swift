import Cluster

extension Session {
    /// Runs a demo at every point and under every seed of a plan, on all cores, and leaves this session as it was.
    ///
    /// Every run has a copy of the session to itself, without a trace. Interrupted, it returns the points that are
    /// complete, or the runs that there are of the first.
    ///
    /// - Throws: what stopped the first run that failed, in the order of points and seeds, with both.
    public func sweep(_ plan: SweepPlan, _ control: RunControl, cores: Int? = nil) throws(ScenarioError) -> Sweep {
        guard !isSwept else { throw plan.verb.error("a sweep cannot be part of what is swept", topic: "sweep") }
        guard plan.runCount <= SweepPlan.runsMax else {
            throw plan.verb.error(
                "\(plan.runCount) runs are too many; \(SweepPlan.runsMax) are the limit", topic: "sweep")
        }
        let clock = ContinuousClock()
        // At the prompt somebody looks on and can stop it; a demo must end by itself.
        let deadline = isPlaying ? clock.now + control.limits.wallTime : nil
        let work = seededRuns(plan.runCount, control, isTraced: false) { number in
            (plan.variant(ofRun: number).demo, plan.variant(ofRun: number).parameters, plan.seed(ofRun: number))
        }
        var results: [DemoResult] = []
        var points: [Sweep.Point] = []
        var settings: [Sweep.Setting] = []
        var failure: ScenarioError?
        // The first run may take long.
        control.progress?(WorkProgress(plan.verb.text, done: 0, of: plan.runCount, "runs"))
        work.perform(cores: cores) { number, outcome in
            let variant = plan.variant(ofRun: number)
            do throws(ScenarioError) {
                if let deadline, clock.now >= deadline { throw plan.endless(after: control.limits.wallTime) }
                guard let result = try outcome.get() else { return false }
                if number == 0 { settings = plan.settings(of: result) }
                results.append(result)
                if results.count == plan.runs {
                    points.append(try plan.point(variant, results))
                    results = []
                }
            } catch {
                failure = plan.located(error, in: variant, seed: plan.seed(ofRun: number))
                return false
            }
            control.progress?(
                WorkProgress(plan.verb.text, done: number + 1, of: plan.runCount, "runs", at: plan.name(of: variant)))
            return true
        }
        if let failure { throw failure }
        guard points.isEmpty, !results.isEmpty else { return plan.sweep(points, settings: settings) }
        let begun = try plan.point(plan.variant(ofRun: 0), results)
        return plan.sweep([begun], runs: results.count, settings: settings)
    }

    /// Plays a demo under so many seeds, from the given one or the session's on, on all cores.
    ///
    /// - Returns: the results in the order of the seeds; nil if it was interrupted.
    public func measure(
        _ demo: Demo, parameters: [(name: String, value: Datum)] = [], runs: Int, seed: UInt64? = nil,
        _ control: RunControl = RunControl()
    ) throws(ScenarioError) -> DemoSeries? {
        let first = seed ?? self.seed
        let work = seededRuns(runs, control, isTraced: true) { (demo, parameters, first &+ UInt64($0)) }
        var results: [DemoResult] = []
        // A live run has every core to itself.
        try work.results(cores: runtime == .simulation ? nil : 1) { number, result in
            results.append(result)
            control.progress?(WorkProgress(demo.name, done: number + 1, of: runs, "runs"))
        }
        return results.count == runs ? DemoSeries(results) : nil
    }

    /// A demo with its parameters and seed.
    typealias SeededRun = (demo: Demo, parameters: [(name: String, value: Datum)], seed: UInt64)

    /// Runs that have nothing in common but what this session knows; nil is a run that was interrupted.
    func seededRuns(
        _ count: Int, _ control: RunControl, isTraced: Bool, _ run: @escaping @Sendable (Int) -> SeededRun
    ) -> ParallelWork<Result<DemoResult?, ScenarioError>> {
        var copy = self
        copy.isSwept = true
        let (session, interrupt, limits) = (copy, control.interrupt, control.limits)
        return ParallelWork(count) { number in
            let (demo, parameters, seed) = run(number)
            var control = RunControl(interrupt: interrupt)
            control.limits = limits
            return Result { () throws(ScenarioError) in
                guard interrupt?.isRaised != true else { return nil }
                return try session.measure(demo, parameters: parameters, seed: seed, isTraced: isTraced, control)
            }
        }
    }
}

extension ParallelWork<Result<DemoResult?, ScenarioError>> {
    /// Hands over each result in the order of the runs, up to one that failed or was interrupted.
    ///
    /// - Throws: what stopped the run that failed.
    func results(cores: Int? = nil, receive: (_ number: Int, _ result: DemoResult) -> Void) throws(ScenarioError) {
        var failure: ScenarioError?
        perform(cores: cores) { number, outcome in
            switch outcome {
            case .success(let result?):
                receive(number, result)
                return true
            case .success(nil):
                return false
            case .failure(let error):
                failure = error
                return false
            }
        }
        if let failure { throw failure }
    }
}
