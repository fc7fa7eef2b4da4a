import Quiz

extension Lesson {
    /// The lesson as it is played: the prose of a step up to something to do is one stop. What stands before the
    /// first step belongs to the first stop.
    public var stops: [Stop] {
        steps.indices.flatMap { stops(ofStep: $0) }
    }

    private func stops(ofStep step: Int) -> [Stop] {
        var stops: [Stop] = []
        var prose: [Prose] = step == 0 ? [introduction].compactMap(\.self) : []
        var asked: [Question] = []
        func end(with action: Stop.Action) {
            stops.append(Stop(step: step, index: stops.count, prose: prose, action: action))
            prose = []
        }
        for block in steps[step].blocks {
            switch block {
            case .prose(let text): prose.append(text)
            case .quiz(let question):
                asked.append(question)
                end(with: .ask(question))
            case .demo(let demo):
                let predictions = asked.filter { $0.isPrediction && $0.kind.answerFrom?.demo == demo.name }
                end(with: .play(demo, predictions: predictions))
            }
        }
        if !prose.isEmpty || stops.isEmpty { end(with: .read) }
        return stops
    }
}
