/// What a presenter's keys ask for.
enum Remote: Hashable {
    case next
    case previous
    /// Nothing on the screen until another key.
    case black
    /// The answer of the question on the screen.
    case key
    case leave
    /// Text that begins a command.
    case typing(String)

    /// The wish behind a key, and what was typed after it; nil where it means nothing.
    init?(_ key: Key, before rest: [Key] = []) {
        switch key {
        case .space, .enter, .pageDown, .right, .down: self = .next
        case .pageUp, .left, .up, .backspace: self = .previous
        // Remote controls send a full stop for black. Small letters begin commands.
        case .character("B"), .character("."): self = .black
        case .character("K"): self = .key
        case .end: self = .leave
        case .character(let character): self = .typing(String(character) + Remote.text(of: rest))
        case .home, .last, .other: return nil
        }
    }

    private static func text(of keys: [Key]) -> String {
        keys.map { key in
            switch key {
            case .character(let character): String(character)
            case .space: " "
            case .enter: "\r"
            case .backspace: "\u{7F}"
            default: ""
            }
        }.joined()
    }
}
