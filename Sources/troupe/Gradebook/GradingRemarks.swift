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
        for edited in gradebook.edited {
            let changed =
                edited.changed.isEmpty
                ? "no mark changed" : "\(GradingRemarks.count(edited.changed.count, "mark")) changed"
            lines.append(
                "\(edited.question) was edited since \(GradingRemarks.count(edited.students, "student")) answered it, and is "
                    + "marked by the present key: \(changed)"
                    + (edited.changed.isEmpty || showsChanges ? "" : " (--changes)"))
        }
        for student in students {
            for remark in student.remarks { lines.append("\(student.identity): \(remark)") }
        }
        if showsChanges { addChanges(students) }
        for damaged in gradebook.damaged { lines.append("damaged: \(damaged.file): \(damaged.reason)") }
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
