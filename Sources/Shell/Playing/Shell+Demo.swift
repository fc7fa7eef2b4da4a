import Cluster
import Lessons
import Quiz
import Scenario
import Terminal

/// Playing demos before a person's eyes.
extension Shell {
    /// Plays the demo of a lesson as it is written; then the predictions about it are marked.
    func playBlock(_ block: DemoBlock) throws(ScenarioError) {
        guard let demo = session.demo(named: block.name) else {
            throw ScenarioError(
                location: block.location, length: 1, message: "\(block.name) cannot be read", topic: "demo")
        }
        lesson?.wasHeld = false
        heldPacing = nil
        try play(isAsWritten: true) { [self] control throws(ScenarioError) in
            try session.begin(demo, parameters: [], control)
        }
    }

    /// Plays what is left of a demo that was held.
    func playRest() throws(ScenarioError) {
        try play(isAsWritten: false)
    }

    /// Plays a demo that was asked for by name, or with other settings.
    func playDemo(_ command: CommandLine) throws(ScenarioError) {
        let isRepeated =
            session.results[command.words.first?.text ?? ""] != nil || command.words.contains { $0.option != nil }
        heldPacing = nil
        let pacer = isRepeated ? nil : makePacer()
        var result: DemoResult?
        let control = control(report: { [self] in receive($0, &result) }, pacer: pacer)
        try session.perform(command, control)
        end(pacer)
        if let result {
            write(ResultRenderer(capabilities: capabilities).lines(result))
            if lesson != nil { showOffer() }
        } else {
            sayHeld()
        }
    }

    private func play(
        isAsWritten: Bool, _ begin: (RunControl) throws(ScenarioError) -> Void = { _ in }
    ) throws(ScenarioError) {
        let pacer = makePacer()
        var result: DemoResult?
        let control = control(report: { [self] in receive($0, &result) }, pacer: pacer)
        try begin(control)
        let outcome = try session.play(control)
        end(pacer)
        if outcome == .held { sayHeld() }
        if let result { conclude(result, isAsWritten: isAsWritten) }
    }

    /// Settles what a pacer has on the screen; where it stands is kept for the rest of a demo that is held.
    private func end(_ pacer: Pacer?) {
        pacer?.end(session.stage.simulation)
        heldPacing = session.inPlay == nil ? nil : pacer?.state
    }

    private func sayHeld() {
        lesson?.wasHeld = true
        let isPredicted = lesson.map { !$0.predictions(of: session.stage.demo ?? "").isEmpty } ?? false
        let promise = isPredicted ? " Your prediction is marked on the untouched run either way." : ""
        say("Held at \(session.stage.simulation.now.text).\(promise)")
        offer("plays the rest", beside: "try: nodes · messages · diagram · crash NODE")
    }

    /// Shows what a demo tells while it plays; its result is kept for the end, when the pacer has cleared its line.
    private func receive(_ report: Report, _ result: inout DemoResult?) {
        switch report {
        case .finished(let finished): result = finished
        case .began: write(ReportRenderer(capabilities: capabilities).lines(report))
        case .line: break
        default: write(ReportRenderer(capabilities: capabilities).lines(report))
        }
    }

    /// Shows the result of a lesson's demo beside what was predicted, and marks that.
    private func conclude(_ result: DemoResult, isAsWritten: Bool) {
        if isAsWritten, lesson?.wasHeld == false { lesson?.evidence[result.demo] = result }
        let predictions = lesson?.predictions(of: result.demo) ?? [:]
        write([StyledLine()] + ResultRenderer(capabilities: capabilities).lines(result, predictions: predictions))
        let isCurrent = lesson?.player.step?.demo?.name == result.demo
        guard isCurrent else { return showOffer() }
        let questions = lesson?.player.played() ?? []
        blank()
        markPredictions(of: questions)
        showOffer()
    }

    /// Nil where nobody looks on, or it is to be at once.
    private func makePacer() -> Pacer? {
        guard isInteractive, isPaced, capabilities.redraws else { return nil }
        return Pacer(region: region, resuming: heldPacing) { [self] in capabilities }
    }
}
