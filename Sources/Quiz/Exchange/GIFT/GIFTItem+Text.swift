extension GIFTItem {
    /// The question as it stands in a file, a comment with its id and tags before it.
    public var written: String {
        var lines: [String] = []
        let marks =
            [id.map { "[id:\(GIFTItem.bracketed($0))]" }].compactMap(\.self)
            + tags.map { "[tag:\(GIFTItem.bracketed($0))]" }
        if !marks.isEmpty { lines.append("// " + marks.joined(separator: " ")) }
        let name = title.map { "::\(GIFTItem.escaped($0))::" } ?? ""
        let asked = name + GIFTItem.written(text)
        let general = generalFeedback.map { ["####" + GIFTItem.written($0)] } ?? []
        switch body {
        case .description:
            lines.append(asked)
        case .essay:
            lines.append(asked + "{\(general.joined())}")
        case .trueFalse(let truth, let wrong, let right):
            let said = right == nil && wrong == nil ? "" : "#" + (wrong.map(GIFTItem.written) ?? "")
            let praise = right.map { "#" + GIFTItem.written($0) } ?? ""
            lines += block(asked, [(truth ? "TRUE" : "FALSE") + said + praise] + general)
        case .choice(let answers, let isSingle):
            lines += block(asked, answers.map { GIFTItem.written($0, isSingle: isSingle) } + general)
        case .shortAnswer(let answers):
            lines += block(asked, answers.map(GIFTItem.writtenShort) + general)
        case .numerical(let numbers, let wrong):
            let answers = numbers.map(GIFTItem.written) + (wrong.map { ["~#" + GIFTItem.written($0)] } ?? [])
            lines += block(asked, answers + general, opening: "{#")
        case .matching(let pairs):
            let answers = pairs.map { "=\(GIFTItem.written($0.left)) -> \(GIFTItem.escaped($0.right))" }
            lines += block(asked, answers + general)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func block(_ asked: String, _ inside: [String], opening: String = "{") -> [String] {
        [asked + opening] + inside.map { "\t" + $0 } + ["}"]
    }

    private static func written(_ answer: Answer, isSingle: Bool) -> String {
        let mark = answer.weight == 100 && isSingle ? "=" : answer.weight == 0 ? "~" : "~%\(percent(answer.weight))%"
        return mark + written(answer.text) + (answer.feedback.map { "#" + written($0) } ?? "")
    }

    private static func writtenShort(_ answer: Answer) -> String {
        let weight = answer.weight == 100 ? "" : "%\(percent(answer.weight))%"
        return "=\(weight)\(written(answer.text))" + (answer.feedback.map { "#" + written($0) } ?? "")
    }

    private static func written(_ number: Number) -> String {
        let weight = number.weight == 100 ? "" : "%\(percent(number.weight))%"
        let tolerance = number.tolerance == 0 ? "" : ":\(decimal(number.tolerance))"
        let said = number.feedback.map { "#" + written($0) } ?? ""
        return "=\(weight)\(decimal(number.value))\(tolerance)\(said)"
    }

    private static func written(_ text: Text) -> String {
        (text.format.map { "[\($0.rawValue)]" } ?? "") + escaped(text.string)
    }

    /// With what means something taken back, and on one line.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.trimmedOfSpaces {
            switch character {
            case "\n", "\r\n", "\r": escaped += "\\n"
            case _ where GIFTText.special.contains(character): escaped += "\\" + String(character)
            default: escaped.append(character)
            }
        }
        return escaped
    }

    private static func bracketed(_ text: String) -> String {
        text.map { $0 == "]" || $0 == "\\" ? "\\" + String($0) : String($0) }.joined()
    }

    /// The five decimals that Moodle knows shares by: 33.33333.
    private static func percent(_ weight: Double) -> String {
        decimal((weight * 100_000).rounded() / 100_000)
    }

    static func decimal(_ number: Double) -> String {
        number == number.rounded() && number.magnitude < 1e15 ? "\(Int64(number))" : "\(number)"
    }
}
