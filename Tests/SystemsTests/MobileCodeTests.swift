import Cluster
import Testing

@testable import Systems

@Suite("Mobile code")
struct MobileCodeTests {
    @Test("a program is the same after its way over the wire")
    func encoding() {
        for program in MobileProgram.allCases {
            #expect(Instruction.decode(Instruction.encode(program.code)) == program.code)
        }
        #expect(Instruction.encode([.push(-2), .halt]) == [1, 255, 255, 255, 254, 0])
        #expect(Instruction.decode([99]) == nil)
        #expect(Instruction.decode([1, 0]) == nil)
    }

    @Test("the sum of 1, 2 and 3 is 6")
    func sum() {
        var records: [Int64] = [1, 2, 3]
        var machine = VirtualMachine(MobileProgram.sum.code, rights())
        #expect(machine.run(steps: 1_000, on: &records) == .finished(6))
    }

    @Test("a program without end is stopped when its fuel is used up")
    func fuel() {
        var records: [Int64] = [1]
        var machine = VirtualMachine(MobileProgram.endless.code, rights(fuel: 500))
        #expect(machine.run(steps: 400, on: &records) == .running)
        #expect(machine.run(steps: 400, on: &records) == .stopped(.outOfFuel))
        #expect(machine.steps == 500)
    }

    @Test("a host counts the steps of the programs that it stopped, and of no others")
    func wasted() throws {
        var cluster = TestCluster()
        let host = try cluster.add("host", CodeHost.self, ["records": .count(4), "fuel": .count(500)])
        for program in ["sum", "endless"] {
            _ = try cluster.add(program, CodeSender.self, ["hosts": .nodes([host]), "program": .text(program)])
        }
        cluster.run(seconds: 1)
        #expect(cluster[host, "finished"] == 1)
        #expect(cluster[host, "wasted"] == 500)
    }

    @Test("an operation that is not allowed is not carried out")
    func forbidden() {
        var records: [Int64] = [1, 2]
        var machine = VirtualMachine(MobileProgram.wipe.code, rights())
        #expect(machine.run(steps: 1_000, on: &records) == .stopped(.forbidden))
        #expect(records == [1, 2])
    }

    @Test(
        "a program that goes astray is stopped, not followed",
        arguments: [
            [Instruction.add], [.jump(7)], [.load(99)], [.push(5), .read, .halt], [.push(-1), .store(16)], [.push(1)],
            [.push(1), .jump(0)],
        ])
    func astray(_ program: [Instruction]) {
        var records: [Int64] = [1]
        var machine = VirtualMachine(program, rights())
        #expect(machine.run(steps: 5_000, on: &records) == .stopped(.malformed))
    }

    @Test("asking and sending a program come to the same sum, and code for one processor runs on no other")
    func hosts() throws {
        var cluster = TestCluster()
        let host = try cluster.add("host", CodeHost.self, ["records": .count(4)])
        let caller = try cluster.add(
            "caller", CodeSender.self, ["hosts": .nodes([host]), "mode": .text("call"), "calls": .count(4)])
        let shipper = try cluster.add("shipper", CodeSender.self, ["hosts": .nodes([host])])
        let native = try cluster.add("native", CodeSender.self, ["hosts": .nodes([host]), "target": .text("arm")])
        cluster.run(seconds: 1)
        #expect([caller, shipper].map { cluster[$0, "sum"] } == [10, 10])
        #expect(cluster[native, "faults"] == 1)
    }

    private func rights(fuel: Int64? = 10_000) -> VirtualMachine.Rights {
        VirtualMachine.Rights(mayRead: true, mayWipe: false, fuel: fuel)
    }
}
