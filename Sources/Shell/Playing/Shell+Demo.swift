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
        let pacer = self.pacer
        var result: DemoResult?
        let control = control(report: { [self] in receive($0, &result) }, pacer: pacer)
        try session.begin(demo, parameters: [], control)
        try play(control, pacer)
        if let result { conclude(result, isAsWritten: true) }
    }

    /// Plays what is left of a demo that was held.
    func playRest() throws(ScenarioError) {
        let pacer = self.pacer
        var result: DemoResult?
        let control = control(report: { [self] in receive($0, &result) }, pacer: pacer)
        try play(control, pacer)
        if let result { conclude(result, isAsWritten: false) }
    }

    /// Plays a demo that was asked for by name, or with other settings.
    func playDemo(_ command: CommandLine) throws(ScenarioError) {
        let isRepeated =
            session.results[command.words.first?.text ?? ""] != nil || command.words.contains { $0.option != nil }
        let pacer = isRepeated ? nil : self.pacer
        var result: DemoResult?
        let control = control(report: { [self] in receive($0, &result) }, pacer: pacer)
        try session.perform(command, control)
        pacer?.end(session.stage.simulation)
        if let result {
            write(ResultRenderer(capabilities: capabilities).lines(result))
            if lesson != nil { showOffer() }
        } else {
            sayHeld()
        }
    }

    private func play(_ control: RunControl, _ pacer: Pacer?) throws(ScenarioError) {
        let outcome = try session.play(control)
        pacer?.end(session.stage.simulation)
        if outcome == .held { sayHeld() }
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

    private var pacer: Pacer? {
        let isWatched = isInteractive && isPaced && Output.isTerminal(output.descriptor) && !capabilities.accessible
        return isWatched ? Pacer(output: output) : nil
    }
}
