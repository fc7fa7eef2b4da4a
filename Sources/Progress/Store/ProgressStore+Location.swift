extension ProgressStore {
    /// Where the store belongs: `$XDG_DATA_HOME/troupe/progress.sqlite`, by default under `~/.local/share`.
    ///
    /// Nil where the environment names no home. A relative `XDG_DATA_HOME` is passed over, as its specification asks.
    public static func standardLocation(environment: [String: String]) -> String? {
        let end = "troupe/progress.sqlite"
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return "\(data)/\(end)" }
        guard let home = environment["HOME"], !home.isEmpty else { return nil }
        return "\(home)/.local/share/\(end)"
    }
}
