import Scenario

extension Library {
    /// The path of the lesson that an id, the beginning of one, a file's number or a path means.
    ///
    /// Names of files are enough for all but a lesson whose file is not named after its id.
    public func path(of reference: String) throws(LibraryError) -> String {
        if Self.isPath(reference) { return reference }
        let named = paths.compactMap { path in LessonFileName(path: path).map { (path, $0.number, $0.id) } }
        if let number = Int(reference), let found = named.first(where: { $0.1 == number }) { return found.0 }
        if let found = named.first(where: { $0.2 == reference }) { return found.0 }
        let wanted = reference.lowercased()
        let said = summaries().map { (path: $0.path, id: $0.id) }
        if let found = said.first(where: { $0.id == wanted }) { return found.path }
        let beginning = wanted.isEmpty ? [] : said.filter { $0.id.hasPrefix(wanted) }
        if beginning.count > 1 { throw .ambiguous(reference, ids: beginning.map(\.id)) }
        if let found = beginning.first { return found.path }
        throw .unknown(reference, nearest: Nearest.word(to: wanted, among: said.map(\.id)))
    }
}
