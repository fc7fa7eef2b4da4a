import Scenario

/// A scenario that a lesson plays, as it stands between its fences.
public struct DemoBlock: Hashable, Sendable {
    public let name: String
    /// The lines between the fences, as they stand in the file.
    public let source: String
    /// Where the first of them stands.
    public let location: SourceLocation

    /// The scenario read, for a session to play.
    ///
    /// - Throws: the first thing that is wrong with its lines.
    public func demo(of lesson: String) throws(ScenarioError) -> Demo {
        let script = try Script.parse(source, file: location.file, firstLine: location.line)
        return Demo(name: name, lesson: lesson, script: script)
    }

    /// The names of its measures in the order of the file, those of branches that are not taken included; nil if its
    /// lines cannot be read.
    public var measures: [String]? {
        (try? demo(of: ""))?.measureNames
    }

    /// What is wrong with it as far as that can be told without running it.
    public var faults: [DemoFault] {
        do throws(ScenarioError) {
            return CommandRegistry.problems(in: try demo(of: "").script).map { DemoFault($0) }
        } catch {
            return [DemoFault(error)]
        }
    }
}

extension Lesson {
    /// Its demos, those left out that cannot be read.
    public var playableDemos: [Demo] { demos.compactMap { try? $0.demo(of: id) } }
}

extension LessonSketch {
    /// Its demos, those left out that cannot be read.
    public var playableDemos: [Demo] { demos.compactMap { try? $0.demo(of: id) } }
}

extension DemoFault {
    /// Errors of scenarios are phrases, to stand under a caret; a list of problems is made of sentences.
    init(_ error: ScenarioError) {
        self.init(
            location: error.location, length: error.length,
            message: error.message.prefix(1).uppercased() + error.message.dropFirst() + ".",
            hint: error.suggestion.map { "Did you mean `\($0)`?" })
    }
}
