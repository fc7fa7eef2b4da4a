import Foundation
import TerminalTestKit
import Testing

/// Sweeps and comparisons in the built program.
@Suite(.serialized)
struct SweepTests {
    private let shortSweep = ["sweep", "lost-update", "rate=10/s..40/s", "x2", "duration=20s", "--runs", "4"]

    private func run(_ more: String...) throws -> Program.Outcome {
        try Program.run(arguments: shortSweep + more)
    }

    @Test("a sweep's document has each point in base units, the same bytes each time and in debug as in release")
    func document() throws {
        let outcome = try run("--measure", "lost_share", "--seed", "11", "--json")
        #expect(outcome.code == 0)
        #expect(outcome.errors == "")
        let again = try Program.run(
            arguments: shortSweep + ["--measure", "lost_share", "--seed", "11", "--json"], program: Program.debugPath)
        #expect(again.output == outcome.output)

        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let document = try #require(object as? [String: Any])
        #expect(document["demo"] as? String == "lost-update")
        #expect(document["parameter"] as? String == "rate")
        #expect(document["unit"] as? String == "1/s")
        #expect(document["seed"] as? Int == 11)
        #expect(document["runs"] as? Int == 4)
        #expect(document["complete"] as? Bool == true)
        #expect((document["parameters"] as? [String: Any])?["duration"] as? Double == 20)
        let points = try #require(document["points"] as? [[String: Any]])
        #expect(points.map { $0["value"] as? Double } == [10, 20, 40])
        for point in points {
            let measures = try #require(point["measures"] as? [String: [String: Any]])
            #expect(Array(measures.keys) == ["lost_share"])
            let share = try #require(measures["lost_share"])
            let samples = try #require(share["samples"] as? [Double])
            let mean = try #require(share["mean"] as? Double)
            #expect(samples.count == 4)
            #expect(abs(samples.reduce(0, +) / 4 - mean) < 1e-12)
            #expect(share["min"] as? Double == samples.min())
            #expect(share["max"] as? Double == samples.max())
            let half = try #require(share["half_width"] as? Double)
            let theory = try #require(share["theory"] as? Double)
            #expect(share["within_interval"] as? Bool == (abs(mean - theory) <= half))
        }
    }

    @Test("one core gives the bytes that all of them give")
    func oneCore() throws {
        let arguments = [Program.path] + shortSweep + ["--json"]
        let alone = try Program.run(arguments: ["-c", "0"] + arguments, program: "/usr/bin/taskset")
        #expect(alone.code == 0)
        #expect(try run("--json").output == alone.output)
    }

    @Test("a row of comma-separated values for each point and measure")
    func commaSeparated() throws {
        let outcome = try Program.run(
            "sweep", "cas-contention", "editors=1..3", "--runs", "2", "--measure", "attempts", "--measure", "lines",
            "--csv")
        #expect(outcome.code == 0)
        #expect(
            outcome.output.split(separator: "\r\n", omittingEmptySubsequences: false) == [
                "editors,measure,unit,runs,mean,half_width,min,max,theory,relation,within_interval",
                "1.0,attempts,1,2,1.0,0.0,1.0,1.0,1.0,==,true", "1.0,lines,1,2,1.0,0.0,1.0,1.0,,,",
                "2.0,attempts,1,2,3.0,0.0,3.0,3.0,3.0,==,true", "2.0,lines,1,2,2.0,0.0,2.0,2.0,,,",
                "3.0,attempts,1,2,6.0,0.0,6.0,6.0,6.0,==,true", "3.0,lines,1,2,3.0,0.0,3.0,3.0,,,", "",
            ])
    }

    @Test("without a format, the table and the chart")
    func picture() throws {
        let outcome = try Program.run("sweep", "cas-contention", "editors=1..8", "x2", "--runs", "2")
        #expect(
            outcome.output == """
                 cas-contention · 2 runs each, seeds 7 to 8

                  editors   saves attempted  ±   theory  ratio  within ±
                        1                 1  0        1   1.00  yes
                        2                 3  0        3   1.00  yes
                        4                10  0       10   1.00  yes
                        8                36  0       36   1.00  yes
                  Theory, k(k+1)/2, lies within ±, the 95% interval, at 4 of 4 points.

                  cas-contention: saves attempted by editors, 2 runs each
                  saves attempted
                  40 ┤
                     │                                                                      ●
                     │                                                                   ⣠⠔⠋
                  30 ┤                                                                ⣠⠔⠋
                     │                                                             ⣀⠔⠋
                     │                                                          ⣀⠴⠊⠁
                  20 ┤                                                       ⣀⠴⠊⠁
                     │                                                    ⣀⠴⠊⠁
                     │                                                 ⣀⠴⠊⠁
                  10 ┤                                          ⢀⣀⣀⡤⠤●⠊⠁
                     │                               ⢀⣀⣀⡠⠤⠤⠖⠒⠚⠉⠉⠁
                     │          ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣠⠤⠤⠤⠤⠤●⠔⠒⠒⠉⠉⠉
                   0 ┤  ●⠉⠉⠉⠉⠉⠉⠉⠁
                     └──┬──────────────────────┬─────────────────────┬──────────────────────┬──
                        1                      2                     4                      8
                  ● saves attempted   ⠒⠒⠒⠒⠒⠒ k(k+1)/2                                   editors
                  Look whether the line of theory passes through each point.

                """)
    }

    @Test("what is wrong with the words exits 2, what fails in a run exits 3 with point and seed")
    func errors() throws {
        let unknown = try Program.run("sweep", "lost-update", "rte=1/s..4/s", "x2")
        #expect(unknown.code == 2)
        #expect(unknown.errors == "lost-update has no rte. Did you mean rate?\n")
        #expect(try Program.run("sweep", "lost-updat", "rate=1/s,2/s").code == 2)
        #expect(try Program.run("sweep", "lost-update").code == 2)
        #expect(try Program.run("sweep", "lost-update", "rate=1/s,2/s", "--json", "--csv").code == 2)
        let failed = try Program.run("sweep", "lost-update", "rate=0/s,2/s", "duration=1s", "--seed", "5")
        #expect(failed.code == 3)
        #expect(failed.errors.contains("at rate=0/s, seed 5: division by zero"))
        #expect(failed.output == "")
    }

    @Test("Ctrl-C keeps the points that are complete, and the session goes on")
    func interrupted() throws {
        let student = try PseudoTerminal(home: Program.makeHome())
        try student.expect("troupe> ")
        student.type("sweep lost-update duration=10s,10000h runs=3 measure lost_share\n")
        try student.expect("3 of 6 runs")
        student.control("c")
        try student.expect("Stopped: 1 of 2 points are complete.")
        try student.expect("troupe> ")
        student.type("plot\n")
        try student.expect("● lost share")
        student.type("quit\n")
        #expect(try student.exitCode() == 0)
    }

    @Test("demos are compared with their difference")
    func comparison() throws {
        let outcome = try Program.run(
            "-c", "compare duration=20s lost-update mode=append lost-update mode=naive runs=4 measure waiting")
        #expect(
            outcome.output == """
                 lost-update · 4 runs each, seeds 7 to 10

                                     mode=append     mode=naive     difference
                  wait for a save   52 ms ± 0 ms   54 ms ± 0 ms   +2 ms ± 0 ms
                  The difference is the second less the first, seed by seed; ± is its 95%
                  interval.
                  2 of 8 single runs were not as expected: lost_share == theory within 5%
                  plot draws it

                """)
    }

    @Test("several runs of a demo are those of each seed, whatever the number of cores")
    func severalRuns() throws {
        let arguments = ["demo", "lost-update", "duration=20s", "--runs", "5", "--json"]
        let outcome = try Program.run(arguments: arguments)
        let alone = try Program.run(arguments: ["-c", "0", Program.path] + arguments, program: "/usr/bin/taskset")
        #expect(outcome.output == alone.output)
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let measures = (object as? [String: Any])?["measures"] as? [String: [String: Any]]
        #expect((measures?["lost_share"]?["samples"] as? [Double])?.count == 5)
    }
}
