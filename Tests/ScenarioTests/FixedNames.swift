import Cluster
import Testing

@testable import Scenario

/// Names for tests of expressions, each with a fixed meaning.
struct FixedNames: ExpressionNames {
    var parameters: [String: Datum] = [:]
    var values: [String: Datum] = [:]
    /// By node and name.
    var observations: [String: Datum] = [:]
    var samples: [String: [Datum]] = [:]
    var now = Quantity.time(.seconds(3))

    func parameter(_ name: String) -> Datum? { parameters[name] }
    func value(named name: String) -> Datum? { values[name] }

    func observation(node: String, name: String) throws(LookupFailure) -> Datum {
        guard let value = observations["\(node).\(name)"] else {
            throw LookupFailure(message: "\(node) has no \(name)", suggestion: "saved")
        }
        return value
    }

    func series(node pattern: String, name: String) throws(LookupFailure) -> [Series] {
        if let samples = samples["\(pattern).\(name)"] { return [Series(samples)] }
        let found = observations.keys.sorted().filter { $0.matches(glob: "\(pattern).\(name)") }
        guard !found.isEmpty else { throw LookupFailure(message: "no node matches \(pattern)") }
        return found.compactMap { observations[$0] }.map { Series([$0]) }
    }

    func series(measure name: String) -> Series? { samples[name].map { Series($0) } }

    func groundTruth(_ function: String, of subjects: [String]) throws(LookupFailure) -> Datum {
        guard subjects == ["server"] else {
            throw LookupFailure(message: "no node \(subjects[0])", suggestion: "server")
        }
        return .quantity(.number(function == "lost" ? 3 : 12))
    }

    func measure(demo: String, name: String) throws(LookupFailure) -> Datum {
        guard demo == "lost-update" else { throw LookupFailure(message: "no demo \(demo)", suggestion: "lost-update") }
        return .quantity(.number(0.5))
    }

    var knownNames: [String] { values.keys.sorted() }
    var parameterNames: [String] { parameters.keys.sorted() }
}

extension FixedNames {
    /// What most tests use.
    static var usual: FixedNames {
        func quantity(_ text: String) throws -> Datum { .quantity(try Quantity.read(text)) }
        var names = FixedNames()
        do {
            names.parameters = [
                "mode": .text("naive"), "rate": try quantity("20/s"), "think": try quantity("50ms"),
                "loss": try quantity("30%"), "node": .text("server"), "safe": .truth(true),
            ]
            names.values = ["W": try quantity("52ms"), "lost_share": try quantity("51%"), "at": try quantity("2")]
            names.observations = [
                "e1.saved": try quantity("4"), "e2.saved": try quantity("6"), "server.state": .text("up"),
                "server.lines": .list([.text("hello"), .text("world")]),
                "server.sizes": .list([try quantity("1"), try quantity("2"), try quantity("2")]),
            ]
            names.samples = [
                "server.window": try ["40ms", "50ms", "60ms", "90ms"].map(quantity), "none.window": [],
            ]
        } catch {
            preconditionFailure("\(error)")
        }
        return names
    }
}

/// A value's text, or the whole error.
func outcome(_ expression: String, _ names: FixedNames = .usual) -> String {
    do {
        return try Expression(expression, file: "test").evaluate(in: names).text
    } catch {
        return "\(error.location.column)+\(error.length) \(error.text)"
    }
}

/// A command that is there.
func command(_ text: String) throws -> CommandLine {
    let line = try CommandLine(text)
    return try #require(line)
}
