/// The words of `sweep` and `compare`: demos with their settings, and what to measure.
struct SweepWords: Sendable {
    /// One `key=value`, with the `x2` or `+STEP` behind it.
    struct Setting: Sendable {
        let word: Word
        let key: String
        let value: Word
        let stride: Word?
    }

    /// A demo and what is set for it.
    struct Variant: Sendable {
        /// Its first word.
        let place: Word
        /// Nil for the demo that is present.
        let name: Word?
        var settings: [Setting] = []
    }

    static let options = [
        CommandHelp.Option("runs", "how many seeds at each point, 10 unless set", .count),
        CommandHelp.Option("seed", "the first seed", .count),
    ]

    /// What stands before the measures.
    static let measure = CommandHelp.Keyword(
        "measure", "then what to measure, as M1,M2", at: 0...Int.max, then: [.measureOfDemo])

    let verb: Word
    private(set) var variants: [Variant] = []
    /// What stands before the first demo of a comparison, and is set for all of them.
    private var common: [Setting] = []
    private var measures: [Word] = []

    private let isComparison: Bool

    init(reading reader: inout ArgumentReader, isComparison: Bool) throws(ScenarioError) {
        verb = reader.line.verb
        self.isComparison = isComparison
        var isMeasuring = false
        while let word = reader.next() {
            if let option = word.option {
                let stride = reader.peek?.isStride == true ? reader.next() : nil
                if variants.isEmpty { variants.append(Variant(place: word, name: nil)) }
                let last = variants.count - 1
                guard !variants[last].settings.contains(where: { $0.key == option.key }) else {
                    throw word.error("\(option.key)= is given twice", topic: verb.text)
                }
                variants[last].settings.append(
                    Setting(word: word, key: option.key, value: option.value, stride: stride))
            } else if isMeasuring {
                measures += word.elements.filter { !$0.text.isEmpty }
            } else if word.text == "measure", !word.isQuoted {
                isMeasuring = true
            } else {
                variants.append(Variant(place: word, name: word))
            }
        }
        if isComparison, let first = variants.first, first.name == nil, variants.count > 1 {
            common = variants.removeFirst().settings
        }
        if isMeasuring, measures.isEmpty { throw reader.missing("the name of a measure") }
        if variants.isEmpty { variants.append(Variant(place: verb, name: nil)) }
    }

    /// What is set for a demo's own parameters: `runs=` and `seed=` belong to the sweep unless the demo has them.
    func settings(of variant: Variant, _ demo: Demo) -> [Setting] {
        let own = ownSettings(of: variant, demo)
        let others = common.filter { setting in
            !isForSweep(setting, of: demo) && !own.contains { $0.key == setting.key }
        }
        return others + own
    }

    /// Those that are not set for every demo.
    func ownSettings(of variant: Variant, _ demo: Demo) -> [Setting] {
        variant.settings.filter { !isForSweep($0, of: demo) }
    }

    private func isForSweep(_ setting: Setting, of demo: Demo) -> Bool {
        SweepWords.options.contains { $0.name == setting.key } && !demo.parameters.contains { $0.name == setting.key }
    }

    /// The plan for some variants, which are in the order of these words where whole demos are compared.
    func plan(
        _ planned: [SweepPlan.Variant], axis: Sweep.Axis, in session: Session
    ) throws(ScenarioError) -> SweepPlan {
        var runs = SweepPlan.runsStandard
        var seed = session.seed
        for (variant, words) in zip(planned, variants) {
            for setting in common + words.settings where isForSweep(setting, of: variant.demo) {
                if setting.key == "runs" {
                    let range = 1...Double(SweepPlan.runsMax)
                    runs = Int(try session.count(setting.value, "a whole number from 1, such as 20,", in: range))
                } else {
                    seed = try session.count(setting.value, "a whole number from 0", in: 0...1e15)
                }
            }
        }
        return SweepPlan(
            variants: planned, axis: axis, measures: try measures(of: planned.map(\.demo), in: session), runs: runs,
            seed: seed, verb: verb)
    }

    /// The measures asked for, each one that a demo has; without any, those of the first demo that are of interest.
    private func measures(of demos: [Demo], in session: Session) throws(ScenarioError) -> [String] {
        var known: [String] = []
        for name in demos.flatMap(\.measureNames) where !known.contains(name) { known.append(name) }
        let label = demos.allSatisfy { $0.name == demos[0].name } ? "\(demos[0].name) measures" : "these demos measure"
        guard !known.isEmpty else { throw verb.error("\(label) nothing", topic: "measure") }
        guard !measures.isEmpty else {
            guard isComparison else { return demos[0].measuresOfInterest }
            return known.filter { name in demos.allSatisfy { $0.measureNames.contains(name) } }
        }
        var names: [String] = []
        for word in measures {
            let name = try word.string(in: session.scope)
            guard known.contains(name) else {
                throw word.error(
                    "\(label) no \(name); there \(known.count == 1 ? "is" : "are") \(known.joined(separator: ", "))",
                    suggestion: Nearest.word(to: name, among: known), topic: "sweep")
            }
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}

extension Word {
    /// True for `x2` and `+10ms`, which say how a range goes on.
    fileprivate var isStride: Bool {
        guard let first = text.first, let second = text.dropFirst().first, !isQuoted else { return false }
        return (first == "x" || first == "+") && (second.isASCIIDigit || ".(".contains(second))
    }
}
