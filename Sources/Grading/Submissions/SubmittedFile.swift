/// A file that may be a submission, wherever it came from.
struct SubmittedFile {
    /// What it is called in messages: its path, or the archive's and its place there.
    let name: String
    /// The folder that a learning platform made for a student, or else nothing.
    let folder: String?
    let content: Archive.Content
}
