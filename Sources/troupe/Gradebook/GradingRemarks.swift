import Grading

/// What there is to say about the files of a class, in lines.
struct GradingRemarks {
    private(set) var lines: [String] = []

    init(_ gradebook: Gradebook, showsChanges: Bool) {
        let students = gradebook.students
        lines.append(
            "\(GradingRemarks.count(gradebook.files, "file")), \(GradingRemarks.count(students.count, "student")), "
                + "\(GradingRemarks.count(gradebook.runs, "run")) of demos and tasks")
        for student in students where !student.otherFiles.isEmpty {
            lines.append(
                "\(student.identity) handed in \(student.otherFiles.count + 1) files; \(student.file) earns most and counts"
            )
        }
        for shared in gradebook.shared {
            lines.append(
                "\(shared.identities.count) students hold one and the same attempt at \(shared.lesson): "
                    + shared.identities.joined(separator: " "))
        }
        addEdited(gradebook.edited, showsChanges: showsChanges)
        for student in students {
            for remark in student.remarks { lines.append("\(student.identity): \(remark)") }
        }
        if showsChanges { addChanges(students) }
        for damaged in gradebook.damaged { lines.append("damaged: \(damaged.file): \(damaged.reason)") }
    }

    /// Each question that was edited since, or of those where it changed no mark how many there are.
    private mutating func addEdited(_ edited: [Gradebook.EditedQuestion], showsChanges: Bool) {
        let unchanged = edited.count { $0.changed.isEmpty }
        for question in edited where showsChanges || unchanged == 1 || !question.changed.isEmpty {
            let changed =
                question.changed.isEmpty
                ? "no mark changed" : "\(GradingRemarks.count(question.changed.count, "mark")) changed"
            lines.append(
                "\(question.question) was edited since \(GradingRemarks.count(question.students, "student")) answered it, "
                    + "and is marked by the present key: \(changed)"
                    + (question.changed.isEmpty || showsChanges ? "" : " (--changes)"))
        }
        if !showsChanges, unchanged > 1 {
            lines.append(
                "\(unchanged) questions were edited since they were answered, and are marked by the present keys: "
                    + "no mark changed (--changes)")
        }
    }

    private mutating func addChanges(_ students: [Gradebook.Student]) {
        for student in students {
            for mark in student.marks where mark.hasChanged {
                guard let shown = mark.shown else { continue }
                let verb = mark.earned > shown ? "rose" : "fell"
                lines.append("\(student.identity): \(mark.question) \(verb) from \(shown) to \(mark.earned)")
            }
        }
    }

    private static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
