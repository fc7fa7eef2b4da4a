import Foundation
import Scenario

/// Opens lesson files; nothing else in the program does.
enum LessonFile {
    static let missing = "There is no such file."

    /// The bytes of a file, or the problem that keeps them from being read.
    static func bytes(at path: String) -> Result<[UInt8], LessonProblem> {
        func failure(_ message: String, hint: String? = nil) -> Result<[UInt8], LessonProblem> {
            let location = SourceLocation(file: path, line: 1, column: 1)
            return .failure(LessonProblem(location: location, rule: .fileMissing, message: message, hint: hint))
        }
        // Anything but a regular file, such as a pipe, might never end.
        let type =
            (try? FileManager.default.attributesOfItem(atPath: path.resolvingLinks))?[.type] as? FileAttributeType
        guard let type else { return failure(missing) }
        guard type != .typeDirectory else { return failure("This is a folder, not a lesson.") }
        guard type == .typeRegular else { return failure("This is not a regular file.") }
        guard let file = FileHandle(forReadingAtPath: path) else {
            return failure("This file cannot be opened.", hint: "Look at its permissions.")
        }
        defer { try? file.close() }
        do {
            // One byte more than allowed tells a file that is too large, without reading all of it.
            return .success(Array(try file.read(upToCount: Limits.fileBytes + 1) ?? Data()))
        } catch {
            return failure("This file cannot be read.")
        }
    }

    /// Whether there is a file or a folder, whatever it holds.
    static func exists(path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    static func isFolder(path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// The paths of the lesson files of a folder in the order of the course; nil if it cannot be listed.
    static func paths(in folder: String) -> [String]? {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
        let lessons = names.compactMap { name -> (name: String, file: LessonFileName)? in
            guard !name.hasPrefix("."), name != "README.md" else { return nil }
            return LessonFileName(path: name).map { (name, $0) }
        }
        let ordered = lessons.sorted { left, right in
            (left.file.number ?? .max, left.name) < (right.file.number ?? .max, right.name)
        }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return ordered.map { prefix + $0.name }
    }
}

extension String {
    fileprivate var resolvingLinks: String { URL(fileURLWithPath: self).resolvingSymlinksInPath().path }
}
