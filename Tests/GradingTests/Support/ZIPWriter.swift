import CArchive

@testable import Grading

/// Writes an archive as Moodle gives it: a folder for each student, and names that are said to be UTF-8.
func writeZIP(_ path: String, _ files: [(name: String, content: String)]) {
    TextLocale.withUTF8 {
        guard let archive = archive_write_new() else { return }
        defer { archive_write_free(archive) }
        archive_write_set_format_zip(archive)
        archive_write_open_filename(archive, path)
        for file in files {
            let bytes = Array(file.content.utf8)
            let entry = archive_entry_new()
            archive_entry_set_pathname_utf8(entry, file.name)
            archive_entry_set_size(entry, Int64(bytes.count))
            archive_entry_set_filetype(entry, 0o100000)
            archive_entry_set_perm(entry, 0o644)
            archive_write_header(archive, entry)
            _ = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
            archive_entry_free(entry)
        }
        archive_write_close(archive)
    }
}
