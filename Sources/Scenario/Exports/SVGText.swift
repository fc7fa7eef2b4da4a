/// Writes SVG (2, W3C) element by element, with everything escaped that needs it.
struct SVGText {
    private(set) var text = ""
    private var depth = 0

    /// An element without content.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        open(name, attributes, end: "/>")
    }

    /// An element with text in it.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String) {
        open(name, attributes, end: ">\(SVGText.escaped(content))</\(name)>")
    }

    /// An element with others in it.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String>, _ fill: (inout SVGText) -> Void
    ) {
        open(name, attributes, end: ">")
        depth += 1
        fill(&self)
        depth -= 1
        text += String(repeating: "  ", count: depth) + "</\(name)>\n"
    }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>, end: String) {
        text += String(repeating: "  ", count: depth) + "<" + name
        for (key, value) in attributes { text += " \(key)=\"\(SVGText.escaped(value))\"" }
        text += end + "\n"
    }

    /// A number with as many places as it needs, and no more than are wanted.
    static func number(_ value: Double, places: Double) -> String {
        let rounded = (value * places).rounded() / places
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }

    /// With what XML reserves as entities, and what it forbids as a question mark.
    private static func escaped(_ string: String) -> String {
        var escaped = ""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): escaped += "?"
            case "\u{FFFE}", "\u{FFFF}": escaped += "?"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
