import ArgumentParser
import Foundation
import Lessons
import Scenario
import Shell

/// What the user's own shell offers where a lesson, a demo or one of its parameters belongs.
enum CourseWords {
    static let lesson = CompletionKind.custom { arguments, _, _ in
        let summaries = (try? library(arguments))?.summaries() ?? []
        return described(summaries.map { Candidate($0.id, $0.title) })
    }

    /// A demo, and then its parameters and their values.
    static let demo = CompletionKind.custom { arguments, _, prefix in
        let demos = demos(arguments)
        let named = demos.first { demo in arguments.dropFirst().contains(demo.name) && demo.name != prefix }
        guard let named else { return described(demos.map { Candidate($0.name, "of lesson \($0.lesson)") }) }
        return described(settings(of: named, prefix))
    }

    static let measure = CompletionKind.custom { arguments, _, _ in
        let named = demos(arguments).first { arguments.contains($0.name) }
        return described((named?.measureNames ?? []).map { Candidate($0, "") })
    }

    private static func settings(of demo: Demo, _ prefix: String) -> [Candidate] {
        demo.parameters.flatMap { parameter -> [Candidate] in
            let key = parameter.name + "="
            guard prefix.hasPrefix(key) else { return [Candidate(key, parameter.help ?? "")] }
            return parameter.choices.map { Candidate(key + $0, "") }
        }
    }

    private static func demos(_ arguments: [String]) -> [Demo] {
        ((try? library(arguments))?.loadAll() ?? []).compactMap(\.lesson).flatMap(\.playableDemos)
    }

    private static func library(_ arguments: [String]) throws -> Library {
        let option = arguments.firstIndex(of: "--lessons").map { arguments.index(after: $0) }
        return try Library(
            searching: LibraryPlace.standard(
                option: option.flatMap { $0 < arguments.endIndex ? arguments[$0] : nil },
                environment: Environment.current["TROUPE_LESSONS"], program: Bundle.main.executablePath))
    }

    /// Descriptions as the shell that asks writes them; bash has none.
    private static func described(_ candidates: [Candidate]) -> [String] {
        candidates.map { candidate in
            switch CompletionShell.requesting {
            case _ where candidate.summary.isEmpty: candidate.text
            case .zsh?: candidate.text.replacing(":", with: "\\:") + ":" + candidate.summary
            case .fish?: candidate.text + "\t" + candidate.summary
            default: candidate.text
            }
        }
    }
}
