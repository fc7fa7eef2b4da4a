import Cluster
import Quiz
import Scenario
import Testing

@testable import Grading

/// Tasks, marked anew by the commands that a file holds.
struct TaskMarkingTests {
    private let bank = Samples.bank(
        ofLesson: """
            ---
            format: 1
            id: arrows
            title: Arrows
            summary: A task.
            ---

            # Arrows

            ## One

            ```quiz
            id: arrows-task
            kind: task
            points: 3
            ask: Make the two editors lose nothing.
            setup: |
              node server file-server
              node ann,bob editor server=server mode=naive rate=10/s think=50ms
            trial: run 20s
            goal: [lost(server) == 0, acked(server) > 100]
            allow: [set, node]
            fixed: [server]
            solution: set ann,bob mode=cas
            hints: [Who may save while another one holds the file?]
            ```

            """)

    private func marked(_ log: [SubmittedEntry]) -> (mark: MarkedQuestion?, runs: [MarkingRun]) {
        let submission = Samples.submission("ann", log)
        let marker = Marker(bank)
        let runs = CourseRuns(bank.lessons, programs: Samples.programs)
        let marks = marker.mark(submission) { runs.run($0).evidence(for: $1) }
        return (marks.first, marker.runs(for: submission).sorted())
    }

    private func entry(_ verdict: Verdict, _ commands: String? = nil, hints: Int = 0) -> SubmittedEntry {
        Samples.entry("arrows-task", verdict, commands, hints: hints, content: bank["arrows-task"]?.content)
    }

    @Test("what meets the goals earns the points, less the hints that were taken")
    func met() throws {
        let cas = "set ann mode=cas\nset bob mode=cas"
        let marked = marked([
            entry(.worked, "set ann mode=cas"), entry(.hinted, hints: 1), entry(.worked, "set bob mode=cas", hints: 1),
            entry(.right, cas, hints: 1),
        ])
        let mark = try #require(marked.mark)
        #expect(mark.earned == Points(9, over: 4))
        #expect(mark.firstAnswer == cas)
        #expect(mark.trial?.goals.first?.values == ["0", "0", "0"])
        #expect(marked.runs == [.trial(question: "arrows-task", commands: cas)])
    }

    @Test("what does not meet them earns nothing, whatever the file says")
    func claimed() throws {
        let mark = try #require(marked([entry(.right, "set ann mode=cas")]).mark)
        #expect(mark.earned == .zero)
        #expect(mark.trial?.goals.map(\.isMet) == [false, true])
        let forbidden = try #require(marked([entry(.right, "set ann,bob mode=cas\ncrash server")]).mark)
        #expect(forbidden.earned == .zero)
        #expect(
            forbidden.trial?.goals.first?.values.first
                == "not allowed in this task; these change it: set, node")
    }

    @Test("work that was never tried runs nothing and earns nothing")
    func untried() throws {
        let marked = marked([entry(.worked, "set ann,bob mode=cas")])
        #expect(try #require(marked.mark).earned == .zero)
        #expect(marked.runs == [])
    }
}
