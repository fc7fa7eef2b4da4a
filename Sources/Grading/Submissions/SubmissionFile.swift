import Foundation

/// The file that a submission is written to.
public struct SubmissionFile {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
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
        do {
            try Data(submission.document.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            let reason = (error as NSError).userInfo[NSUnderlyingErrorKey].map {
                "\(($0 as? NSError)?.localizedDescription ?? "")"
            }
            throw Failure(description: "\(path) cannot be written: \(reason ?? error.localizedDescription)")
        }
    }
}
