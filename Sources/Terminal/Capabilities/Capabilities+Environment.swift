extension Capabilities {
    /// When to colour: what `--color` takes.
    public enum ColorChoice: String, Hashable, Sendable, CaseIterable {
        case auto
        case always
        case never
    }

    /// What the reader asked for on the command line or in the configuration.
    public struct Wishes: Hashable, Sendable {
        public var color: ColorChoice
        public var ascii: Bool
        public var accessible: Bool

        public init(color: ColorChoice = .auto, ascii: Bool = false, accessible: Bool = false) {
            self.color = color
            self.ascii = ascii
            self.accessible = accessible
        }
    }

    /// Decides what to show from the environment, the reader's wishes and what the output is.
    ///
    /// - Parameter size: the window's size if the output is a window; 80×24 where it is not known.
    public init(
        environment: [String: String],
        wishes: Wishes = Wishes(),
        isTerminal: Bool,
        size: WindowSize? = nil
    ) {
        let set = environment.filter { !$0.value.isEmpty }
        let locale = set["LC_ALL"] ?? set["LC_CTYPE"] ?? set["LANG"] ?? "C"
        let isUTF8 = ["utf-8", "utf8"].contains { locale.lowercased().contains($0) }
        let movesCursor = isTerminal && set["TERM"] != nil && set["TERM"] != "dumb"
        let color =
            switch wishes.color {
            case .always: true
            case .never: false
            case .auto: movesCursor && set["NO_COLOR"] == nil
            }
        let asksForText = set["ACCESSIBLE"].map { !["0", "no", "false"].contains($0.lowercased()) } ?? false
        let accessible = asksForText || wishes.accessible
        self.init(
            width: size?.columns ?? 80,
            height: size?.rows ?? 24,
            color: color,
            unicode: isUTF8 && !wishes.ascii,
            accessible: accessible,
            redraws: movesCursor && !accessible
        )
    }
}
