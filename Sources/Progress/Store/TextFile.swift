import Foundation
import Glibc

/// A file that holds one text: a submission, a lesson, a table.
public enum TextFile {
    /// Writes a text whole or not at all.
    public static func write(_ text: String, to path: String) throws(FileTrouble) {
        let file = URL(fileURLWithPath: path)
        do {
            try Data(text.utf8).write(to: file, options: .atomic)
        } catch {
            // Foundation tells of a folder that cannot be written to as of one that is not there, and of a folder in
            // the file's place as of a fault.
            guard access(file.deletingLastPathComponent().path, W_OK) == 0 else { throw FileTrouble(errno: errno) }
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
            throw exists && isFolder.boolValue ? FileTrouble(errno: EISDIR) : FileTrouble(error)
        }
    }
}
