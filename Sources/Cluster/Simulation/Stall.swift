/// How a pause delays a node: from when it stands still, and what work it still has to do.
struct Stall: Sendable {
    /// Since when the node stands still; nil when it goes on.
    var since: Instant?
    /// How long it has stood still during its present work.
    var lost = Span.zero
    /// What is left of work whose end came due during the pause.
    var remaining: Span?
}
