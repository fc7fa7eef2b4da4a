import Foundation

extension Submission {
    /// What keeps a document from being read of which the decoder says no more than that: it takes numbers that it
    /// cannot hold for a fault of the JSON.
    static func fault(in document: [UInt8]) -> Damage {
        if document.allSatisfy({ $0 == 10 || $0 == 13 || $0 == 32 }) { return .notJSON(": it is empty") }
        do {
            let root = try JSONSerialization.jsonObject(with: Data(document))
            return damage(ofNumbersIn: root, at: []) ?? .notJSON("")
        } catch {
            let sentence = (error as NSError).userInfo["NSDebugDescription"] as? String ?? ""
            let place = sentence.firstMatch(of: /character (\d+)/).flatMap { Int($0.output.1) } ?? document.count
            let line = document.prefix(place).count { $0 == 10 } + 1
            let endsEarly = sentence.contains("end of file")
            return .notJSON(endsEarly ? ": it ends too early, in line \(line)" : " at line \(line)")
        }
    }

    /// The keys under which a number is read; under others anything may stand.
    private static let counts: Set = ["version", "minutes", "number", "seconds", "attempt", "hints", "sitting"]

    /// The first number of a document, in the order of its keys, that is read and counts nothing.
    private static func damage(ofNumbersIn value: Any, at path: [String]) -> Damage? {
        if let list = value as? [Any] {
            return list.indices.lazy.compactMap { damage(ofNumbersIn: list[$0], at: path + ["\($0)"]) }.first
        }
        if let keys = value as? [String: Any] {
            let known = keys.sorted { $0.key < $1.key }
            return known.lazy.compactMap { damage(ofNumbersIn: $0.value, at: path + [$0.key]) }.first
        }
        guard let key = path.last, counts.contains(key), value as? Int == nil, let number = value as? Double else {
            return nil
        }
        let isWhole = number.rounded() == number
        return .wrongValue(
            key: path.joined(separator: "."), reason: isWhole ? "is too large a number" : "is no whole number")
    }
}
