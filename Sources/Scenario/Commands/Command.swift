import Cluster

/// One command of the scenario language.
///
/// Reading it is syntax alone, so that a lesson can be checked without running it; performing it finds the nodes and
/// values that its words name, and does nothing at all when one of them is wrong.
public protocol Command: Sendable {
    static var help: CommandHelp { get }

    /// True for one that goes back in time or searches, which no live cluster can.
    static var needsVirtualTime: Bool { get }

    /// Takes its words. Names in them are not looked up yet.
    init(reading words: inout ArgumentReader) throws(ScenarioError)

    func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError)
}

extension Command {
    public static var needsVirtualTime: Bool { false }
}

/// A command that changes the cluster from outside, and can therefore be planned with `at`.
protocol InputCommand: Command {
    /// What it does to the cluster, and what there is to say about it.
    func inputs(in session: Session) throws(ScenarioError) -> (inputs: [Input], reports: [Report])
}

extension InputCommand {
    public func perform(in session: inout Session, _ control: RunControl) throws(ScenarioError) {
        let (inputs, reports) = try inputs(in: session)
        session.apply(inputs)
        for report in reports { control.report(report) }
    }
}

extension Session {
    /// Does to the cluster what one command asks for, so that `back` takes all of it back.
    mutating func apply(_ inputs: [Input]) {
        guard let first = inputs.first else { return }
        stage.runtime.apply(inputs.count == 1 ? first : .together(inputs))
    }
}
