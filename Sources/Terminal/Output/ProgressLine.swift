/// One line that says how far a run has come; the caller draws it over and over in one place.
public struct ProgressLine: Hashable, Sendable {
    /// What is going on, such as `faster`.
    public var activity: String
    /// False while it stands still.
    public var isMoving = true
    /// The virtual time, such as `14.2 s of 60 s`.
    public var time: String
    /// The part that is done, 0 to 1; `nil` where the end is not known.
    public var share: Double?
    /// What else there is to say, such as `283 saves`.
    public var extra: String
    /// Whether a bar shows the share.
    public var hasBar: Bool

    private static let barWidth = 20

    public init(activity: String, time: String, share: Double? = nil, extra: String = "", hasBar: Bool = false) {
        self.activity = activity
        self.time = time
        self.share = share
        self.extra = extra
        self.hasBar = hasBar
    }

    /// The line, never as wide as the terminal: what comes last gives way.
    public func line(_ capabilities: Capabilities) -> StyledLine {
        let percent = share.flatMap { $0.isFinite ? "\(Int(min(max($0, 0), 1) * 100))%" : nil }
        let facts = [time, percent ?? "", extra].filter { !$0.isEmpty }.map { capabilities.legible($0).oneLine }
        let activity = capabilities.legible(activity).oneLine
        if capabilities.accessible {
            return StyledLine(([activity] + facts).filter { !$0.isEmpty }.joined(separator: ", "))
        }
        let bar = hasBar ? bar(capabilities.glyphs) : ""
        let lead =
            activity.isEmpty || !bar.isEmpty || !isMoving ? activity : "\(activity) \(capabilities.glyphs.faster)"
        let text =
            " " + (bar.isEmpty ? lead.padded(to: capabilities.textWidth < 72 ? 0 : 12) + "  " : "\(lead)  \(bar)  ")
            + facts.joined(separator: capabilities.unicode ? " · " : ", ")
        return StyledLine(text.truncated(to: capabilities.textWidth - 1, ellipsis: capabilities.glyphs.ellipsis))
    }

    private func bar(_ glyphs: Glyphs) -> String {
        guard let share, share.isFinite else { return "" }
        let full = Int(min(max(share, 0), 1) * Double(ProgressLine.barWidth))
        return String(repeating: glyphs.full, count: full)
            + String(repeating: glyphs.empty, count: ProgressLine.barWidth - full)
    }
}
