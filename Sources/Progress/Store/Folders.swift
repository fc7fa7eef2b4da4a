import Glibc

/// Makes the folders that the files of a student stand in; they are nobody else's to read.
public enum Folders {
    /// Makes the folders above a file that are not there yet; answers what stands against it.
    public static func make(above path: String) -> FileTrouble? {
        var end = path.startIndex
        while let slash = path[end...].dropFirst().firstIndex(of: "/") {
            end = slash
            if mkdir(String(path[..<slash]), 0o700) == 0 || [EEXIST, EISDIR].contains(errno) { continue }
            return FileTrouble(errno: errno)
        }
        return nil
    }
}
