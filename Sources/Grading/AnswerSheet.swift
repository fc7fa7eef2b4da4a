import Foundation

/// Answers written down beforehand: `id: answer`, one a line, for a lesson that is played without anyone at the prompt.
///
/// ```
/// concurrency-lost-share: 50%     # a comment
/// concurrency-who-is-wrong: "2"
/// concurrency-lose-nothing:       # a task: its commands, in order
///   - set ann mode=cas
///   - set bob mode=cas
/// ```
public struct AnswerSheet: Hashable, Sendable {
    /// A line that is no answer.
    public struct Problem: Error, Hashable, CustomStringConvertible {
        public let file: String
        public let line: Int
        public let message: String

        public var description: String { "\(file):\(line):1: \(message)" }
    }

    public private(set) var answers: [(id: String, answer: String)] = []

    /// Reads the sheet in a file.
    public init(path: String) throws(Problem) {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Problem(file: path, line: 1, message: "the file cannot be read as text")
        }
        try self.init(text, file: path)
    }

    init(_ text: String, file: String) throws(Problem) {
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let trimmed = AnswerSheet.withoutComment(line).trimmingCharacters(in: .whitespaces)
            guard !trimmed.isEmpty else { continue }
            if trimmed.hasPrefix("- "), let last = answers.last {
                let command = AnswerSheet.unquoted(trimmed.dropFirst(2).trimmingCharacters(in: .whitespaces))
                answers[answers.count - 1].answer = last.answer.isEmpty ? command : last.answer + "\n" + command
                continue
            }
            guard let colon = trimmed.firstIndex(of: ":") else {
                throw Problem(file: file, line: place + 1, message: "an answer is written id: answer")
            }
            let id = trimmed[..<colon].trimmingCharacters(in: .whitespaces)
            let answer = AnswerSheet.unquoted(
                trimmed[trimmed.index(after: colon)...].trimmingCharacters(in: .whitespaces))
            guard !answers.contains(where: { $0.id == id }) else {
                throw Problem(file: file, line: place + 1, message: "\(id) is answered twice")
            }
            answers.append((id, answer))
        }
    }

    /// The answer to a question, if there is one.
    public func answer(to id: String) -> String? {
        answers.first { $0.id == id }?.answer
    }

    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, let quote = text.first, quote == "\"" || quote == "'", text.last == quote else {
            return text
        }
        return String(text.dropFirst().dropLast())
    }

    /// A `#` begins a comment where nothing stands before it, or a space.
    private static func withoutComment(_ line: Substring) -> Substring {
        var before: Character = " "
        for index in line.indices {
            if line[index] == "#", before.isWhitespace { return line[..<index] }
            before = line[index]
        }
        return line
    }

    public static func == (left: AnswerSheet, right: AnswerSheet) -> Bool {
        left.answers.elementsEqual(right.answers) { $0 == $1 }
    }

    public func hash(into hasher: inout Hasher) {
        for entry in answers { hasher.combine(entry.id) }
    }
}
