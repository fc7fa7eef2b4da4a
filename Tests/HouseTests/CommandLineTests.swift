import ArgumentParser
import Testing

@testable import troupe

@Suite("The commands in the documents")
struct CommandLineTests {
    @Test("a troupe command is one that the program takes")
    func parses() {
        var count = 0
        for document in Document.all {
            for (line, text) in document.commandLines {
                count += 1
                do {
                    _ = try Troupe.parseAsRoot(Self.words(of: text))
                } catch  where Troupe.exitCode(for: error).isSuccess {
                    // It asks for the version or for help.
                } catch {
                    let message = Troupe.message(for: error)
                    // It only names the command; or it is for a terminal, of which tests have none.
                    if message.contains("Missing expected argument") || message.contains("is for a terminal") {
                        continue
                    }
                    Issue.record("\(document.file.path):\(line): \(text): \(message)")
                }
            }
        }
        #expect(count > 50)
    }

    /// What a shell makes of a command, without the program's name.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var quote: Character?
        for character in text + " " {
            if character == quote {
                quote = nil
            } else if quote == nil, character == "\"" || character == "'" {
                quote = character
            } else if quote == nil, character == " " {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        return Array(words.dropFirst())
    }
}

extension Document {
    /// The commands of the program that can be typed as they stand; in a transcript, those behind a `$`.
    fileprivate var commandLines: [(line: Int, text: String)] {
        let shown = blocks.flatMap { block in
            block.lines.enumerated().map { (block.line + $0 + 1, $1, block.language == "") }
        }
        let commands = shown.compactMap { line, text, isBare in
            text.hasPrefix("$ troupe ") ? (line, String(text.dropFirst(2))) : isBare ? (line, text) : nil
        }
        return (code + commands).filter { $0.text.hasPrefix("troupe ") }
            .map { ($0.line, String($0.text.prefix { !"#|<>(".contains($0) })) }
            .filter { !$0.1.contains("[") && !$0.1.contains("…") }
    }
}
