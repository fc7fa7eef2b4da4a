import Glibc

/// Descriptions of terminals that are installed beside the program, for computers that have none of their own.
enum TerminalDescriptions {
    /// Where they are, from the program's folder.
    private static let folder = "/../share/troupe/terminfo"

    /// Makes readline look at them after its own; call it before the first line is read.
    static func offer() {
        guard let program = realpath("/proc/self/exe", nil) else { return }
        defer { free(program) }
        let path = String(cString: program)
        guard let slash = path.lastIndex(of: "/") else { return }
        let descriptions = path[..<slash] + folder
        guard access(String(descriptions), R_OK) == 0 else { return }
        // An empty name stands for the places that are looked at in any case.
        let others = getenv("TERMINFO_DIRS").map { String(cString: $0) } ?? ""
        setenv("TERMINFO_DIRS", "\(others):\(descriptions)", 1)
    }
}
