/// Runs a program of ``Instruction``s, one at a time, and lets it do nothing that it was not given the right to do.
///
/// Wherever it runs, the same program does the same: that is the virtual machine's part. That it can do no harm is the
/// sandbox's: it counts every step (fuel), and looks every operation on the host up in a list of what is allowed.
struct VirtualMachine: Hashable, Sendable {
    /// Why a program was stopped.
    enum Fault: String, Error {
        case outOfFuel = "out of fuel"
        case forbidden = "forbidden"
        case malformed = "malformed"
    }

    /// How a run of some steps ended.
    enum Outcome: Hashable {
        case running
        case finished(Int64)
        case stopped(Fault)
    }

    /// What the program may ask of its host.
    struct Rights: Hashable, Sendable {
        var mayRead: Bool
        var mayWipe: Bool
        /// How many steps it may make; nil is no limit.
        var fuel: Int64?
    }

    private static let deepestStack = 256
    private static let locals = 16

    let program: [Instruction]
    let rights: Rights
    private(set) var steps: Int64 = 0
    private var next = 0
    private var stack: [Int64] = []
    private var local = [Int64](repeating: 0, count: locals)

    init(_ program: [Instruction], _ rights: Rights) {
        self.program = program
        self.rights = rights
    }

    /// Goes on for so many steps at most.
    mutating func run(steps count: Int64, on records: inout [Int64]) -> Outcome {
        do {
            for _ in 0..<count {
                if let result = try step(on: &records) { return .finished(result) }
            }
            return .running
        } catch {
            return .stopped(error)
        }
    }

    /// One instruction. The result, when that was the last one.
    private mutating func step(on records: inout [Int64]) throws(Fault) -> Int64? {
        if let fuel = rights.fuel, steps >= fuel { throw .outOfFuel }
        guard program.indices.contains(next) else { throw .malformed }
        let instruction = program[next]
        steps += 1
        next += 1
        switch instruction {
        case .halt: return try pop()
        case .push(let number): try push(Int64(number))
        case .load(let place): try push(local[try place.checked(below: VirtualMachine.locals)])
        case .store(let place): local[try place.checked(below: VirtualMachine.locals)] = try pop()
        case .add: try push(try pop() &+ pop())
        case .subtract:
            let top = try pop()
            try push(try pop() &- top)
        case .isLess:
            let top = try pop()
            try push(try pop() < top ? 1 : 0)
        case .jump(let place): next = try place.checked(below: program.count)
        case .jumpIfZero(let place):
            let target = try place.checked(below: program.count)
            if try pop() == 0 { next = target }
        case .count:
            guard rights.mayRead else { throw .forbidden }
            try push(Int64(records.count))
        case .read:
            guard rights.mayRead else { throw .forbidden }
            try push(records[try pop().checked(below: records.count)])
        case .wipe:
            guard rights.mayWipe else { throw .forbidden }
            records[try pop().checked(below: records.count)] = 0
        }
        return nil
    }

    private mutating func push(_ number: Int64) throws(Fault) {
        guard stack.count < VirtualMachine.deepestStack else { throw .malformed }
        stack.append(number)
    }

    private mutating func pop() throws(Fault) -> Int64 {
        guard let top = stack.popLast() else { throw .malformed }
        return top
    }
}

extension BinaryInteger {
    /// The number as an index; a program that goes astray is stopped.
    fileprivate func checked(below count: Int) throws(VirtualMachine.Fault) -> Int {
        guard let index = Int(exactly: self), (0..<count).contains(index) else { throw .malformed }
        return index
    }
}
