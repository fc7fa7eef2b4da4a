/// A key that was pressed where keys are read one by one.
package enum Key: Hashable, Sendable {
    case space
    case enter
    case pageUp
    case pageDown
    case up
    case down
    case left
    case right
    case home
    /// The key named End.
    case last
    case backspace
    /// Ctrl-D.
    case end
    /// Any other that stands for a character.
    case character(Character)
    case other
}
