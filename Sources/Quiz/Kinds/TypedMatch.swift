/// Letters given to numbers, as people type them: `1b 2a`, `1-b, 2-a`, `1 b 2 a`, or `ba`.
struct TypedMatch: Hashable {
    /// The position of the letter for each number, in the order of the numbers, from zero.
    let letters: [Int]

    /// Why a text does not give each number its letter.
    struct Problem: Error {
        let reason: String
    }

    /// - Parameters:
    ///   - numbers: how many there are to give letters to.
    ///   - letters: how many letters there are.
    init(_ text: String, numbers: Int, letters: Int) throws(Problem) {
        let last = Letter.name(of: letters - 1)
        let signs = text.filter { !$0.isWhitespace && !",;&+-–=:()>.".contains($0) }
        guard !signs.isEmpty else { throw Problem(reason: "Type a letter for each number, such as 1a.") }
        var given: [Int?] = Array(repeating: nil, count: numbers)
        var rest = Substring(signs)
        if signs.count == numbers, signs.allSatisfy(\.isLetter) {
            rest = Substring(zip(1..., signs).map { "\($0)\($1)" }.joined())
        }
        while !rest.isEmpty {
            let digits = rest.prefix(while: \.isNumber)
            rest.removeFirst(digits.count)
            guard let number = Int(digits) else {
                throw Problem(reason: "Type a number before each letter, or \(numbers) letters alone.")
            }
            guard (1...numbers).contains(number) else {
                throw Problem(reason: "There is no \(number): they go from 1 to \(numbers).")
            }
            guard let sign = rest.popFirst(), sign.isLetter else { throw Problem(reason: "\(number) has no letter.") }
            guard let letter = Letter.position(of: String(sign)), letter < letters else {
                throw Problem(reason: "There is no \(sign): they go from a to \(last).")
            }
            guard given[number - 1] == nil else { throw Problem(reason: "\(number) stands there twice.") }
            given[number - 1] = letter
        }
        if let missing = given.firstIndex(of: nil) { throw Problem(reason: "\(missing + 1) has no letter.") }
        self.letters = given.compactMap(\.self)
    }
}
