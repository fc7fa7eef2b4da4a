/// Why no lesson was found.
public enum LibraryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A folder that was asked for cannot be listed.
    case noFolder(String, namedBy: String)
    /// There is no folder of lessons anywhere; these places were looked at.
    case nowhere([String])
    /// A folder is there, and no lesson in it.
    case noLessons(String)
    /// No lesson is called so.
    case unknown(String, nearest: String?)
    /// More than one lesson begins so.
    case ambiguous(String, ids: [String])

    public var description: String {
        switch self {
        case .noFolder(let folder, let option): "\(option) names \(folder), which is no folder that can be read."
        case .nowhere(let folders): "No lessons found. Looked in \(folders.joined(separator: ", "))."
        case .noLessons(let folder): "There are no lessons in \(folder). They are files such as 01-first-steps.md."
        case .unknown(let name, let near?): "There is no lesson “\(name)”. Did you mean \(near)?"
        case .unknown(let name, nil): "There is no lesson “\(name)”. `lessons` lists them."
        case .ambiguous(let name, let ids): "“\(name)” may be \(ids.joined(separator: " or "))."
        }
    }
}
