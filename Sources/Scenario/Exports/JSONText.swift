import Cluster

/// Writes JSON (RFC 8259) piece by piece, with keys in the order given.
struct JSONText {
    private(set) var text = ""
    private var needsComma = false

    /// An object with what `fill` puts into it.
    static func object(_ fill: (inout JSONText) -> Void) -> String {
        var json = JSONText()
        json.object(fill)
        return json.text
    }

    mutating func object(_ fill: (inout JSONText) -> Void) {
        nest("{", "}", fill)
    }

    mutating func array(_ fill: (inout JSONText) -> Void) {
        nest("[", "]", fill)
    }

    mutating func key(_ name: String) {
        separate()
        quote(name)
        text += ":"
        needsComma = false
    }

    mutating func value(_ string: String) {
        separate()
        quote(string)
    }

    mutating func value(_ number: some BinaryInteger) {
        separate()
        text += "\(number)"
    }

    /// What is no finite number is null: JSON has no word for it.
    mutating func value(_ number: Double) {
        separate()
        text += number.isFinite ? "\(number)" : "null"
    }

    mutating func value(_ truth: Bool) {
        separate()
        text += truth ? "true" : "false"
    }

    mutating func null() {
        separate()
        text += "null"
    }

    /// A value that is written already.
    mutating func value(json: String) {
        separate()
        text += json
    }

    mutating func entry(_ name: String, _ string: String) {
        key(name)
        value(string)
    }

    mutating func entry(_ name: String, _ number: Double) {
        key(name)
        value(number)
    }

    mutating func entry(_ name: String, _ number: some BinaryInteger) {
        key(name)
        value(number)
    }

    private mutating func nest(_ open: String, _ close: String, _ fill: (inout JSONText) -> Void) {
        separate()
        text += open
        needsComma = false
        fill(&self)
        text += close
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { text += "," }
        needsComma = true
    }

    private mutating func quote(_ string: String) {
        text += "\""
        if string.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            text += string
        } else {
            for scalar in string.unicodeScalars { escape(scalar) }
        }
        text += "\""
    }

    private mutating func escape(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case _ where scalar.value < 0x20:
            let digits = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
    }
}

// MARK: - What the cluster holds

extension JSONText {
    /// A field's value: a node by its name, bytes as hexadecimal digits.
    mutating func value(_ value: Value, in run: ExportedRun) {
        switch value {
        case .null: null()
        case .bool(let truth): self.value(truth)
        case .int(let number): self.value(number)
        case .double(let number): self.value(number)
        case .node(let id): self.value(run.name(id))
        case .string(let string): self.value(string)
        case .bytes(let bytes):
            self.value(bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())
        case .list(let values):
            array { json in
                for value in values { json.value(value, in: run) }
            }
        case .record(let fields):
            object { json in
                for field in fields {
                    json.key(field.key.text)
                    json.value(field.value, in: run)
                }
            }
        }
    }

    /// A message's fields, in the order given.
    mutating func fields(of message: Message, in run: ExportedRun) {
        object { json in
            for field in message.fields {
                json.key(field.name.text)
                json.value(field.value, in: run)
            }
        }
    }
}
