import TerminalTestKit

/// A course of one lesson whose questions are answered by their own number.
enum QuizLesson {
    /// - Parameter questions: how many there are, at most 250.
    static func text(questions: Int) -> String {
        let head = """
            ---
            format: 1
            id: bank
            title: The bank
            summary: Numbers to type.
            ---
            # The bank
            ## The one step
            Nothing happens here.
            ## Quiz

            """
        let blocks = (1...questions).map { number in
            """
            ```quiz
            id: bank-\(number)
            kind: number
            ask: Type the number \(number).
            answer: \(number)
            hints: [It stands in the question.]
            explain: It was in the question.
            tags: [numbers]
            ```

            """
        }
        return head + blocks.joined(separator: "\n")
    }

    /// A folder that holds it.
    static func folder(questions: Int = 3, course: String? = nil) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(text(questions: questions), to: "01-bank.md")
        if let course { try folder.write(course, to: "course.yaml") }
        return folder
    }
}

extension PseudoTerminal {
    /// The number that the question on the screen asks for.
    func numberAskedFor() throws -> Int {
        let matches = transcript.matches(of: /Type the number (\d+)\./)
        guard let last = matches.last, let number = Int(last.output.1) else { throw NoQuestion() }
        return number
    }

    struct NoQuestion: Error {}
}
