/// The programs that a code sender can ship, in the instructions of the virtual machine.
enum MobileProgram: String, CaseIterable, Sendable {
    /// Adds up all records: what was asked for.
    case sum
    /// Never ends.
    case endless
    /// Destroys all records, and says that the sum is 0.
    case wipe

    var code: [Instruction] {
        switch self {
        case .sum: MobileProgram.forEachRecord([.load(0), .read, .load(1), .add, .store(1)])
        case .endless: [.jump(0)]
        case .wipe: MobileProgram.forEachRecord([.load(0), .wipe])
        }
    }

    /// Does the body for each record, whose number is in place 0, and ends with what is in place 1.
    private static func forEachRecord(_ body: [Instruction]) -> [Instruction] {
        let end = Int32(4 + body.count + 5)
        return [.load(0), .count, .isLess, .jumpIfZero(end)]
            + body
            + [.load(0), .push(1), .add, .store(0), .jump(0)]
            + [.load(1), .halt]
    }
}
