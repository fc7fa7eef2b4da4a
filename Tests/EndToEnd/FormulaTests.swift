import Testing

@Suite("The formulas of the course")
struct FormulaTests {
    @Test(
        "a demo keeps to its formula at 19 of 20 seeds",
        arguments: [
            "closed-loop", "closed-loop users=50", "scale-out policy=shared-queue", "resolve", "resolve ttl=60s",
            "unique-ids", "download mode=swarm", "download mode=swarm server=1MB/s", "lookup scheme=chord",
            "gossip nodes=64", "proxy", "proxy hit=90%", "idle-workstations", "moving-shop",
        ])
    func tolerance(_ line: String) throws {
        let words = line.split(separator: " ").map(String.init)
        #expect(try Program.failures(words[0], words.dropFirst().joined(separator: " ")) <= 1)
    }
}
