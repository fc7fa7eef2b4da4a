/// The letters that stand for positions: `a` for the first.
public enum Letter {
    static let count = QuestionLimits.parts

    /// The letter of a position counted from zero.
    public static func name(of position: Int) -> String {
        String(UnicodeScalar(UInt8(97 + position)))
    }

    /// The position, from zero, that a single letter stands for, in either case.
    static func position(of text: some StringProtocol) -> Int? {
        guard text.utf8.count == 1, let byte = text.lowercased().utf8.first, (97...122).contains(byte) else {
            return nil
        }
        return Int(byte) - 97
    }
}
