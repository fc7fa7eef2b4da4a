import CArchive

/// A ZIP archive, read an entry at a time: what a learning platform gives of two hundred students at once.
///
///     let archive = try Archive(path: "week-5.zip")
///     while let entry = try archive.next() { … }
final class Archive {
    /// A file of the archive.
    struct Entry {
        let path: String
        let content: Content
    }

    enum Content {
        case bytes([UInt8])
        /// It holds more than a submission can; the number of bytes, where the archive says it.
        case tooLarge(Int64?)
        case unreadable(String)
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private let handle: OpaquePointer
    private let name: String

    init(path: String) throws(Failure) {
        guard let handle = archive_read_new() else { throw Failure(description: "\(path): no memory for an archive") }
        self.handle = handle
        name = path
        archive_read_support_format_zip(handle)
        guard archive_read_open_filename(handle, path, 1 << 16) == ARCHIVE_OK else {
            throw Failure(description: "\(path) is no ZIP archive: \(complaint)")
        }
    }

    deinit {
        archive_read_free(handle)
    }

    /// The next file, folders passed over; nil at the end.
    ///
    /// - Parameter limit: how many bytes of a file are wanted at most, so that a small archive cannot fill the memory.
    func next(limit: Int) throws(Failure) -> Entry? {
        while true {
            var entry: OpaquePointer?
            switch TextLocale.withUTF8({ archive_read_next_header(handle, &entry) }) {
            case ARCHIVE_EOF: return nil
            case ARCHIVE_OK, ARCHIVE_WARN:
                guard let entry, archive_entry_filetype(entry) == regularFile else { continue }
                return Entry(path: path(of: entry), content: content(of: entry, limit: limit))
            default: throw Failure(description: "\(name) is damaged: \(complaint)")
            }
        }
    }

    private func content(of entry: OpaquePointer, limit: Int) -> Content {
        let size = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : nil
        if let size, size > limit { return .tooLarge(size) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = piece.withUnsafeMutableBytes { archive_read_data(handle, $0.baseAddress, $0.count) }
            if count == 0 { return .bytes(bytes) }
            guard count > 0 else { return .unreadable(complaint) }
            bytes += piece[..<count]
            if bytes.count > limit { return .tooLarge(nil) }
        }
    }

    /// In UTF-8 where the archive says so; otherwise its bytes, with what is no UTF-8 replaced.
    private func path(of entry: OpaquePointer) -> String {
        TextLocale.withUTF8 {
            if let utf8 = archive_entry_pathname_utf8(entry) { return String(cString: utf8) }
            return archive_entry_pathname(entry).map { String(cString: $0) } ?? "?"
        }
    }

    private var complaint: String {
        archive_error_string(handle).map { String(cString: $0) } ?? "it cannot be read"
    }
}

/// `AE_IFREG`, which is a macro that Swift does not see.
private let regularFile = UInt32(0o100000)
