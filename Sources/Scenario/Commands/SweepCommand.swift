import Cluster

struct SweepCommand: Command {
    static let help = CommandHelp(
        "sweep", .measure, "measures a demo at several values of a parameter, many times each",
        usage: [
            "sweep [DEMO] P=1..16 [x2|+STEP] [key=value…] [runs=10] [measure M1,M2]",
            "sweep [DEMO] P=a,b,c [key=value…] [runs=10] [measure M1,M2]",
        ],
        example: (
            "sweep lost-update rate=5/s..80/s x2 duration=60s measure lost_share",
            "ten runs each at 5/s, 10/s, 20/s, 40/s and 80/s: their means beside the theory; plot draws them"
        ),
        on: .empty, places: [.demo], keywords: [SweepWords.measure], options: SweepWords.options, settings: .ofDemo)

    private let words: SweepWords

    init(reading reader: inout ArgumentReader) throws(ScenarioError) {
        words = try SweepWords(reading: &reader, isComparison: false)
        guard words.variants.count == 1 else {
            let place = words.variants[1].place
            throw place.error(
                "sweep does not expect “\(place.text)” here: what to measure stands after measure", topic: "sweep")
        }
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        try session.perform(try plan(in: session), control)
    }

    func plan(in session: Session) throws(ScenarioError) -> SweepPlan {
        let variant = words.variants[0]
        let demo = try session.demo(variant.name, orAt: words.verb)
        var swept: SweptValues?
        var fixed: [Word] = []
        for setting in words.settings(of: variant, demo) {
            let declaration = try demo.declaration(of: setting.key, at: setting.word)
            guard let values = try SweptValues(declaration, setting.value, stride: setting.stride) else {
                fixed.append(setting.word)
                continue
            }
            if let swept {
                let name = swept.parameter.name
                throw setting.word.error("one parameter varies in a sweep, and \(name) does already", topic: "sweep")
            }
            swept = values
        }
        guard let swept else {
            throw words.verb.error("nothing varies: write P=1..16, P=1..16 x2 or P=a,b,c", topic: "sweep")
        }
        let parameters = try session.arguments(fixed, for: demo)
        let variants = try swept.values(in: session.scope).map { value in
            SweepPlan.Variant(
                demo: demo, parameters: parameters + [(swept.parameter.name, value)],
                label: value.text.filter { $0 != " " }, value: value)
        }
        let axis = Sweep.Axis.parameter(name: swept.parameter.name, help: swept.parameter.help)
        return try words.plan(variants, axis: axis, in: session)
    }
}

extension Session {
    /// Carries a plan out, keeps what it found, and tells it.
    mutating func perform(_ plan: SweepPlan, _ control: RunControl) throws(ScenarioError) {
        let found = try sweep(plan, control)
        guard !found.points.isEmpty else {
            return control.report(.said("stopped before the first run was over; nothing is kept"))
        }
        sweep = found
        isSweepLatest = true
        control.report(.sweep(found))
        if found.points.count > 1 { control.report(.said("plot draws it")) }
    }

    /// The plan of a sweep as written, for a program that has options of its own.
    ///
    /// - Throws: what would stop the command before its first run.
    public func sweepPlan(_ line: CommandLine) throws(ScenarioError) -> SweepPlan {
        var reader = ArgumentReader(line)
        return try SweepCommand(reading: &reader).plan(in: self)
    }
}
