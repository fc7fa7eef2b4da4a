import Lessons
import Quiz
import Testing

@testable import Shell

/// Papers drawn from thousands of questions, of which only those drawn are read.
struct QuizBankTests {
    /// Lessons of 250 questions each; every tenth question has no `answer`, and cannot be asked.
    private func lessons(_ count: Int) -> [LessonSketch] {
        (1...count).compactMap { lesson in
            let head =
                "---\nformat: 1\nid: bank-\(lesson)\ntitle: Bank \(lesson)\nsummary: Many.\n---\n# Bank\n## One\nText.\n"
            let questions = (1...250).map { number in
                "```quiz\nid: bank-\(lesson)-\(number)\nkind: number\nask: Type \(number).\n"
                    + (number % 10 == 0 ? "" : "answer: \(number)\n") + "```\n"
            }
            return LessonSketch.reading(
                Array((head + "## Quiz\n" + questions.joined()).utf8), path: "\(lesson)-bank-\(lesson).md")
        }
    }

    @Test("a bank of 5,000 questions asks as many of each lesson, and none that cannot be read")
    func large() {
        var bank = QuizBank(lessons(20))
        #expect(bank.candidates.count == 5000)
        let paper = bank.draw { Paper.exam(from: $0, count: 200, seed: 4711) }
        let questions = bank.questions(of: paper)
        #expect(paper.questions.count == 200)
        #expect(questions.map(\.id) == paper.questions)
        #expect(Set(Dictionary(grouping: questions) { bank.lesson(of: $0)?.id }.values.map(\.count)) == [10])
    }

    @Test("the paper is the one that would be drawn from the questions that can be read")
    func sameAsRead() {
        let lessons = lessons(3)
        var bank = QuizBank(lessons)
        let readable = lessons.flatMap { lesson in
            lesson.questions.filter { $0.read() != nil }.map { Paper.Candidate(question: $0.id, lesson: lesson.id) }
        }
        #expect(readable.count == 675)
        for seed in 1...20 as ClosedRange<UInt64> {
            #expect(
                bank.draw { Paper.exam(from: $0, count: 40, seed: seed) }
                    == Paper.exam(from: readable, count: 40, seed: seed))
        }
    }

    @Test("more than there are is all that there are")
    func all() {
        var bank = QuizBank(lessons(1))
        #expect(bank.draw { Paper.exam(from: $0, count: 1000, seed: 1) }.questions.count == 225)
    }
}
