import Foundation
import Glibc

/// Why a file could not be read or written, in plain words that complete “PATH: …”.
public struct FileTrouble: Error, Hashable, CustomStringConvertible {
    public let description: String

    /// - Parameter code: what the system answered, as `errno` has it.
    public init(errno code: Int32) {
        description =
            switch code {
            case EACCES, EPERM: "no permission"
            case EROFS: "the disk can only be read"
            case ENOSPC: "the disk is full"
            case EDQUOT: "your share of the disk is used up"
            case EFBIG: "files may not grow so large here"
            case ENOENT: "there is no such file or folder"
            case ENOTDIR: "a part of the path is no folder"
            case EISDIR: "it is a folder"
            case ELOOP: "its links lead round in a circle"
            case ENAMETOOLONG: "the name is too long"
            case EMFILE, ENFILE: "too many files are open"
            case EIO: "the disk reports a fault"
            default: String(cString: strerror(code)).lowercased()
            }
    }

    /// The same of an error from Foundation, which hides what the system answered.
    public init(_ error: any Error) {
        if let trouble = error as? FileTrouble {
            self = trouble
            return
        }
        let outer = error as NSError
        let inner = outer.userInfo[NSUnderlyingErrorKey] as? NSError
        let system = [outer, inner].compactMap(\.self).first { $0.domain == NSPOSIXErrorDomain }
        self.init(errno: system.map { Int32($0.code) } ?? Self.errno(of: CocoaError.Code(rawValue: outer.code)))
    }

    private static func errno(of code: CocoaError.Code) -> Int32 {
        switch code {
        case .fileReadNoPermission, .fileWriteNoPermission: EACCES
        case .fileWriteOutOfSpace: ENOSPC
        case .fileWriteVolumeReadOnly: EROFS
        case .fileNoSuchFile, .fileReadNoSuchFile: ENOENT
        default: EIO
        }
    }
}
