import Lessons
import Quiz

extension Gradebook {
    /// A submission, marked.
    struct Work {
        let file: String
        let folder: String?
        let submission: Submission
        let marks: [MarkedQuestion]
        let unknownQuestions: [String]
    }

    init(_ bank: QuestionBank, works: [Work], damaged: [DamagedFile], files: Int, runs: Int) {
        let columns = Gradebook.columns(of: bank, works)
        title = bank.course.title
        courseHash = bank.hash
        self.columns = columns
        let byIdentity = Dictionary(grouping: works, by: \.submission.identity)
        let students = byIdentity.keys.sorted().compactMap { identity in
            Student(byIdentity[identity] ?? [], bank: bank, columns: columns)
        }
        self.students = students
        items = ItemStatistics.all(of: students, in: bank)
        self.damaged = damaged
        shared = SharedWork.found(in: works)
        edited = Gradebook.edited(in: students)
        self.files = files
        self.runs = runs
    }

    /// The lessons that somebody has worked on.
    private static func columns(of bank: QuestionBank, _ works: [Work]) -> [Column] {
        let worked = Set(works.flatMap(\.marks).filter { !$0.isExam }.map(\.lesson))
        return bank.lessons.filter { worked.contains($0.id) }.map { lesson in
            let counted = bank.items.filter { $0.lesson == lesson.id && bank.counts($0) }
            return Column(
                lesson: lesson.id, label: lesson.number.map { "\($0)" } ?? lesson.id,
                possible: counted.reduce(.zero) { $0 + Points($1.question.points) })
        }
    }

    private static func edited(in students: [Student]) -> [EditedQuestion] {
        var found: [String: [(student: String, hasChanged: Bool)]] = [:]
        for student in students {
            for mark in student.marks where mark.wasEdited {
                found[mark.question, default: []].append((student.identity, mark.hasChanged))
            }
        }
        return found.keys.sorted().map { question in
            let cases = found[question] ?? []
            return EditedQuestion(
                question: question, students: Set(cases.map(\.student)).count,
                changed: Set(cases.filter(\.hasChanged).map(\.student)).sorted())
        }
    }
}

extension Gradebook.Student {
    /// The student of several files: the one that earns most counts, and of equal ones the first.
    fileprivate init?(_ works: [Gradebook.Work], bank: QuestionBank, columns: [Gradebook.Column]) {
        let sums = works.map { work in
            Gradebook.Student.counted(work.marks, in: bank).reduce(Points.zero) { $0 + $1.earned }
        }
        guard let most = sums.max(), let place = sums.firstIndex(of: most) else { return nil }
        let work = works[place]
        let counted = Gradebook.Student.counted(work.marks, in: bank)
        identity = work.submission.identity
        file = work.file
        otherFiles = works.indices.filter { $0 != place }.map { works[$0].file }
        folder = work.folder
        minutes = work.submission.minutes
        marks = work.marks
        lessons = columns.map { column in
            counted.filter { !$0.isExam && $0.lesson == column.lesson }.reduce(.zero) { $0 + $1.earned }
        }
        exam = Gradebook.Score(examOf: work, in: bank)
        remarks = Gradebook.Student.remarks(on: work, bank: bank)
    }

    private static func counted(_ marks: [MarkedQuestion], in bank: QuestionBank) -> [MarkedQuestion] {
        marks.filter { mark in mark.isExam || (bank[mark.question].map(bank.counts) ?? false) }
    }

    private static func remarks(on work: Gradebook.Work, bank: QuestionBank) -> [String] {
        var remarks: [String] = []
        if !work.unknownQuestions.isEmpty {
            remarks.append(
                "answers questions that the course does not have: " + work.unknownQuestions.joined(separator: ", "))
        }
        for mark in work.marks {
            if let remark = mark.remark { remarks.append("\(mark.question): \(remark)") }
            if mark.hasChanged, let shown = mark.shown, !mark.wasEdited {
                remarks.append("\(mark.question): \(shown) was shown, \(mark.earned) is earned")
            }
        }
        for sitting in work.submission.sittings where sitting.mode == Sitting.Mode.exam.rawValue {
            if sitting.clockMoved == true { remarks.append("the computer's clock was moved during the exam") }
            if let seconds = sitting.seconds, seconds > bank.course.exam.minutes * 60 + 60 {
                remarks.append("the exam lasted \(seconds / 60) of \(bank.course.exam.minutes) minutes")
            }
        }
        return remarks
    }
}

extension Gradebook.Score {
    /// What an exam brought, out of all that was on its paper.
    fileprivate init?(examOf work: Gradebook.Work, in bank: QuestionBank) {
        let papers = work.submission.sittings.filter { $0.mode == Sitting.Mode.exam.rawValue }
        guard let paper = papers.first else { return nil }
        let asked = paper.questions.compactMap { bank[$0] }
        earned = work.marks.filter(\.isExam).reduce(.zero) { $0 + $1.earned }
        possible = asked.reduce(.zero) { $0 + Points($1.question.points) }
    }
}

extension Gradebook.SharedWork {
    /// Fewer entries than this may be alike by chance, however long they took.
    private static let entriesLeast = 5
    /// Who answers at once, seconds do not tell apart.
    private static let secondsLeast = 30

    /// Finds the files whose log of a lesson begins alike: the same answers, tries and hints, in the same seconds.
    static func found(in works: [Gradebook.Work]) -> [Gradebook.SharedWork] {
        struct Beginning: Hashable {
            let lesson: String
            let entries: [[String]]
        }
        var holders: [Beginning: [Int]] = [:]
        for (place, work) in works.enumerated() {
            let lessons = Dictionary(grouping: work.submission.log, by: \.lesson)
            for (lesson, log) in lessons {
                let first = log.prefix(entriesLeast)
                guard first.count == entriesLeast, first.reduce(0, { $0 + $1.seconds }) >= secondsLeast else {
                    continue
                }
                let entries = first.map {
                    [$0.question, $0.verdict, $0.answer ?? "", "\($0.attempt) \($0.hints) \($0.seconds)"]
                }
                holders[Beginning(lesson: lesson, entries: entries), default: []].append(place)
            }
        }
        return holders.compactMap { beginning, places -> Gradebook.SharedWork? in
            let identities = Set(places.map { works[$0].submission.identity }).sorted()
            guard identities.count > 1 else { return nil }
            return Gradebook.SharedWork(
                lesson: beginning.lesson, identities: identities, files: places.map { works[$0].file })
        }.sorted { ($0.lesson, $0.identities.joined()) < ($1.lesson, $1.identities.joined()) }
    }
}
