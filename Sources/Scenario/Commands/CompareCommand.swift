import Cluster

struct CompareCommand: Command {
    static let help = CommandHelp(
        "compare", .measure, "measures demos, or one demo with different settings, beside one another",
        usage: ["compare [key=value…] DEMO [key=value…] DEMO [key=value…] … [runs=10] [measure M1,M2]"],
        example: (
            "compare duration=60s lost-update mode=naive lost-update mode=cas",
            "both under the same ten seeds, and whether they differ by more than chance"
        ),
        on: .empty, places: Array(repeating: .demo, count: 8), keywords: [SweepWords.measure],
        options: SweepWords.options, settings: .ofDemo)

    private let words: SweepWords

    init(reading reader: inout ArgumentReader) throws(ScenarioError) {
        words = try SweepWords(reading: &reader, isComparison: true)
        guard words.variants.count > 1 else { throw reader.missing("a second demo") }
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        var variants: [SweepPlan.Variant] = []
        let demos = try demos(in: session)
        for (variant, demo) in zip(words.variants, demos) {
            let settings = words.settings(of: variant, demo)
            if let many = settings.first(where: { $0.stride != nil || $0.value.isManifold }) {
                throw many.value.error("compare takes single values; sweep takes many", topic: "compare")
            }
            let parameters = try session.arguments(settings.map(\.word), for: demo)
            let label = label(of: variant, demo, amongOthers: demos.contains { $0.name != demo.name })
            guard !variants.contains(where: { $0.label == label }) else {
                throw variant.place.error("\(label) is compared with itself", topic: "compare")
            }
            variants.append(SweepPlan.Variant(demo: demo, parameters: parameters, label: label, value: nil))
        }
        let plan = try words.plan(variants, axis: .variants, in: session)
        guard !plan.measures.isEmpty else {
            throw words.verb.error("these demos measure nothing alike", topic: "compare")
        }
        try session.perform(plan, control)
    }

    private func demos(in session: Session) throws(ScenarioError) -> [Demo] {
        var demos: [Demo] = []
        for variant in words.variants { demos.append(try session.demo(variant.name, orAt: variant.place)) }
        return demos
    }

    /// What tells a variant from the others: its demo where they differ, and its settings.
    private func label(
        of variant: SweepWords.Variant, _ demo: Demo, amongOthers: Bool
    ) -> String {
        let parts = (amongOthers ? [demo.name] : []) + words.ownSettings(of: variant, demo).map(\.word.text)
        return parts.isEmpty ? demo.name : parts.joined(separator: " ")
    }
}
