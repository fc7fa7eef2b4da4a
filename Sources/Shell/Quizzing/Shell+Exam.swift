import Lessons
import Progress
import Quiz
import Scenario
import Terminal

/// The exam: one paper, one sitting, a limited time, and no marks before the end.
extension Shell {
    /// Says what the exam is; Enter begins it. One that is under way goes on at once, one that is over shows its result.
    func offerExam(_ request: QuizRequest) throws(LibraryError) {
        let request = try settled(request)
        let known = isInteractive ? (try? store.latestSitting(.exam, name: request.name)) ?? nil : nil
        if let known { return known.isOver ? try showExamAgain(known, request) : try takeUpExam(known, request) }
        let course = try library().course
        var bank = QuizBank(try quizLessons(request), for: course.exam)
        let count = draw(request, from: &bank).questions.count
        guard count > 0 else { return say("There are no questions here that an exam can ask.") }
        let minutes = course.exam.minutes
        write([heading("exam", course.title ?? "", nil)])
        say(
            """
            \(count) question\(count == 1 ? "" : "s") in \(minutes) minute\(minutes == 1 ? "" : "s"), one try each. No hints, \
            and no marks before the end. It can be sat once. The time runs from Enter on, even when you leave.
            """)
        guard isInteractive else { return try beginExam(request) }
        firstOffer = .quiz(request)
        offer("begins the exam", then: "anything else does not")
    }

    /// An exam begins with the Enter that follows its offer, and with no later one.
    func forgetExamOffer() {
        if case .quiz(let request) = firstOffer, request.aim == .exam { firstOffer = nil }
    }

    /// The exam with everything said: how many questions, of which lessons, by which seed.
    private func settled(_ request: QuizRequest) throws(LibraryError) -> QuizRequest {
        let exam = try library().course.exam
        return QuizRequest(
            .exam, lessons: request.lessons.isEmpty ? exam.from : request.lessons,
            count: request.count ?? exam.questions, seed: request.seed ?? exam.seed ?? options.seed)
    }

    func beginExam(_ request: QuizRequest) throws(LibraryError) {
        var bank = QuizBank(try quizLessons(request), for: try library().course.exam)
        let paper = draw(request, from: &bank)
        let clock = ExamClock(latest: .now)
        guard isInteractive else {
            let sitting = Sitting(.exam, asking: bank.questions(of: paper), seed: paper.seed)
            return open(QuizPlay(request: request, bank: bank, sitting: sitting, record: nil, minutes: nil))
        }
        do {
            let record = try store.begin(.exam, name: request.name, paper: paper, day: Today.day, clock: clock)
            try takeUpExam(record, request)
        } catch {
            // An exam that is kept nowhere could be begun over and over.
            say("The exam cannot begin: \(error)")
        }
    }

    private func draw(_ request: QuizRequest, from bank: inout QuizBank) -> Paper {
        bank.draw { pool in
            Paper.exam(
                from: pool, count: request.count ?? QuizRequest.countStandard, seed: request.seed ?? options.seed)
        }
    }

    private func takeUpExam(_ record: SittingRecord, _ request: QuizRequest) throws(LibraryError) {
        var bank = QuizBank(try lessons(asked: record), for: try library().course.exam)
        let entries = ((try? store.answers(sitting: record.id)) ?? []).map(\.entry)
        let sitting = Sitting(
            .exam, asking: bank.questions(of: record.paper), seed: record.paper.seed, replaying: entries)
        var clock = record.clock
        clock?.advance(to: .now)
        let minutes = try library().course.exam.minutes
        quiz = QuizPlay(
            request: request, bank: bank, sitting: sitting, record: record, clock: clock, minutes: minutes)
        firstOffer = nil
        keepClock()
        if sitting.isOver || quiz?.secondsLeft == 0 {
            say("Its time is up.")
            return endQuiz()
        }
        setExamAlarm()
        if let left = quiz?.secondsLeft, let spent = clock?.spent, spent > 0 {
            say("The exam has gone on: \(left / 60) min \(left % 60) s are left.")
        }
        askQuizQuestion()
    }

    /// From now on a student at the prompt is told when little time is left.
    func setExamAlarm() {
        guard let notices, let left = quiz?.secondsLeft else { return }
        quiz?.alarm = ExamAlarm(secondsLeft: left, on: notices)
    }

    private func showExamAgain(_ record: SittingRecord, _ request: QuizRequest) throws(LibraryError) {
        var bank = QuizBank(try lessons(asked: record), for: try library().course.exam)
        let entries = ((try? store.answers(sitting: record.id)) ?? []).map(\.entry)
        let sitting = Sitting(
            .exam, asking: bank.questions(of: record.paper), seed: record.paper.seed, replaying: entries)
        say("You have sat this exam. Another seed gives another one: quiz exam seed=1")
        showExamResult(
            QuizPlay(
                request: request, bank: bank, sitting: sitting, record: record, clock: record.clock, minutes: nil))
        offerNext()
    }

    /// Puts on disk how long the exam has lasted.
    func keepClock() {
        quiz?.clock?.advance(to: .now)
        guard let record = quiz?.record, let clock = quiz?.clock else { return }
        do {
            try store.keep(clock, of: record.id)
        } catch {
            warnOnce(.position, "How long the exam has lasted could not be saved: \(error)")
        }
    }

    /// Question by question what an exam brought, with the right answers where they were missed.
    func showExamResult(_ play: QuizPlay) {
        var play = play
        let result = SittingResult(play.sitting)
        let percent = Int((result.share * 100).rounded())
        write([heading("exam", "result", nil)])
        if play.clock?.wasMoved == true {
            say("The clock of this computer was moved during the exam. It gave no time back, and the result says so.")
        }
        if play.sitting.attempts.contains(where: { $0.question.kind.isSealed }) {
            say("\(result.sentence) This paper holds no answers. submit writes yours into a file, to hand in.")
            return
        }
        say("\(result.points), \(percent)%. \(result.sentence)")
        let renderer = LessonRenderer(capabilities: capabilities)
        for (place, attempt) in play.sitting.attempts.enumerated() {
            let mark = attempt.mark
            guard mark?.earned != mark?.possible || mark == nil else { continue }
            let answer = attempt.entries.last { $0.answer != nil }?.answer
            let kind = attempt.question.kind
            let said = answer.map { "You said: \(kind.spell($0))" } ?? "Not answered."
            let key = kind.key(given: evidence(for: attempt.question, in: &play)).map { "Right is: \(kind.spell($0))" }
            let points = "\((mark?.earned ?? .zero).description) of \(attempt.question.points)"
            write([StyledLine()] + renderer.said("**\(place + 1).** \(attempt.question.ask) (\(points))"))
            write(renderer.said(said))
            if let key { write(renderer.said(key)) }
            if !attempt.question.explain.isEmpty { write(renderer.said(attempt.question.explain)) }
        }
    }
}
