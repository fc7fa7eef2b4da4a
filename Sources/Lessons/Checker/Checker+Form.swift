import Quiz
import Scenario

extension Checker {
    func check(frontMatterOf lesson: Lesson, _ surroundings: Surroundings, problems: inout Problems) {
        let id = lesson.id
        let name = lesson.path.split(separator: "/").last.map(String.init) ?? lesson.path
        if !id.isEmpty, let file = LessonFileName(path: lesson.path), file.id != id {
            let number = file.number.map { ($0 < 10 ? "0" : "") + "\($0)" } ?? "NN"
            problems.report(
                .fileName, at: lesson.frontMatter.idLocation, length: id.count,
                "The id is `\(id)`, but the file is called \(name).", hint: "Call it \(number)-\(id).md.")
        }
        if let known = surroundings.known {
            for required in lesson.requires where !known.contains(required) {
                problems.report(
                    .unknownLesson, at: lesson.frontMatter.requiresLocation,
                    "There is no lesson `\(required)` to require.",
                    hint: Nearest.word(to: required, among: known.sorted()).map { "Did you mean `\($0)`?" })
            }
        }
        if let cycle = surroundings.cycle(from: id) {
            problems.report(
                .requiresCycle, at: lesson.frontMatter.requiresLocation,
                "This lesson requires itself: \(cycle.map { "`\($0)`" }.joined(separator: " requires ")).",
                hint: "Take one of them out.")
        }
    }

    func check(stepsOf lesson: Lesson, problems: inout Problems) {
        for step in lesson.steps {
            let words = step.prose.reduce(0) { $0 + WordCount.words(in: $1.markdown) }
            guard words > Limits.wordsInStep else { continue }
            problems.report(
                .stepTooLong, at: step.location,
                "This step has \(words) words of prose; more than \(Limits.wordsInStep) are read by nobody at a prompt.",
                hint: "Split it, or say less.")
        }
        guard let height else { return }
        for stop in lesson.stops {
            let lines = height(stop, lesson)
            guard lines > Limits.linesOfStop else { continue }
            problems.report(
                .stepTooTall, at: stop.location ?? lesson.steps[stop.step].location,
                "What is shown at once from here on takes \(lines) lines at 80 columns; a terminal has "
                    + "\(Limits.linesOfStop).", hint: "Split the step.")
        }
    }

    /// Links and what is shown for typing; what can be tried by typing it is returned, a step at a time.
    func check(textOf lesson: Lesson, _ surroundings: Surroundings, problems: inout Problems) -> [Typing] {
        let runsSomething = !lesson.demos.isEmpty || lesson.questions.contains { $0.kind.task != nil }
        let typed = TypedCommands(
            shellWords: shellWords, lessons: surroundings.known, isCodeTyped: runsSomething)
        let beginning = lesson.introduction.map { [MarkdownMentions($0)] } ?? []
        var all = beginning
        var typings: [Typing] = []
        var latest: DemoBlock?
        for step in lesson.steps {
            latest = step.demo ?? latest
            var mentions = step.number == 1 ? beginning : []
            for block in step.blocks {
                switch block {
                case .prose(let prose): mentions.append(MarkdownMentions(prose))
                case .quiz(let question): mentions += question.mentions
                case .demo: break
                }
            }
            all += mentions
            let commands = mentions.flatMap { typed.found(in: $0, problems: &problems) }
            guard !commands.isEmpty else { continue }
            typings.append(
                Typing(commands: commands, demo: latest, tasks: step.questions.compactMap { $0.kind as? ClusterTask }))
        }
        let last = lesson.quizQuestions.flatMap(\.mentions)
        let commands = last.flatMap { typed.found(in: $0, problems: &problems) }
        if !commands.isEmpty { typings.append(Typing(commands: commands, demo: latest)) }
        LinkChecker(lesson).check(all + last, problems: &problems)
        return typings
    }
}

extension Question {
    /// What its texts mention; all of it is said to stand where the question begins.
    fileprivate var mentions: [MarkdownMentions] {
        ([ask] + hints + [explain]).filter { !$0.isEmpty }.map { text in
            MarkdownMentions(text, at: place, isInFile: false)
        }
    }
}
