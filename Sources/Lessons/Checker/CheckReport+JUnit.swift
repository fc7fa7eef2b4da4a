import Quiz

extension CheckReport {
    /// The report as JUnit's XML, for services that run tests: a case for each lesson, and one for the course file.
    ///
    /// It is valid by the schemas of Apache Ant and of Jenkins. Both want to know when and where tests ran and how long
    /// they took; the report says nothing of it, so that the same lessons give the same bytes.
    public var junit: String {
        var cases = lessons.map { Self.testCase($0.id, path: $0.path, $0.problems) }
        if let course { cases.append(Self.testCase("course", path: course.path, course.problems)) }
        let broken = lessons.map(\.problems) + [course?.problems ?? []]
        let unreadable = broken.count { $0.contains(where: \.isUnreadable) }
        let failed = broken.count { $0.contains { $0.severity == .error } } - unreadable
        let warnings = broken.joined().filter { $0.severity == .warning }.map { "\($0)\n" }.joined()
        let suite = XMLElement(
            "testsuite",
            [
                "name": "troupe check", "package": "lessons", "id": "0", "tests": "\(cases.count)",
                "failures": "\(failed)", "errors": "\(unreadable)", "time": "0", "timestamp": "1970-01-01T00:00:00",
                "hostname": "localhost",
            ],
            [XMLElement("properties")] + cases + [
                XMLElement("system-out", text: "\(warnings)\(summary)\n"), XMLElement("system-err"),
            ])
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        XMLElement("testsuites", [:], [suite]).write(to: &text)
        return text
    }

    private static func testCase(_ name: String, path: String, _ problems: [LessonProblem]) -> XMLElement {
        let errors = problems.filter { $0.severity == .error }
        let worst = errors.first(where: \.isUnreadable) ?? errors.first
        let failure = worst.map { worst in
            XMLElement(
                worst.isUnreadable ? "error" : "failure", ["type": worst.rule.rawValue, "message": worst.message],
                text: errors.map { "\($0)\n" }.joined())
        }
        return XMLElement(
            "testcase", ["name": name, "classname": path, "time": "0"], [failure].compactMap(\.self))
    }
}
