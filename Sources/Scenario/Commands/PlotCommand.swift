import Cluster

struct PlotCommand: Command {
    static let help = CommandHelp(
        "plot", .measure, "draws the latest sweep or comparison", usage: ["plot [M1,M2]"],
        example: ("plot", "the means with their intervals, and the theory as a line"), on: .empty,
        after: ["sweep lost-update rate=5/s,20/s,80/s duration=60s runs=3"], places: [.sweptMeasure])

    private let measures: [Word]

    init(reading words: inout ArgumentReader) throws(ScenarioError) {
        var measures: [Word] = []
        while let word = words.next() { measures += word.elements.filter { !$0.text.isEmpty } }
        self.measures = measures
    }

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        guard let sweep = session.sweep else {
            return control.report(.said("nothing is swept yet: sweep DEMO P=1..16"))
        }
        let known = sweep.measures.map(\.name)
        var names: [String] = []
        for word in measures {
            let name = try word.string(in: session.scope)
            guard known.contains(name) else {
                throw word.error(
                    "the latest sweep has no \(name); it has \(known.joined(separator: ", "))",
                    suggestion: Nearest.word(to: name, among: known), topic: "plot")
            }
            names.append(name)
        }
        control.report(.plot(sweep, measures: names.isEmpty ? known : names))
    }
}
