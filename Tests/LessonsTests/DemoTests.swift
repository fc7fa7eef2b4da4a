import Lessons
import Scenario
import Testing

@Suite("The demos of a lesson")
struct DemoTests {
    /// The problems of a demo, run on no programs; its first line is line 10.
    private func problems(ofDemo lines: String, question: String = "") -> [String] {
        let text =
            "---\nformat: 1\nid: concurrency\ntitle: T\nsummary: S\n---\n# T\n## One\n```demo d\n\(lines)\n```\n\(question)"
        let runner = SessionRunner(programs: ProgramRegistry([]))
        return (Checker(runner: runner, seeds: 1).check([load(text)])?.lessons ?? []).flatMap(\.problems).map {
            String($0.description.dropFirst("lessons/10-concurrency.md:".count))
        }
    }

    @Test("an error in the third line of a demo names the line of the file")
    func syntax() {
        #expect(
            problems(ofDemo: "run 1s\n# a remark\nrnu 2s\nwhen 1 == 1\nrun 1s\nend") == [
                "12:1: error: No command “rnu”. Did you mean `run`? [demo-syntax]"
            ])
        #expect(
            problems(ofDemo: "run 1s\n\nwhen 1 == 1\nrun 1s") == ["12:1: error: This when has no end. [demo-syntax]"])
    }

    @Test("a bad unit is found when the demo runs")
    func unit() {
        #expect(
            problems(ofDemo: "run 5furlongs") == [
                "10:5: error: No unit “furlongs”: units are ns us ms s min h, /s /min /h, %, ppm, B KB MB GB, bit/s … MB/s. [demo-failed]"
            ])
    }

    @Test("what a demo expects holds, or is an error in its line")
    func expectation() {
        #expect(problems(ofDemo: "run 1s\nexpect now == 1s") == [])
        #expect(
            problems(ofDemo: "run 1s\n  expect now == 2s") == [
                "11:1: error: The demo expects `now == 2s`, which does not hold: 1 s beside 2 s. [expectation-failed]"
            ])
    }

    @Test("an answer has to come from a measure that the demo has")
    func measure() {
        let question = "```quiz\nid: a\nkind: number\nask: A\nanswer-from: d:spend\n```\n"
        #expect(
            problems(ofDemo: "run 1s\nmeasure spent = now", question: question) == [
                "13:1: error: The answer of `a` comes from `d:spend`; the demo has no measure `spend`. Did you mean `spent`? [answer-unknown]"
            ])
        #expect(
            problems(ofDemo: "run 1s\nmeasure spent = now", question: question.replacing("spend", with: "spent")) == [])
        #expect(problems(ofDemo: "when 1 == 1\nrnu 1s", question: question).count == 1)
    }
}
