import Cluster

/// What a sweep is to run: so many seeds at each of its points.
public struct SweepPlan: Sendable {
    /// A demo with settings.
    public struct Variant: Sendable {
        public let demo: Demo
        public let parameters: [(name: String, value: Datum)]
        /// What it is called in a table.
        public let label: String
        /// The value of the parameter that changes; nil where whole demos are compared.
        public let value: Datum?
    }

    public static let runsStandard = 10
    /// More runs than this in one sweep are taken for a slip of the finger.
    static let runsMax = 100_000

    /// At least one.
    public let variants: [Variant]
    public let axis: Sweep.Axis
    /// The names of what is looked at.
    public let measures: [String]
    public var runs: Int
    public var seed: UInt64
    /// Where the command stands, for errors that concern all of it.
    let verb: Word

    var runCount: Int { variants.count * runs }

    func variant(ofRun number: Int) -> Variant { variants[number / runs] }
    func seed(ofRun number: Int) -> UInt64 { seed &+ UInt64(number % runs) }
}

extension Demo {
    /// The names of its measures in the order of its lines, those of branches that are not taken included.
    public var measureNames: [String] {
        var names: [String] = []
        script.forEachCommand { line in
            if line.verb.text == "measure", let name = line.words.first?.text, !names.contains(name) {
                names.append(name)
            }
        }
        return names
    }

    /// What a measure is called in a table: what stands behind `#` in its line, or else its name in words.
    func label(ofMeasure name: String) -> String? {
        var label: String?
        script.forEachCommand { line in
            guard line.verb.text == "measure", line.words.first?.text == name, label == nil else { return }
            label = line.comment ?? Stage.words(of: name)
        }
        return label
    }

    /// Those of its measures that it has a theory of; all if it has none.
    var measuresOfInterest: [String] {
        var predicted: [String] = []
        script.forEachCommand { line in
            if line.verb.text == "theory", let name = line.words.first?.text { predicted.append(name) }
        }
        let names = measureNames
        let found = names.filter(predicted.contains)
        return found.isEmpty ? names : found
    }
}

extension Script {
    /// Visits every command line, those of branches that are not taken included.
    func forEachCommand(_ visit: (CommandLine) -> Void) {
        func go(_ statements: [Statement]) {
            for statement in statements {
                switch statement {
                case .command(let line): visit(line)
                case .when(_, let then, let otherwise):
                    go(then)
                    go(otherwise)
                case .repeat(_, let body): go(body)
                case .parameter, .binding: break
                }
            }
        }
        go(statements)
    }
}
