import Cluster

/// A demo of a lesson: a named script with parameters.
public struct Demo: Hashable, Sendable {
    public let name: String
    /// The id of the lesson it stands in.
    public let lesson: String
    public let script: Script

    public init(name: String, lesson: String, script: Script) {
        self.name = name
        self.lesson = lesson
        self.script = script
    }

    /// True when it plays on one fresh cluster after the other.
    public var repeats: Bool {
        script.statements.contains { if case .repeat = $0 { true } else { false } }
    }

    /// Its parameters, in the order declared.
    public var parameters: [ParameterDeclaration] {
        script.statements.compactMap { if case .parameter(let declaration) = $0 { declaration } else { nil } }
    }
}

/// What is known of a demo before it runs.
public struct DemoHeader: Sendable {
    public let name: String
    /// As people write them.
    public let settings: [(name: String, text: String)]
    public let seed: UInt64
    /// True when the student's own cluster was kept as the mark `mine`.
    public let keptMine: Bool
}

/// What a demo measured, and whether it came out as claimed.
public struct DemoResult: Sendable {
    public let demo: String
    public let lesson: String
    public let seed: UInt64
    /// How many rounds there were, each with the next seed.
    public let runs: Int
    /// What it ran on.
    public let runtime: RuntimeChoice
    public let parameters: [(name: String, value: Datum)]
    /// The same as people write them.
    public let settings: [(name: String, text: String)]
    public internal(set) var measures: [Measure]
    public internal(set) var expectations: [Expectation]
    public internal(set) var events: UInt64
    public internal(set) var virtualTime: Span
    /// A hash over everything that happened, in sixteen hexadecimal digits.
    public internal(set) var digest: String
    /// The measures of the run of the same demo before this one.
    public internal(set) var before: [Measure] = []

    public var allHeld: Bool { expectations.allSatisfy(\.held) }

    public func measure(named name: String) -> Measure? {
        measures.first { $0.name == name }
    }
}
