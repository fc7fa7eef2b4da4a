import Foundation
import Scenario
import Terminal
import Testing

@testable import Shell

struct HelpTests {
    private let shell = Shell(
        ShellOptions(programs: ProgramRegistry([]), places: [], environment: [:], wishes: .init(), version: "test"),
        isInteractive: false)
    private let renderer = HelpRenderer(capabilities: Capabilities())

    private var index: HelpIndex { HelpIndex(shell) }

    @Test("a command's page says how it is written, what it does, its options, an example, and what else there is")
    func command() {
        let lines = index.pages(for: "restart").flatMap { renderer.lines($0) }.map(\.plain)
        #expect(
            lines == [
                "  restart NODES",
                "  restart host=HOST",
                "  brings nodes up again, with their storage and fresh memory",
                "    host=  a machine, with all its nodes",
                "  example",
                "    node server file-server",
                "    node ann,bob editor server=server",
                "    run 100ms",
                "    crash server",
                "    restart server",
                "    it begins anew from its storage",
                "  see also  faults crash pause resume churn partition cut heal skew drift wipe",
            ])
    }

    @Test("every word, topic and function has a page that fits the screen, at 80 columns and at 60")
    func everyPage() {
        let words =
            CommandRegistry.helps.map(\.name) + ShellWord.allCases.map(\.rawValue)
            + HelpTopic.allCases.map(\.rawValue) + FunctionHelp.all.map(\.name)
        for word in words {
            let pages = index.pages(for: word)
            #expect(!pages.isEmpty, "\(word)")
            for page in pages {
                #expect(renderer.lines(page).count <= 23, "\(word)")
                let narrow = HelpRenderer(capabilities: Capabilities(width: 60)).lines(page)
                #expect(narrow.allSatisfy { $0.width <= 60 }, "\(word)")
            }
        }
    }

    @Test("every option has a description, and every command an example of its own")
    func complete() {
        for help in CommandRegistry.helps {
            for option in help.options { #expect(!option.summary.isEmpty, "\(help.name) \(option.name)=") }
            #expect(help.example.line.contains(help.name), "\(help.name)")
            #expect(help.usage.allSatisfy { !$0.isEmpty } && !help.usage.isEmpty)
        }
    }

    @Test("a word with two meanings has both pages")
    func twoMeanings() {
        #expect(index.pages(for: "network").count == 2)
        #expect(index.pages(for: "repeat").count == 2)
        #expect(index.pages(for: "bogus") == [])
    }

    @Test("every help topic that an error names can be asked for")
    func topicsOfErrors() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(atPath: root.path))
        var topics: Set<String> = []
        for case let path as String in files where path.hasSuffix(".swift") {
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            for match in text.matches(of: /topic: "([a-z]+)"/) { topics.insert(String(match.output.1)) }
        }
        #expect(topics.count > 30)
        for topic in topics where topic != HelpIndex.overview {
            #expect(!index.pages(for: topic).isEmpty, "help \(topic)")
        }
    }

    @Test("an unknown word is answered with the nearest one")
    func unknown() throws {
        let line = try #require(try CommandLine("help crahs"))
        let error = #expect(throws: ScenarioError.self) { try shell.help(line) }
        #expect(error?.advice(Capabilities()) == "no help on “crahs”. Did you mean crash? · help")
    }
}
