import Scenario

/// Reads `course.yaml`, and says what is wrong with it and where.
struct CourseReader {
    static let keys = [
        "title", "lessons", "identity", "due", "skip", "hints", "misconceptions", "count", "exam", "syllabus",
        "standard",
    ]

    private var course = Course()
    private var references: [CourseReference] = []
    private var examLocation: SourceLocation?
    private var syllabus: [(item: Int, location: SourceLocation)] = []

    static func read(_ bytes: [UInt8], path: String) -> LoadedCourse {
        var problems = Problems()
        var reader = CourseReader()
        if let source = SourceText(file: path, bytes: bytes, problems: &problems) {
            ControlCharacters.report(in: source, problems: &problems)
            let yaml = YAMLText(
                text: source.text(of: 1..<(source.lines.count + 1)) + "\n", file: path, firstLine: 1,
                subject: "The course", syntaxRule: .courseSyntax)
            if let root = yaml.root(problems: &problems) {
                reader.read(Fields(root, in: yaml, known: keys, problems: &problems), problems: &problems)
            }
        }
        return LoadedCourse(
            path: path, course: reader.course, problems: problems.list.sorted(), references: reader.references,
            examLocation: reader.examLocation, syllabus: reader.syllabus)
    }

    private mutating func read(_ fields: Fields, problems: inout Problems) {
        course.title = fields.text("title", problems: &problems)
        course.lessons = names("lessons", .lesson, fields, problems: &problems)
        course.allowsSkip = fields.flag("skip", problems: &problems) ?? course.allowsSkip
        course.allowsHints = fields.flag("hints", problems: &problems) ?? course.allowsHints
        readIdentity(fields, problems: &problems)
        readDue(fields, problems: &problems)
        for (name, text) in fields.pairs("misconceptions", problems: &problems) {
            course.misconceptions[name.value] = text.value
        }
        readCounting(fields, problems: &problems)
        readExam(fields, problems: &problems)
        readSyllabus(fields, problems: &problems)
        readStandard(fields, problems: &problems)
    }

    private func readPattern(_ fields: Fields, problems: inout Problems) -> String? {
        guard let pattern = fields.text("pattern", problems: &problems) else { return nil }
        do {
            _ = try Regex(pattern)
            return pattern
        } catch {
            problems.report(
                .patternMalformed, at: fields.location(of: "pattern"), length: fields.length(of: "pattern"),
                "`pattern` is no regular expression: \(error).", hint: "Eight digits are written '[0-9]{8}'.")
            return nil
        }
    }

    private mutating func readIdentity(_ fields: Fields, problems: inout Problems) {
        guard let identity = fields.fields("identity", known: ["ask", "pattern"], problems: &problems) else { return }
        let pattern = readPattern(identity, problems: &problems)
        guard let ask = identity.requiredText("ask", problems: &problems) else { return }
        course.identity = Course.Identity(ask: ask, pattern: pattern)
    }

    private mutating func readDue(_ fields: Fields, problems: inout Problems) {
        for (lesson, date) in fields.pairs("due", problems: &problems) {
            references.append(CourseReference(kind: .lesson, name: lesson))
            guard let read = DueDate(date.value) else {
                problems.report(
                    .dateMalformed, at: date.location, length: date.length, "“\(date.value)” is no date.",
                    hint: "Write 2026-10-14, or with a time 2026-10-14T23:59+02:00.")
                continue
            }
            course.due[lesson.value] = read
        }
    }

    private mutating func readCounting(_ fields: Fields, problems: inout Problems) {
        let known = ["steps", "quiz", "predictions", "except"]
        guard let count = fields.fields("count", known: known, problems: &problems) else { return }
        course.counting.steps = count.flag("steps", problems: &problems) ?? true
        course.counting.quiz = count.flag("quiz", problems: &problems) ?? true
        course.counting.predictions = count.flag("predictions", problems: &problems) ?? false
        course.counting.except = Set(names("except", .question, count, problems: &problems))
    }

    private mutating func readExam(_ fields: Fields, problems: inout Problems) {
        let known = ["questions", "minutes", "from", "seed", "tasks"]
        guard let exam = fields.fields("exam", known: known, problems: &problems) else { return }
        examLocation = exam.location(of: "questions")
        let standard = Course.Exam()
        course.exam.questions =
            exam.wholeNumber("questions", in: 1...200, problems: &problems) ?? standard.questions
        course.exam.minutes = exam.wholeNumber("minutes", in: 1...600, problems: &problems) ?? standard.minutes
        course.exam.from = names("from", .lesson, exam, problems: &problems)
        course.exam.hasTasks = exam.flag("tasks", problems: &problems) ?? false
        course.exam.seed = exam.wholeNumber("seed", in: 0...Int.max, problems: &problems).map { UInt64($0) }
    }

    private mutating func readSyllabus(_ fields: Fields, problems: inout Problems) {
        for (name, text) in fields.pairs("syllabus", problems: &problems) {
            guard let number = Int(name.value), number > 0 else {
                problems.report(
                    .wrongType, at: name.location, length: name.length, "An item of `syllabus` has a number, from 1.",
                    hint: "Write `1: what it is about`.")
                continue
            }
            course.syllabus.append(Course.Item(number: number, text: text.value))
            self.syllabus.append((number, name.location))
        }
    }

    private mutating func readStandard(_ fields: Fields, problems: inout Problems) {
        let known = ["questions", "kinds", "tasks", "hints", "predictions"]
        guard let standard = fields.fields("standard", known: known, problems: &problems) else { return }
        func number(_ key: String) -> Int { standard.wholeNumber(key, in: 0...100, problems: &problems) ?? 0 }
        course.standard.questions = number("questions")
        course.standard.kinds = number("kinds")
        course.standard.tasks = number("tasks")
        course.standard.hints = number("hints")
        course.standard.predictions = standard.flag("predictions", problems: &problems) ?? false
    }

    /// A list of names, each of which has to be known and to stand there once.
    private mutating func names(
        _ key: String, _ kind: CourseReference.Kind, _ fields: Fields, problems: inout Problems
    ) -> [String] {
        var names: [String] = []
        for name in fields.texts(key, problems: &problems) {
            guard !names.contains(name.value) else {
                problems.report(
                    .duplicateKey, at: name.location, length: name.length, "`\(name.value)` stands here twice.")
                continue
            }
            names.append(name.value)
            references.append(CourseReference(kind: kind, name: name))
        }
        return names
    }
}
