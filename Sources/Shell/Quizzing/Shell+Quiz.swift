import Lessons
import Progress
import Quiz
import Scenario
import Terminal

/// Beginning a quiz or an exam, or taking it up again.
extension Shell {
    /// The word `quiz`.
    func quiz(_ line: CommandLine) throws(ScenarioError) {
        let request = try QuizRequest(line) { word throws(ScenarioError) in
            try found(word) { () throws(LibraryError) in
                let path = try library().path(of: word.text)
                return LessonFileName(path: path)?.id ?? word.text
            }
        }
        if lesson != nil { leaveLessonForQuiz() }
        begin(request)
    }

    /// Begins a quiz, or takes up the one of the same kind that was begun today; an exam is offered first.
    public func begin(_ request: QuizRequest) {
        do throws(LibraryError) {
            if request.aim == .exam { return try offerExam(request) }
            if let open = openSitting(request.name) { return try takeUp(open, request) }
            try beginQuiz(request)
        } catch {
            say(error.description)
        }
    }

    /// Does what was offered: begins the exam, or a quiz.
    func accept(_ request: QuizRequest) {
        guard request.aim == .exam else { return begin(request) }
        do throws(LibraryError) {
            try beginExam(request)
        } catch {
            say(error.description)
        }
    }

    private func beginQuiz(_ request: QuizRequest) throws(LibraryError) {
        let lessons = try quizLessons(request)
        guard !lessons.isEmpty else {
            return offerWithoutQuiz(
                "No lesson is finished yet, and a quiz mixes those that are. quiz LESSON asks about one.")
        }
        var bank = QuizBank(lessons)
        let schedule = Schedule(isInteractive ? (try? store.reviews()) ?? [] : [])
        let sittings = isInteractive ? (try? store.sittings().count) ?? 0 : 0
        let paper = bank.draw { pool in
            Paper.quiz(
                from: pool, count: request.count ?? QuizRequest.countStandard,
                seed: request.seed ?? options.seed &+ UInt64(sittings), schedule: schedule, today: Today.day,
                onlyDue: request.aim == .due)
        }
        guard !paper.questions.isEmpty else {
            guard request.aim == .due, !bank.candidates.isEmpty else {
                return offerWithoutQuiz("There are no questions here that a quiz can ask.")
            }
            return sayNothingDue(bank, schedule)
        }
        let rules = ((try? library().course) ?? Course()).rules
        let record = isInteractive ? try? store.begin(.quiz, name: request.name, paper: paper, day: Today.day) : nil
        let sitting = Sitting(.quiz, asking: bank.questions(of: paper), seed: paper.seed, rules: rules)
        open(QuizPlay(request: request, bank: bank, sitting: sitting, record: record, minutes: nil))
    }

    /// The lessons that a quiz is about: those asked for, or those that are finished. What is due may be of any lesson.
    func quizLessons(_ request: QuizRequest) throws(LibraryError) -> [LessonSketch] {
        if !request.lessons.isEmpty { return try library().sketches(request.lessons) }
        if request.aim == .exam { return try library().sketches(try library().course.exam.from) }
        if request.aim == .due { return try library().sketches() }
        guard isInteractive else { return [] }
        let finished = (try? store.positions().filter(\.isFinished).map(\.lesson)) ?? []
        let known = try library().summaries().map(\.id).filter(finished.contains)
        return known.isEmpty ? [] : try library().sketches(known)
    }

    /// The quiz of a name that was begun today and is not over.
    func openSitting(_ name: String) -> SittingRecord? {
        guard isInteractive, let latest = (try? store.latestSitting(.quiz, name: name)) ?? nil, !latest.isOver,
            latest.day == Today.day
        else { return nil }
        return latest
    }

    private func takeUp(_ record: SittingRecord, _ request: QuizRequest) throws(LibraryError) {
        var bank = QuizBank(try lessons(asked: record))
        let entries = ((try? store.answers(sitting: record.id)) ?? []).map(\.entry)
        let rules = try library().course.rules
        let sitting = Sitting(
            record.mode, asking: bank.questions(of: record.paper), seed: record.paper.seed, rules: rules,
            replaying: entries)
        guard !sitting.isOver else {
            try? store.end(record.id)
            return try beginQuiz(request)
        }
        if sitting.answered > 0 {
            say("Taken up where it was left: \(sitting.answered) of \(sitting.attempts.count) done.")
        }
        open(QuizPlay(request: request, bank: bank, sitting: sitting, record: record, minutes: nil))
    }

    /// The lessons that a kept paper asks about: those whose questions it names.
    func lessons(asked record: SittingRecord) throws(LibraryError) -> [LessonSketch] {
        let asked = Set(record.paper.questions)
        return try library().sketches().filter { lesson in lesson.questions.contains { asked.contains($0.id) } }
    }

    /// Shows the first question of a sitting.
    func open(_ play: QuizPlay) {
        quiz = play
        firstOffer = nil
        askQuizQuestion()
    }

    /// Says why there is no quiz, and what Enter does instead.
    private func offerWithoutQuiz(_ text: String) {
        say(text)
        offerNext()
    }

    private func sayNothingDue(_ bank: QuizBank, _ schedule: Schedule) {
        let days = bank.candidates.compactMap { schedule[$0.question]?.due }.sorted()
        let next = days.first.map { first in
            " The next \(days.count { $0 == first }) \(Comeback.when(first - Today.day))."
        }
        say("Nothing is due today.\(next ?? "")")
        firstOffer = .quiz(QuizRequest())
        offer("asks \(QuizRequest.countStandard) others", then: "lessons · progress")
    }

    private func leaveLessonForQuiz() {
        guard let lesson else { return }
        savePosition()
        self.lesson = nil
        session.presentDemo = nil
        say("Left \(lesson.placeText); where you are is kept.")
    }

    /// Offers to take up an exam, whose time runs, or the quiz of today that was interrupted last; false where there is none.
    func offerOpenQuiz() throws(LibraryError) -> Bool {
        let sittings = (try? store.sittings()) ?? []
        let exam = sittings.last { !$0.isOver && $0.mode == .exam }
        guard let open = exam ?? sittings.last(where: { !$0.isOver && $0.day == Today.day }),
            let line = try? CommandLine("quiz \(open.name)"),
            let request = try? QuizRequest(line, lesson: { $0.text })
        else { return false }
        firstOffer = .quiz(request)
        let answers = ((try? store.answers(sitting: open.id)) ?? []).map(\.entry)
        let done = Set(answers.filter { $0.earned != nil || $0.verdict == .locked }.map(\.question))
        offer(
            "resumes the \(request.title) (\(done.count) of \(open.paper.questions.count) done)", then: "lessons · help"
        )
        return true
    }

    /// Offers to go on in the course: the lesson that was left, or the next one.
    func offerNext() {
        let summaries = (try? library().summaries()) ?? []
        let left = ((try? store.lessonToResume()) ?? nil)?.lesson
        if let known = summaries.first(where: { $0.id == left }) {
            firstOffer = .resume(id: known.id)
            offer("resumes lesson \(known.label)", then: "lessons · help")
        } else if let next = nextLesson(among: summaries) {
            firstOffer = .begin(id: next.id)
            offer("begins lesson \(next.label)", then: "lessons · help")
        } else {
            firstOffer = nil
        }
    }
}
