import Lessons
import Progress
import Quiz
import Scenario
import Terminal

/// The end of a quiz: what was got, what comes back and when, and what Enter does.
extension Shell {
    func endQuiz() {
        guard var play = quiz else { return }
        keepClock()
        quiz = nil
        if let record = play.record {
            do {
                if play.isExam {
                    // What counts is what the disk has, other terminals' answers with it.
                    try store.saveWaiting()
                    play.reload(try store.answers(sitting: record.id))
                }
                try store.end(record.id, reviews: play.isExam ? play.reviews : [])
            } catch {
                say("The end of the \(play.request.title) could not be saved: \(error)")
            }
        }
        blank()
        if play.isExam {
            try? paging { () throws(ScenarioError) in showExamResult(play) }
        } else {
            let result = SittingResult(play.sitting)
            write([heading(play.request.title, "the end", nil)])
            say("\(result.points). \(result.sentence)")
        }
        showComebacks(play)
    }

    private func showComebacks(_ play: QuizPlay) {
        guard isInteractive, let reviews = try? store.reviews() else { return }
        let comebacks = Comeback.all(
            play.sitting.attempts.filter(\.isFinished).map(\.question.id), Schedule(reviews), today: Today.day)
        if comebacks.isEmpty {
            blank()
        } else {
            let columns: [Table.Column] = [.init("comes back", .left), .init("", .right), .init("", .left)]
            let rows = comebacks.map { comeback -> [StyledLine] in
                [
                    StyledLine(Comeback.when(comeback.days)), StyledLine("\(comeback.questions.count)"),
                    StyledLine(comeback.names, .dim),
                ]
            }
            write([StyledLine()] + Table(columns: columns, rows: rows).lines(capabilities) + [StyledLine()])
        }
        let again = comebacks.first { $0.days == 0 }?.questions.count ?? 0
        guard !play.isExam, again > 0 else { return offerNext() }
        firstOffer = .quiz(QuizRequest(.due, lessons: play.request.lessons))
        offer("asks \(again == 1 ? "the one" : "the \(again)") of today again", then: "lessons · progress")
    }
}

extension QuizPlay {
    /// What its answers say of memory.
    fileprivate var reviews: [Review] {
        sitting.attempts.filter(\.question.standsAlone).compactMap { Review(of: $0, on: Today.day) }
    }
}

extension SittingResult {
    /// `7.5 of 10 points`
    var points: String { "\(earned) of \(possible) point\(possible == Points(1) ? "" : "s")" }

    /// `7 right at once, 1 in part or with help, 2 missed.`
    var sentence: String {
        let parts = [
            (atOnce, "right at once"), (partly, "in part or with help"), (missed, "missed"), (skipped, "skipped"),
            (sealed, "answered, to be marked by your instructor"), (open, "not answered"),
        ]
        let said = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return said.isEmpty ? "" : said.joined(separator: ", ") + "."
    }
}
