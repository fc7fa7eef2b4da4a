import Foundation

/// Finds the submissions among what was named: files, folders of them, and archives.
struct SubmittedFiles {
    /// More than a submission of a whole course with every task takes.
    static let bytesAllowed = 8 << 20

    /// Reads every one and hands it on, until `receive` returns false.
    ///
    /// - Throws: what keeps something that was named from being read at all.
    static func forEach(
        of paths: [String], receive: (SubmittedFile) -> Bool
    ) throws(Archive.Failure) {
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw Archive.Failure(description: "There is no file \(path).")
            }
            if isFolder.boolValue {
                for file in files(in: path) where !receive(try read(path + "/" + file, folder: folder(of: file))) {
                    return
                }
            } else if isArchive(path) {
                let archive = try Archive(path: path)
                while let entry = try archive.next(limit: bytesAllowed) {
                    if isForeign(entry.path) { continue }
                    let file = SubmittedFile(
                        name: "\(path): \(entry.path)", folder: folder(of: entry.path), content: entry.content)
                    if !receive(file) { return }
                }
            } else if !receive(try read(path, folder: nil)) {
                return
            }
        }
    }

    /// Whatever its name says, an archive is told by how it begins.
    private static func isArchive(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        return (try? file.read(upToCount: 2)).flatMap(\.self) == Data("PK".utf8)
    }

    /// The files of a folder and of those in it, in the order of their names.
    private static func files(in folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
            return exists && !isFolder.boolValue && !isForeign(name)
        }.sorted()
    }

    private static func read(_ path: String, folder: String?) throws(Archive.Failure) -> SubmittedFile {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw Archive.Failure(description: "\(path) cannot be opened.")
        }
        defer { try? file.close() }
        let content: Archive.Content
        do {
            let bytes = Array(try file.read(upToCount: bytesAllowed + 1) ?? Data())
            content = bytes.count > bytesAllowed ? .tooLarge(nil) : .bytes(bytes)
        } catch {
            content = .unreadable("it cannot be read")
        }
        return SubmittedFile(name: path, folder: folder, content: content)
    }

    /// What systems put beside the files: no student's work.
    private static func isForeign(_ path: String) -> Bool {
        path.split(separator: "/").contains { $0 == "__MACOSX" || $0 == ".DS_Store" || $0 == "Thumbs.db" }
    }

    private static func folder(of path: String) -> String? {
        let parts = path.split(separator: "/")
        return parts.count > 1 ? String(parts[parts.count - 2]) : nil
    }
}
