/// One instruction of the virtual machine: what mobile code is made of.
///
/// On the wire it is one byte, and four more for those that have an operand, the most significant first: the same bytes on
/// every computer.
enum Instruction: Hashable, Sendable {
    /// Ends the program; the number on top of the stack is its result.
    case halt
    case push(Int32)
    case load(Int32)
    case store(Int32)
    case add
    case subtract
    /// Takes two numbers, and leaves 1 if the lower is less than the one on top, else 0.
    case isLess
    case jump(Int32)
    case jumpIfZero(Int32)
    /// How many records the host has.
    case count
    /// Takes a number, and leaves the record of that number.
    case read
    /// Takes a number, and destroys the record of that number.
    case wipe

    private var opcode: UInt8 {
        switch self {
        case .halt: 0
        case .push: 1
        case .load: 2
        case .store: 3
        case .add: 4
        case .subtract: 5
        case .isLess: 6
        case .jump: 7
        case .jumpIfZero: 8
        case .count: 9
        case .read: 10
        case .wipe: 11
        }
    }

    private var operand: Int32? {
        switch self {
        case .push(let operand), .load(let operand), .store(let operand), .jump(let operand), .jumpIfZero(let operand):
            operand
        default: nil
        }
    }

    static func encode(_ program: [Instruction]) -> [UInt8] {
        program.flatMap { instruction in
            [instruction.opcode]
                + (instruction.operand.map { operand in
                    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: operand >> Int32($0)) }
                } ?? [])
        }
    }

    /// The instructions in some bytes; nil where the bytes are not a program.
    static func decode(_ bytes: [UInt8]) -> [Instruction]? {
        var program: [Instruction] = []
        var place = 0
        while place < bytes.count {
            let opcode = bytes[place]
            var operand: Int32 = 0
            if [1, 2, 3, 7, 8].contains(opcode) {
                guard place + 4 < bytes.count else { return nil }
                operand = bytes[(place + 1)...(place + 4)].reduce(0) { $0 << 8 | Int32($1) }
                place += 4
            }
            guard let instruction = Instruction(opcode, operand) else { return nil }
            program.append(instruction)
            place += 1
        }
        return program
    }

    private init?(_ opcode: UInt8, _ operand: Int32) {
        switch opcode {
        case 0: self = .halt
        case 1: self = .push(operand)
        case 2: self = .load(operand)
        case 3: self = .store(operand)
        case 4: self = .add
        case 5: self = .subtract
        case 6: self = .isLess
        case 7: self = .jump(operand)
        case 8: self = .jumpIfZero(operand)
        case 9: self = .count
        case 10: self = .read
        case 11: self = .wipe
        default: return nil
        }
    }
}
