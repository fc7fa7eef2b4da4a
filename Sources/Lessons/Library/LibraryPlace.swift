/// A folder that may hold the lessons, and who says so.
public struct LibraryPlace: Hashable, Sendable {
    public let folder: String
    /// How it was named, such as `--lessons`; nil for a place that is looked at in any case and may well be missing.
    public let namedBy: String?

    public init(folder: String, namedBy: String? = nil) {
        self.folder = folder
        self.namedBy = namedBy
    }

    /// Where lessons are looked for, first to last: `--lessons`, `$TROUPE_LESSONS`, `./lessons`, beside the program.
    ///
    /// - Parameters:
    ///   - option: what `--lessons` says.
    ///   - environment: what `TROUPE_LESSONS` is set to; empty means not set.
    ///   - program: the path of the running program, with symbolic links resolved.
    public static func standard(option: String?, environment: String?, program: String?) -> [LibraryPlace] {
        var places: [LibraryPlace] = []
        if let option { places.append(LibraryPlace(folder: option, namedBy: "--lessons")) }
        if let environment, !environment.isEmpty {
            places.append(LibraryPlace(folder: environment, namedBy: "$TROUPE_LESSONS"))
        }
        places.append(LibraryPlace(folder: "lessons"))
        if let program, let slash = program.lastIndex(of: "/") {
            let folder = program[..<slash]
            places.append(LibraryPlace(folder: "\(folder)/lessons"))
            places.append(LibraryPlace(folder: "\(folder)/../share/troupe/lessons"))
        }
        return places
    }
}
