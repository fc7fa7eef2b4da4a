import Progress

/// The file that a submission is written to.
public struct SubmissionFile {
    public struct Failure: Error, Hashable, CustomStringConvertible {
        let path: String
        let trouble: FileTrouble

        public var description: String { "\(path) cannot be written: \(trouble)" }
    }

    /// `submission-20231234.json`: what is no letter, digit or dash of an identity becomes a dash.
    public static func name(for identity: String) -> String {
        let safe = identity.unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_.".unicodeScalars.contains(scalar)
                ? String(scalar) : "-"
        }
        let name = safe.joined().drop { $0 == "." }
        return "submission-\(name.isEmpty ? "student" : String(name)).json"
    }

    /// Writes it whole or not at all.
    public static func write(_ submission: Submission, to path: String) throws(Failure) {
        do throws(FileTrouble) {
            try TextFile.write(submission.document, to: path)
        } catch {
            throw Failure(path: path, trouble: error)
        }
    }
}
