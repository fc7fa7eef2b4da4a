import Foundation

/// Answers written down beforehand: `id: answer`, one a line, for a lesson that is played without anyone at the prompt.
///
/// ```
/// concurrency-lost-share: 50%     # a comment
/// concurrency-who-is-wrong: "2"
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
            guard let colon = trimmed.firstIndex(of: ":") else {
                throw Problem(file: file, line: place + 1, message: "an answer is written id: answer")
            }
            let id = trimmed[..<colon].trimmingCharacters(in: .whitespaces)
            var answer = trimmed[trimmed.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            if answer.count >= 2, let quote = answer.first, quote == "\"" || quote == "'", answer.last == quote {
                answer = String(answer.dropFirst().dropLast())
            }
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
