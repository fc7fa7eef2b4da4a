import Foundation

extension Submission {
    /// Why a file is no submission that can be marked.
    public enum Damage: Error, Hashable, Sendable, CustomStringConvertible {
        case tooLarge
        case unreadable(String)
        case notJSON(String)
        case anotherFormat
        case newerVersion(Int)
        case wrongValue(key: String, reason: String)

        public var description: String {
            switch self {
            case .tooLarge: "larger than any submission, \(SubmittedFiles.bytesAllowed >> 20) MiB"
            case .unreadable(let reason): "cannot be read: \(reason)"
            case .notJSON(let fault): "not JSON\(fault)"
            case .anotherFormat: "JSON, but no submission of troupe"
            case .newerVersion(let version): "written by a newer troupe, as version \(version) of submissions"
            case .wrongValue(let key, let reason): "`\(key)` \(reason)"
            }
        }
    }

    /// The document as it stands in its file: keys in alphabetical order, so that the same work gives the same bytes.
    public var document: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        guard let data = try? encoder.encode(self) else { preconditionFailure("texts and whole numbers are JSON") }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    /// Reads a document, and doubts everything in it.
    public init(document: [UInt8]) throws(Damage) {
        let head: Head
        do {
            head = try JSONDecoder().decode(Head.self, from: Data(document))
        } catch DecodingError.dataCorrupted {
            throw Submission.fault(in: document)
        } catch {
            throw .anotherFormat
        }
        guard head.format == Submission.format else { throw .anotherFormat }
        guard head.version <= Submission.version else { throw .newerVersion(head.version) }
        do {
            self = try JSONDecoder().decode(Submission.self, from: Data(document))
        } catch let error as DecodingError {
            throw Submission.damage(of: error, in: document)
        } catch {
            throw .unreadable("\(error)")
        }
        try checkValues()
    }

    private struct Head: Codable {
        let format: String
        let version: Int
    }

    /// More than a course lasts, in seconds, and so little that sums over a class stay whole numbers.
    private static let secondsAllowed = 0...(10 * 366 * 86_400)

    private func checkValues() throws(Damage) {
        let identity = self.identity
        guard !identity.isEmpty, identity.count <= 200, !identity.unicodeScalars.contains(where: { $0.value < 32 })
        else { throw .wrongValue(key: "identity", reason: "is not one line of text") }
        for (place, entry) in log.enumerated() {
            guard (1...1000).contains(entry.attempt), (0...100).contains(entry.hints),
                Submission.secondsAllowed.contains(entry.seconds)
            else {
                throw .wrongValue(key: "log.\(place)", reason: "has a number that no attempt has")
            }
        }
    }

    private static func damage(of error: DecodingError, in document: [UInt8]) -> Damage {
        switch error {
        case .keyNotFound(let key, let context):
            .wrongValue(key: path(context.codingPath + [key]), reason: "is missing")
        case .typeMismatch(_, let context): .wrongValue(key: path(context.codingPath), reason: "has another type")
        case .valueNotFound(_, let context): .wrongValue(key: path(context.codingPath), reason: "is null")
        case .dataCorrupted: fault(in: document)
        @unknown default: .unreadable("\(error)")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }.joined(separator: ".")
    }
}
