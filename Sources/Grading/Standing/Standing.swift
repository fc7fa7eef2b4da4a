import Lessons
import Progress
import Quiz

/// How a student stands in the course: lesson by lesson, topic by topic, and what to do next.
///
///     let standing = Standing(lessons, course, try StudyRecord(store), today: day, now: seconds)
public struct Standing: Sendable {
    public let lessons: [LessonStanding]
    /// By name.
    public let topics: [Strength]
    /// By name; those that were met.
    public let misconceptions: [Strength]
    /// The questions that were asked, in the order of the course.
    public let questions: [QuestionStanding]
    /// What to do next, the most urgent first.
    public let advice: [Advice]

    /// - Parameters:
    ///   - today: counted from 1 January 1970, where the student is.
    ///   - now: seconds since 1970.
    public init(_ lessons: [Lesson], _ course: Course, _ record: StudyRecord, today: Int, now: Int) {
        let schedule = Schedule(record.reviews)
        let questions = lessons.flatMap { lesson in
            lesson.questions.compactMap { QuestionStanding($0, lesson, course, record, schedule, today) }
        }
        let standings = lessons.map { LessonStanding($0, course, record, schedule, questions, today, now) }
        self.questions = questions
        self.lessons = standings
        topics = Strength.all(lessons, schedule, today) { $0.tags }
        misconceptions = Strength.all(lessons, schedule, today) { [$0.misconception].compactMap(\.self) }
            .filter { $0.asked > 0 }
        advice = Advice.all(standings, schedule, questions, today, now)
    }
}

extension QuestionStanding {
    /// Nil for a question that was never answered.
    fileprivate init?(
        _ question: Question, _ lesson: Lesson, _ course: Course, _ record: StudyRecord, _ schedule: Schedule,
        _ today: Int
    ) {
        let ends = record.ends[question.id] ?? []
        guard let first = ends.first else { return nil }
        let isInQuiz = lesson.quizQuestions.contains { $0.id == question.id }
        let counts = course.counting.includes(question, isInQuiz: isInQuiz)
        id = question.id
        self.lesson = lesson.id
        asked = ends.count
        let points = Points(question.points)
        earned = counts ? first.earned ?? points : nil
        possible = counts ? first.possible ?? points : nil
        dueInDays = question.standsAlone ? schedule[question.id].map { max(0, $0.due - today) } : nil
        recall = schedule.strength(of: question.id, on: today)
    }
}

extension LessonStanding {
    fileprivate init(
        _ lesson: Lesson, _ course: Course, _ record: StudyRecord, _ schedule: Schedule,
        _ questions: [QuestionStanding], _ today: Int, _ now: Int
    ) {
        let position = record.positions.first { $0.lesson == lesson.id }
        let own = questions.filter { $0.lesson == lesson.id }
        id = lesson.id
        number = lesson.number
        title = lesson.title
        state = position.map { $0.isFinished ? .finished : .begun } ?? .untouched
        steps = lesson.steps.count
        stepsDone = position.map { $0.isFinished ? lesson.steps.count : min($0.step, lesson.steps.count) } ?? 0
        earned = own.reduce(.zero) { $0 + ($1.earned ?? .zero) }
        possible = own.reduce(.zero) { $0 + ($1.possible ?? .zero) }
        missed = lesson.questions.count { schedule[$0.id]?.lastRating == .again }
        dueQuestions = lesson.quizPool.count { schedule.isDue($0.id, on: today) }
        due = course.due[lesson.id]
        isLate = due.map { $0.moment < now } ?? false && state != .finished
    }
}

extension Strength {
    fileprivate static func all(
        _ lessons: [Lesson], _ schedule: Schedule, _ today: Int, by names: (Question) -> [String]
    ) -> [Strength] {
        var questions: [String: [String]] = [:]
        for question in lessons.flatMap(\.quizPool) {
            for name in names(question) { questions[name, default: []].append(question.id) }
        }
        return questions.sorted { $0.key.localizedOrder($1.key) }.map { name, ids in
            let recalls = ids.compactMap { schedule.strength(of: $0, on: today) }
            return Strength(
                name: name, asked: recalls.count, questions: ids.count,
                recall: recalls.isEmpty ? nil : recalls.reduce(0, +) / Double(recalls.count),
                missed: ids.count { schedule[$0]?.lastRating == .again })
        }
    }
}

extension Advice {
    fileprivate static func all(
        _ lessons: [LessonStanding], _ schedule: Schedule, _ questions: [QuestionStanding], _ today: Int, _ now: Int
    ) -> [Advice] {
        var advice: [Advice] = []
        let due = lessons.reduce(0) { $0 + $1.dueQuestions }
        if due > 0 {
            advice.append(
                Advice(command: "quiz due", reason: "\(due) question\(due == 1 ? " is" : "s are") due today"))
        }
        let open = lessons.filter { $0.state != .finished }
        let urgent = open.filter { $0.due != nil }.min { ($0.due?.moment ?? 0) < ($1.due?.moment ?? 0) }
        if let lesson = urgent ?? open.first(where: { $0.state == .begun }) ?? open.first {
            let name = [lesson.number.map { "lesson \($0)" }, lesson.title].compactMap(\.self).joined(separator: ", ")
            advice.append(
                Advice(
                    command: "start \(lesson.number.map(String.init) ?? lesson.id)", reason: name + lesson.urgency(now))
            )
        }
        if due == 0, let next = questions.compactMap(\.dueInDays).min() {
            advice.append(
                Advice(command: "quiz", reason: "nothing is due \(next == 1 ? "before tomorrow" : "for \(next) days")"))
        }
        return advice
    }
}

extension LessonStanding {
    /// `, due in 3 days`
    fileprivate func urgency(_ now: Int) -> String {
        guard let due else { return "" }
        let hours = (due.moment - now) / 3600
        switch hours {
        case ..<0: return ", was due \(due)"
        case 0..<48: return ", due in \(max(1, hours)) hour\(hours <= 1 ? "" : "s")"
        default: return ", due in \(hours / 24) days"
        }
    }
}

extension String {
    /// Names such as M2 and M10 in the order of their numbers.
    fileprivate func localizedOrder(_ other: String) -> Bool {
        let (left, right) = (numbered, other.numbered)
        return left.word == right.word ? (left.number, self) < (right.number, other) : left.word < right.word
    }

    private var numbered: (word: String, number: Int) {
        let digits = reversed().prefix(while: \.isNumber).count
        return (String(dropLast(digits)), Int(suffix(digits)) ?? 0)
    }
}
