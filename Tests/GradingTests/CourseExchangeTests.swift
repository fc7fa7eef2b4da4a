import Foundation
import Grading
import Lessons
import Quiz
import Scenario
import Testing

/// The questions of the whole course, written for other systems and read back.
struct CourseExchangeTests {
    private static let folder =
        URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/lessons"

    private static func course() throws -> [Lesson] {
        try Library(searching: [LibraryPlace(folder: folder)]).loadAll().compactMap(\.lesson)
    }

    /// What the demo of a question came to, made up: the way there and back is the same for every number.
    private static func evidence(_ question: Question) -> Evidence? {
        guard let number = question.kind as? Number, number.answerFrom != nil else { return nil }
        return Evidence(measured: nil, theory: try? Quantity.read("1.5" + (number.unit ?? "")))
    }

    @Test("GIFT read back gives the same questions, as far as GIFT carries them")
    func gift() throws {
        for lesson in try CourseExchangeTests.course() {
            let export = GIFTExport(lesson.questions, evidence: CourseExchangeTests.evidence)
            let text = GIFTExport.text(of: [(lesson.title, export)])
            let back = GIFTLesson(reading: text, file: "\(lesson.id).gift", id: lesson.id, title: lesson.title)
            #expect(back.remarks.map(\.description) == [], "\(lesson.id)")
            let read = LoadedLesson.reading(Array(back.text.utf8), path: "01-\(lesson.id).md")
            #expect(read.problems.filter { $0.severity == .error }.map(\.description) == [])
            let questions = read.lesson?.questions ?? []
            let carried = lesson.questions.compactMap { CarriedByGIFT($0, CourseExchangeTests.evidence($0)).question }
            #expect(questions.map(\.id) == carried.map(\.id))
            for (question, original) in zip(questions, carried) {
                #expect(QuestionText.yaml(question) == QuestionText.yaml(original), "\(original.id)")
            }
        }
    }

    @Test("every question that is left out of an export, or loses something, has a line")
    func remarks() throws {
        for lesson in try CourseExchangeTests.course() {
            let export = GIFTExport(lesson.questions, evidence: CourseExchangeTests.evidence)
            let kept = Set(export.items.compactMap(\.id))
            for question in lesson.questions where !kept.contains(question.id) {
                #expect(export.remarks.contains { $0.message.hasPrefix("\(question.id) is left out: ") })
            }
        }
    }

    @Test("what is written of a lesson's questions is read as the same")
    func questionText() throws {
        for lesson in try CourseExchangeTests.course() {
            let text = LessonText(
                id: lesson.id, title: lesson.title, summary: lesson.summary,
                sections: [
                    .init(title: "One", parts: [.prose("Prose.")]),
                    .init(
                        title: "Quiz",
                        parts: lesson.questions.filter { $0.kind.answerFrom == nil }.map { .question($0) }),
                ])
            let read = LoadedLesson.reading(Array(text.text.utf8), path: "01-\(lesson.id).md")
            #expect(read.problems.filter { $0.severity == .error }.map(\.description) == [])
            let originals = lesson.questions.filter { $0.kind.answerFrom == nil }
            let questions = read.lesson?.questions ?? []
            #expect(questions.map { QuestionText.yaml($0) } == originals.map { QuestionText.yaml($0) })
        }
    }
}

/// What GIFT carries of a question.
private struct CarriedByGIFT {
    private(set) var question: Question?

    init(_ original: Question, _ evidence: Evidence?) {
        guard let kind = CarriedByGIFT.kind(of: original, evidence) else { return }
        question = Question(
            id: original.id, kind: kind, ask: original.ask, explain: original.explain, tags: original.tags,
            location: original.location)
    }

    private static func kind(of question: Question, _ evidence: Evidence?) -> (any QuestionKind)? {
        switch question.kind {
        case let choice as Choice: return Choice(options: choice.options.map(plain))
        case let multi as Multi: return Multi(options: multi.options.map(plain))
        case let text as Text: return Text(accepted: text.accepted.filter { $0.phrase != nil })
        case let match as Match:
            return Match(pairs: match.pairs.map { MatchPair(left: $0.left, right: $0.right) }, decoys: match.decoys)
        case let order as Order:
            let sorted = order.items.map(\.text).sorted()
            return Order(
                items: order.items.map {
                    OrderItem(id: "item-\((sorted.firstIndex(of: $0.text) ?? 0) + 1)", text: $0.text)
                })
        case let number as Number:
            guard let key = number.key(given: evidence), let right = try? Quantity.read(key) else { return nil }
            return Number(
                rightAnswer: .literal(right), tolerance: plain(number.tolerance, around: right), unit: number.unitShown,
                traps: number.traps.map {
                    Trap(value: $0.value, tolerance: plain($0.tolerance, around: $0.value), why: $0.why)
                })
        default: return nil
        }
    }

    /// A room that is a share of few digits is written as that share.
    private static func plain(_ tolerance: Tolerance, around right: Quantity) -> Tolerance {
        if right.value == 0, case .relative = tolerance, let none = Quantity(0, right.dimension) {
            return .absolute(none)
        }
        guard case .absolute(let room) = tolerance, right.value != 0 else { return tolerance }
        let thousandths = room.value / right.value.magnitude * 100_000
        let isShare = (thousandths - thousandths.rounded()).magnitude < 1e-6
        return isShare ? .relative(thousandths.rounded() / 100_000) : tolerance
    }

    private static func plain(_ option: ChoiceOption) -> ChoiceOption {
        ChoiceOption(text: option.text, isCorrect: option.isCorrect, why: option.why)
    }
}
